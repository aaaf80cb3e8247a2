"""The moves that letters share (S2 to S4): thanks, something said, what fits, interest, the next step."""

from __future__ import annotations

from cordially.model import Highlight, Interview, Move, Origin, Purpose, Source, Topic, TopicKind
from cordially.writing import fillings
from cordially.writing.brief import Brief
from cordially.writing.fillings import Filling, Shape
from cordially.writing.frames import Frames, endings, later, thanks
from cordially.writing.frames import fit as fits
from cordially.writing.frames import specific as said
from cordially.writing.line import Line
from cordially.writing.match import same_matter

LEADS = (TopicKind.NEED, TopicKind.PERSONAL, TopicKind.FIT)
_SURE = 2.0  # ours: two shared words of meaning say that a line belongs to a topic; one may be chance
_BRIEF_WORDS = 6  # ours: longer fillings break a sentence in two when they stand in its middle


# Thanks


def gratitude(brief: Brief) -> Line:
    """Thanks, with the role and the day."""
    return brief.about_job(_thanks(brief), Move.GRATITUDE)


def _thanks(brief: Brief) -> Frames:
    meeting = brief.interview
    if meeting is None:
        return thanks.CONSIDERED
    if brief.guest:
        return thanks.ARRANGED
    of_purpose = {Purpose.INFORMATIONAL: thanks.INFORMATIONAL, Purpose.SCREENING: thanks.SCREENING}
    if meeting.purpose in of_purpose:
        return of_purpose[meeting.purpose]
    earlier = [i for i in brief.opportunity.interviews if _held(i, brief) and i.start < meeting.start]
    if earlier:
        met = any(brief.to and brief.to.id in i.person_ids for i in earlier)
        return thanks.AGAIN if met else thanks.FURTHER
    return thanks.MET if brief.alone else thanks.PANEL


def _held(interview: Interview, brief: Brief) -> bool:
    return not (interview.cancelled or interview.no_show) and interview.start <= brief.now


def thanks_again(brief: Brief) -> Line:
    """Thanks looked back on, in a later letter; for considering me where no conversation has taken place."""
    if brief.interview is None:
        return brief.about_job(thanks.CONSIDERED, Move.GRATITUDE)
    return brief.about_job(thanks.ARRANGED if brief.guest else thanks.REMEMBERED, Move.GRATITUDE)


# Something of this conversation


def specific(brief: Brief, topic: Topic) -> Line:
    """Something of this very conversation, in the candidate's words."""
    filling = brief.filling(topic)
    return brief.say(_specific(brief, topic, filling), Move.SPECIFIC, brief.noted(topic), x=filling.text)


def _specific(brief: Brief, topic: Topic, filling: Filling) -> Frames:
    told = brief.alone or bool(brief.to and topic.person_id == brief.to.id)
    if topic.kind is TopicKind.FIT:
        return _told_group(filling, brief.guest)
    of_shape = {
        Shape.NEED: said.NEEDED,
        Shape.QUESTION: said.ASKED,
        Shape.LOOSE: said.LOOSE,
        Shape.DEED: fits.TOLD_DEED,
        Shape.STATEMENT: said.STATED if told and topic.kind is TopicKind.NEED else said.STATED_SHARED,
    }
    if topic.kind is TopicKind.PERSONAL and filling.shape is Shape.STATEMENT:
        return said.PERSONAL_STATED
    if filling.shape in of_shape:
        return of_shape[filling.shape]
    if brief.guest:
        return said.HEARD
    if topic.kind is TopicKind.PERSONAL:
        return said.PERSONAL_LEAD
    short = len(filling.text.split()) <= _BRIEF_WORDS and filling.shape is not Shape.CLAUSE
    if told:
        return said.TOLD_BRIEF if short else said.TOLD
    return said.SHARED_BRIEF if short else said.SHARED


def personal(brief: Brief, topic: Topic) -> Line | None:
    """The thing between us, in one light sentence; None for words that only fit a heavier one."""
    filling = brief.filling(topic)
    if filling.shape.follows_about:
        return brief.say(said.PERSONAL, Move.PERSONAL, brief.noted(topic), x=filling.text)
    if filling.shape is Shape.LOOSE:
        return brief.say(said.PERSONAL_LOOSE, Move.PERSONAL, brief.noted(topic), x=filling.text)
    if filling.shape in (Shape.STATEMENT, Shape.DEED):
        return brief.say(said.PERSONAL_STATED, Move.PERSONAL, brief.noted(topic), x=as_clause(filling))
    return None


def as_well(brief: Brief, topic: Topic) -> Line | None:
    """A second need of theirs, in passing; None for words that do not follow "about"."""
    filling = brief.filling(topic)
    if not filling.shape.follows_about:
        return None
    return brief.say(said.AS_WELL, Move.SPECIFIC, brief.noted(topic), x=filling.text)


def as_clause(filling: Filling) -> str:
    """The words as a clause: a deed gets its "I" back."""
    return f"I {filling.text}" if filling.shape is Shape.DEED else filling.text


# What fits


