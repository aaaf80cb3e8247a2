"""The thank-you after an interview (S2 to S4): grateful, about this conversation, what fits, keen."""

from __future__ import annotations

from cordially.model import Draft, Kind, Problem, Purpose, Topic, TopicKind
from cordially.writing import fillings, moves
from cordially.writing.brief import Brief, CannotCompose
from cordially.writing.line import Line

KIND = Kind.THANK_YOU
SUBJECTS = (
    "Thank you - {role} interview",
    "With thanks - {role} interview",
    "Our conversation - {role} interview",
    "{role} interview - thank you",
    "Many thanks - {role} interview",
    "{role} interview - with many thanks",
)
INFORMATIONAL = (
    "Thank you - our talk about {role}",
    "With thanks - our talk about {role}",
    "Our talk about {role} - thank you",
)


def write(brief: Brief) -> Draft:
    """Greeting, thanks, what was said and what fits, interest and the next step, signature.

    Every second letter goes straight from the thanks to the matter and keeps the thing between us for later.
    Raises CannotCompose when there is no interview yet, no debrief, or nothing in it that can be used.
    """
    lead = lead_topic(brief)
    thanks, matter, light = moves.gratitude(brief), moves.specific(brief, lead), _between(brief, lead)
    fit = moves.fit(brief, lead)[: 1 if brief.style.short else None]
    middle = (*fit, _another(brief, lead))
    end = (moves.interest(brief), moves.pass_on(brief), moves.next_step(brief))
    subject = _subject(brief)
    if brief.voice.seat % 2 == 0 or light is None:
        return brief.draft(subject, (thanks, light), (matter, *middle), end, (moves.closing(brief),))
    return brief.draft(subject, (thanks, matter), middle, (light, *end), (moves.closing(brief),))


def _subject(brief: Brief) -> str:
    """A talk to learn about their work was no interview, and no role stood behind it."""
    learning = brief.interview is not None and brief.interview.purpose is Purpose.INFORMATIONAL
    if learning and not brief.guest:
        return brief.subject(*INFORMATIONAL, name=brief.opportunity.company)
    return brief.subject(*SUBJECTS)


def lead_topic(brief: Brief) -> Topic:
    """What the letter turns on: a need of theirs, else a thing between us, else what I told them."""
    if brief.interview is None or brief.interview.start > brief.now:
        raise CannotCompose(
            Problem("interview", "The interview is still to come. The note can be written once it is over.")
        )
    if brief.interview.cancelled or brief.interview.no_show:
        raise CannotCompose(
            Problem("interview", "That meeting did not take place. Which one is this note for?")
        )
    if brief.to is None:
        raise CannotCompose(Problem("people", "Nobody is named yet. Whom did you meet?"))
    if brief.debrief is None:
        raise CannotCompose(
            Problem("debrief", "What did you talk about? One line of it makes the letter yours.")
        )
    lead = brief.share.first(*moves.LEADS)
    if lead is None:
        raise CannotCompose(*_questions(brief))
    return lead


def _questions(brief: Brief) -> tuple[Problem, ...]:
    """What each unusable note would need; a general question when there is no note at all."""
    topics = brief.debrief.topics if brief.debrief else ()
    asked = tuple(r for r in (fillings.read(t) for t in topics) if isinstance(r, Problem))
    return asked or (Problem("debrief.topics", "What do they most need right now, as you understood it?"),)


def _between(brief: Brief, lead: Topic) -> Line | None:
    """The thing between us, where the letter turns on something else and has room for it."""
    topic = brief.share.first(TopicKind.PERSONAL)
    if topic is None or topic is lead or brief.style.short:
        return None
    return moves.personal(brief, topic)


def _another(brief: Brief, lead: Topic) -> Line | None:
    """A second need of theirs, where the letter has room: nothing told and nothing personal stands in it."""
    more = next((t for t in brief.share.topics if t.kind is TopicKind.NEED and t is not lead), None)
    if more is None or brief.style.short or brief.share.first(TopicKind.FIT, TopicKind.PERSONAL):
        return None
    return moves.as_well(brief, more)
