"""A language model's wording of a letter: asked for with consent, checked, never sealed while in doubt."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from cordially.desk import config
from cordially.desk.letters import keep_version, must_be_open, still_left
from cordially.desk.mapping import case_of
from cordially.desk.models import Letter
from cordially.model import Move, Origin, Sentence, Source, jsonable
from cordially.model.overlap import VALEDICTION
from cordially.model.words import phrase
from cordially.post import llm
from cordially.writing.claims import Claim, Fact, check_claims, facts_of


def choice() -> llm.ModelChoice | None:
    """The model that the person has set up, if any."""
    settings = config.load()
    if not settings.model:
        return None
    return llm.ModelChoice(settings.model, settings.model_address, settings.model_key)


def facts(letter: Letter) -> tuple[Fact, ...]:
    """All that the letter may say; the candidate's addresses stay here."""
    held = facts_of(case_of(letter.opportunity), str(letter.interview_id or ""))
    return tuple(f for f in held if f.source.origin is not Origin.PROFILE)


def leaves(letter: Letter) -> str:
    """To the letter, what would leave this machine."""
    told = tuple(_labelled(f) for f in facts(letter))
    return llm.message(letter.kind, told, _parts(letter.body)[0])


def _parts(body: str) -> tuple[str, str]:
    """A letter without its signature, and the signature, which never leaves."""
    blocks = [b for b in body.strip().split("\n\n") if b.strip()]
    signed = len(blocks) > 1 and VALEDICTION.match(blocks[-1].strip())
    return ("\n\n".join(blocks[:-1]), blocks[-1]) if signed else ("\n\n".join(blocks), "")


def _labelled(fact: Fact) -> str:
    kinds = {"told": "I told them", "need": "they need", "personal": "we also talked about"}
    kinds["wish"] = "what I would add today"
    if fact.source.origin is Origin.RESUME:
        return f"I have done this: {fact.text}"
    return f"{kinds[fact.source.ref]}: {fact.text}" if fact.source.ref in kinds else fact.text


def rephrase(letter: Letter, chosen: llm.ModelChoice, now: datetime, *, model: object = None) -> None:
    """Let the model phrase the letter; the text before is kept. Raises NoModel, and then nothing changes.

    Sentences that the facts do not hold carry the origin "model" and stop the seal (see desk.doubts).
    """
    must_be_open(letter)
    said = llm.phrase(chosen, leaves(letter), model=model)  # type: ignore[arg-type]
    body = "\n\n".join(part for part in (_parts(said)[0], _parts(letter.body)[1]) if part) + "\n"
    claims = check_claims(body, facts_of(case_of(letter.opportunity), str(letter.interview_id or "")))
    sentences = [_sentence(claim) for claim in claims]
    with transaction.atomic():
        keep_version(letter, phrase("Before the model's wording"), now)
        letter.body, letter.sources = body, jsonable(sentences)
        letter.accepted = still_left(letter.accepted)
        letter.revision += 1
        letter.saved_at = now
        letter.save()


def _sentence(claim: Claim) -> Sentence:
    """A sentence with the facts that hold it, or with the origin "model" and what is doubtful about it."""
    doubted = (Source(Origin.MODEL, quote=claim.doubt),)
    own = claim.sources or (Source(Origin.MODEL),)
    return Sentence(claim.text, Move.SPECIFIC, own if claim.held else doubted)
