"""How a letter begins and ends: names as their owners use them, and never a guessed Ms or Mr."""

from __future__ import annotations

from cordially.model import Candidate, Move, Origin, Person, Sentence, Source
from cordially.writing.lexicon import NAME_PARTICLES, TITLES
from cordially.writing.style import Tone


def _tidy(name: str) -> str:
    """One line, and nothing after a comma ("Anna Berg, PhD")."""
    return " ".join(name.split(",")[0].split())


def first_name(person: Person) -> str:
    """What they are called, without a title that stands in the name field."""
    words = [w for w in _tidy(person.name).split() if w.lower().rstrip(".") not in TITLES]
    return words[0] if words else ""


def surname(person: Person) -> str:
    """The last word of the name together with its particles ("van der Berg")."""
    words = _tidy(person.name).split()
    at = len(words) - 1
    while at > 1 and words[at - 1].lower() in NAME_PARTICLES:
        at -= 1
    return " ".join(words[at:]) if words else ""


def greeting(person: Person | None, *, formal: bool = False) -> Sentence:
    """First names get "Dear Priya,", a known honorific "Dear Ms Raman,", others "Dear Priya Raman,".

    `formal` passes over the first name.
    """
    name = ""
    if person and person.first_name_basis and not formal:
        name = first_name(person)
    elif person and person.honorific.strip():
        name = f"{person.honorific.strip()} {surname(person)}".strip()
    name = name or (_tidy(person.name) if person else "") or "hiring team"
    sources = (Source(Origin.INVITE, person.id, person.name),) if person else ()
    return Sentence(f"Dear {name},", Move.GREETING, (*sources, Source(Origin.FRAME, "greeting")))


def signature(
    candidate: Candidate, to: Person | None, tone: Tone = Tone.USUAL, *, american: bool = False
) -> Sentence:
    """The valediction, then the candidate's own signature, or their name and telephone number."""
    valediction = _valediction(bool(to and to.first_name_basis), tone, american)
    own = candidate.signature.strip()
    if own and candidate.name.strip() not in own:
        own = f"{candidate.name.strip()}\n{own}".strip()
    lines = (valediction, own or f"{candidate.name.strip()}\n{candidate.phone.strip()}".strip())
    source = Source(Origin.PROFILE, "candidate", own or candidate.name)
    return Sentence(
        "\n".join(x for x in lines if x), Move.SIGNATURE, (source, Source(Origin.FRAME, "valediction"))
    )


def _valediction(first_names: bool, tone: Tone, american: bool) -> str:
    """ "Yours sincerely" is British; an American letter ends "Sincerely"."""
    if tone is Tone.WARM:
        return "Warm regards," if first_names else "With kind regards,"
    if first_names and tone is Tone.USUAL:
        return "Best regards," if american else "Kind regards,"
    return "Sincerely," if american else "Yours sincerely,"
