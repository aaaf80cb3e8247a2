"""After an interview that went badly (S6): the thank-you, and the better answer in two positive sentences.

No apology and no word of what went wrong (ETIQUETTE.md, recovery); one topic only.
"""

from __future__ import annotations

import re
from dataclasses import replace

from cordially.model import Draft, Kind, Move, Problem, Topic, TopicKind
from cordially.writing import cleaning, fillings, lexicon, moves
from cordially.writing.brief import Brief, CannotCompose
from cordially.writing.fillings import Filling, Shape
from cordially.writing.frames import recovery as frames
from cordially.writing.kinds import thank_you
from cordially.writing.line import Line

KIND = Kind.RECOVERY


def write(brief: Brief) -> Draft:
    """The thank-you's paragraphs around the better answer. Raises CannotCompose when there is none yet."""
    wish = _wish(brief)
    lead = _lead(brief)
    said = (moves.specific(brief, lead), *moves.fit(brief, lead)[:1]) if lead else ()
    return brief.draft(
        brief.subject(*thank_you.SUBJECTS),
        (moves.gratitude(brief),),
        said,
        _answer(brief, wish),
        (moves.interest(brief), moves.pass_on(brief), None if brief.style.short else moves.next_step(brief)),
        (moves.closing(brief),),
    )


def _wish(brief: Brief) -> Topic:
    """The better answer; the questions about it when it is missing or cannot be used."""
    noted = [t for t in brief.debrief.topics if t.kind is TopicKind.WISH] if brief.debrief else []
    wish = brief.share.first(TopicKind.WISH)
    if wish is None:
        refused = tuple(r for r in map(fillings.read, noted) if isinstance(r, Problem))
        question = Problem(
            "debrief.wish", "What would you answer today? One or two sentences of it are enough."
        )
        raise CannotCompose(*(refused or (question,)))
    filling = brief.filling(wish)
    if filling.shape is Shape.QUESTION or (filling.shape is Shape.NOUN and len(filling.text.split()) < 3):
        raise CannotCompose(Problem("debrief.wish", f'What would you say about "{filling.text}" today?'))
    return wish


def _lead(brief: Brief) -> Topic | None:
    """What the thank-you turns on; with a better answer alone there is a letter too."""
    if brief.share.first(*moves.LEADS) is None and brief.debrief and brief.interview and brief.to:
        return None
    return thank_you.lead_topic(brief)


def _answer(brief: Brief, wish: Topic) -> tuple[Line, ...]:
    filling = brief.filling(wish)
    if filling.shape.follows_about:
        about = brief.say(frames.ADDED_ABOUT, Move.RECOVERY, brief.noted(wish), x=filling.text)
        return about, brief.say(frames.MEANT_ABOUT, Move.RECOVERY, brief.noted(wish))
    meant = _continued(brief, wish) or brief.say(frames.MEANT, Move.RECOVERY, brief.noted(wish))
    text = f"I {filling.text}" if filling.shape is Shape.DEED else filling.text
    asked = _asked(brief)
    if asked is None:
        return brief.say(frames.ADDED, Move.RECOVERY, brief.noted(wish), x=text), meant
    plain = asked.text if "question" in asked.text else f"the question of {asked.text}"
    whose = "the question" if brief.guest else "your question"
    named = f'{whose} "{asked.text}"' if asked.shape is Shape.QUESTION else plain
    question = brief.noted(Topic(asked.quote, TopicKind.WISH))
    return brief.say(frames.ADDED_TO, Move.RECOVERY, brief.noted(wish), question, x=text, asked=named), meant


def _continued(brief: Brief, wish: Topic) -> Line | None:
    """The second sentence of the better answer as the person wrote it, where it can stand on its own."""
    more = replace(wish, text=cleaning.rest(fillings.answer(wish)))
    read = fillings.read(more) if more.text else None
    if not isinstance(read, Filling) or read.shape not in (Shape.STATEMENT, Shape.DEED):
        return None
    return brief.say(frames.CONTINUED, Move.RECOVERY, brief.noted(wish), x=moves.as_clause(read))


def _asked(brief: Brief) -> Filling | None:
    """The question that the answer belongs to, if its words name it and say nothing of how it went."""
    words = brief.debrief.weak_answer if brief.debrief else ""
    read = fillings.read(Topic(words)) if words.strip() else None
    if not isinstance(read, Filling) or not (read.shape.follows_about or read.shape is Shape.QUESTION):
        return None
    looks_back = re.search(rf"{lexicon.REGRET}|\b(?:I|me|my|badly|wrong|blank|froze)\b", words, re.IGNORECASE)
    return None if looks_back or "," in read.text else read