def fit(brief: Brief, lead: Topic) -> tuple[Line, ...]:
    """What shows fit: the dealt line of the résumé and what the candidate told them, without doubling."""
    told, line = brief.share.first(TopicKind.FIT), brief.share.highlight
    if told is not None and told is lead:
        shown = _resume_line(brief, line) if line and not same_matter(told.text, line.text) else None
        return (shown or brief.say(fits.TOLD_ALREADY, Move.FIT, brief.noted(told)),)
    if told and line and same_matter(told.text, line.text):
        return (_told_and_written(brief, told, line),)
    both = (_resume_line(brief, line) if line else None, _told(brief, told) if told else None)
    return tuple(s for s in both if s)


def _told(brief: Brief, topic: Topic) -> Line:
    filling = brief.filling(topic)
    return brief.say(_told_group(filling, brief.guest), Move.FIT, brief.noted(topic), x=filling.text)


def _told_group(filling: Filling, guest: bool = False) -> Frames:
    """How one recalls what one told them; a `guest` was not there to hear it."""
    if filling.shape.follows_about:
        return fits.TOLD_THEM_ABOUT if guest else fits.TOLD_ABOUT
    of_shape = {
        Shape.DEED: fits.TOLD_THEM_DEED if guest else fits.TOLD_DEED,
        Shape.QUESTION: said.ASKED,
        Shape.LOOSE: fits.TOLD_LOOSE,
    }
    return of_shape.get(filling.shape, fits.TOLD_STATED)


def _told_and_written(brief: Brief, topic: Topic, line: Highlight) -> Line:
    """One matter that was both told and stands in the résumé: the résumé's words, because they are exact."""
    filling = fillings.read_highlight(line.text)
    if filling is None or filling.shape is not Shape.DEED:
        return _told(brief, topic)
    group = _told_group(filling, brief.guest)
    return brief.say(group, Move.FIT, brief.noted(topic), _resume(line), x=filling.text)


def _resume_line(brief: Brief, line: Highlight) -> Line | None:
    """A line of the résumé, tied to what was discussed only where the two share their words."""
    filling = fillings.read_highlight(line.text)
    if filling is None:
        return None
    close = 0.0 if brief.guest else brief.share.relevance
    if filling.shape is not Shape.DEED:
        group = fits.LINKED_LINE if close >= _SURE else fits.OFFERED_LINE
    elif close >= _SURE:
        group = fits.LINKED_DEED
    else:
        group = fits.MINDED_DEED if close > 0 else fits.OFFERED_DEED
    return brief.say(group, Move.FIT, _resume(line), x=filling.text)


def _resume(line: Highlight) -> Source:
    return Source(Origin.RESUME, "highlights", line.text)


# Interest and the end


def interest(brief: Brief) -> Line:
    """That the candidate wants the job (or, after an informational talk, the work)."""
    if brief.interview and brief.interview.purpose is Purpose.INFORMATIONAL:
        return brief.say(endings.INTEREST_INFORMATIONAL, Move.INTEREST)
    group = endings.INTEREST_INTERNAL if brief.opportunity.internal else endings.INTEREST
    group = endings.INTEREST_VIA if brief.guest else group
    return brief.about_job(group, Move.INTEREST)


def next_step(brief: Brief) -> Line:
    """How to reach the candidate, until the day they named if they did; by phone only where it is known."""
    number = " ".join(brief.candidate.phone.split())
    profile = (Source(Origin.PROFILE, "phone", number),) if number else ()
    phone = " or phone" if number else ""
    purpose = brief.interview.purpose if brief.interview else Purpose.HIRING
    if purpose is Purpose.INFORMATIONAL:
        return brief.say(endings.OFFER_BACK, Move.NEXT_STEP)
    if purpose is Purpose.SCREENING:
        return brief.say(endings.FIT_AROUND, Move.NEXT_STEP, *profile, phone=phone)
    if brief.due:
        return brief.say(
            endings.NEXT_DUE, Move.NEXT_STEP, brief.promised(), *profile, phone=phone, due=brief.due
        )
    return brief.say(endings.NEXT_STEP, Move.NEXT_STEP, *profile, phone=phone)


def impression(brief: Brief) -> Line:
    """A good word about the employer; one who works there already does not say what they saw of it."""
    group = later.IMPRESSION_INTERNAL if brief.opportunity.internal else later.IMPRESSION
    return brief.about_job(group, Move.PERSONAL)


def paths(brief: Brief) -> Line:
    """The last line of one who steps back or declines; colleagues do not part."""
    group = later.PATHS_INTERNAL if brief.opportunity.internal else later.PATHS
    return brief.say(later.PATHS_VIA if brief.guest else group, Move.CLOSING)


def closing(brief: Brief) -> Line:
    """The last line before the signature."""
    return brief.say(endings.CLOSING, Move.CLOSING)


def pass_on(brief: Brief) -> Line | None:
    """To somebody who was not in the room: please pass my thanks on, by name where names are known."""
    ids = brief.interview.person_ids if brief.interview else ()
    names = [p.name for p in brief.opportunity.people if p.id in ids and p.name.strip()]
    if not brief.guest or not names:
        return None
    listed = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
    source = Source(Origin.INVITE, brief.interview.id if brief.interview else "", listed)
    return brief.say(endings.PASS_ON, Move.ASK, source, names=listed)
