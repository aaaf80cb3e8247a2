"""Drafts: made from the notes, edited, mended; every replaced text is kept."""

from datetime import datetime

import pytest
from tests.desk.conftest import GOOD_NOTES, seal_now, typed

from cordially.desk import debriefs, interviews, letters
from cordially.desk.models import Letter, LetterVersion
from cordially.writing import Way

pytestmark = pytest.mark.django_db


def test_each_person_of_a_panel_gets_a_letter_of_their_own(alice, hands):
    people = tuple(interviews.PersonForm(f"{n} Ash", f"{n}@x.example".lower()) for n in ("Ina", "Ola", "Uma"))
    row, _ = interviews.save(alice, typed(people=people))
    notes = debriefs.open_debrief(row, hands.now)
    topics = {
        f"topic-{p.pk}": f"the {word} of the clinic"
        for p, word in zip(row.people.all(), ("roof", "staff", "phones"), strict=True)
    }
    debriefs.save(notes, {**GOOD_NOTES, **topics}, hands.now)
    drafts, problems = letters.draft_thanks(row, hands.now)
    assert problems == ()
    assert [d.person.name for d in drafts] == ["Ina Ash", "Ola Ash", "Uma Ash"]
    assert len({d.body for d in drafts}) == 3


def test_a_panel_is_written_to_in_the_order_it_was_named_in(alice, hands):
    names = [f"{n} Ash" for n in ("Ada", "Bo", "Cy", "Di", "Ed", "Flo", "Gus", "Hal", "Ina", "Jo", "Kit")]
    row, _ = interviews.save(
        alice, typed(people=tuple(interviews.PersonForm(n, f"{n[:2]}@x.example") for n in names))
    )
    debriefs.save(debriefs.open_debrief(row, hands.now), GOOD_NOTES, hands.now)
    drafts, _ = letters.draft_thanks(row, hands.now)
    written = [d.person.name for d in drafts]
    assert len(written) > 9
    assert written == sorted(written)


def test_a_fresh_draft_has_nothing_to_mend(letter, hands):
    assert letters.proof_of(letter, hands.now).errors == ()


def test_an_edited_draft_is_not_written_over(letter, interview, hands):
    mine = letter.body.replace("Priya", "Priya", 1) + "\nP.S. My own line."
    letters.save_text(
        letter, letter.subject, mine.replace(letter.sources[1]["text"], "Mine."), letter.revision, hands.now
    )
    letters.draft_thanks(interview, hands.now)
    assert "Mine." in Letter.objects.get().body


def test_an_untouched_draft_follows_the_notes(letter, interview, hands):
    debriefs.save(interview.debrief, {"need": "the roof that leaks into the archive"}, hands.now)
    letters.draft_thanks(interview, hands.now)
    assert "archive" in Letter.objects.get().body


def test_a_slip_is_found_and_mended_with_one_click(letter, hands):
    letters.save_text(
        letter, letter.subject, letter.body.replace("Priya", "Pryia"), letter.revision, hands.now
    )
    found = next(f for f in letters.proof_of(letter, hands.now).errors if "Pryia" in f.text)
    assert letters.mend(letter, found.rule, found.start, found.end, found.fixes[0], hands.now) == ()
    assert "Pryia" not in letter.body
    assert "Pryia" in LetterVersion.objects.first().body


def test_a_fix_for_an_older_text_changes_nothing(letter, hands):
    problems = letters.mend(letter, "name_misspelt", 0, 4, "Dear", hands.now)
    assert "changed since" in problems[0].message


def test_words_typed_in_an_older_window_are_kept_as_a_version(letter, hands):
    old = letter.revision
    letters.save_text(letter, "S", letter.body + "one", old, hands.now, writer="a")
    problems = letters.save_text(letter, "S", letter.body + "two", old, hands.now, writer="b")
    assert "another window" in problems[0].message
    assert LetterVersion.objects.filter(body__endswith="two").exists()


def test_writing_anew_keeps_the_text_before(letter, hands):
    letters.save_text(letter, letter.subject, "My own words.", letter.revision, hands.now)
    letters.write_anew(letter, hands.now)
    assert LetterVersion.objects.get().body == "My own words."


def test_an_earlier_text_can_be_brought_back(letter, hands):
    letters.save_text(letter, letter.subject, "My own words.", letter.revision, hands.now)
    letters.write_anew(letter, hands.now)
    letters.bring_back(letter, LetterVersion.objects.get(), hands.now)
    assert Letter.objects.get().body == "My own words."


def test_a_sealed_letter_cannot_be_changed(letter, hands):
    seal_now(letter, hands.now)
    with pytest.raises(letters.Sealed):
        letters.save_text(letter, "S", "other", letter.revision, hands.now)


def test_a_word_called_always_right_is_not_flagged_again(letter, hands):
    letters.save_text(
        letter, letter.subject, letter.body + "\nWe used Quorvix.\n", letter.revision, hands.now
    )
    assert any(f.text == "Quorvix" for f in letters.proof_of(letter, hands.now).findings)
    letters.always_right(letter, "Quorvix")
    assert not any(f.text == "Quorvix" for f in letters.proof_of(letter, hands.now).findings)


def test_said_differently_it_is_another_text_and_the_one_before_is_kept(letter, hands):
    before = letter.body
    assert letters.reword(letter, Way.DIFFERENTLY, hands.now) == ()
    letter.refresh_from_db()
    assert letter.body != before
    assert LetterVersion.objects.get().body == before


def test_words_of_the_persons_own_are_kept_when_it_is_said_another_way(letter, hands):
    letters.save_text(letter, letter.subject, letter.body + "Mine.", letter.revision, hands.now)
    letters.reword(letter, Way.WARMER, hands.now)
    assert LetterVersion.objects.first().body.endswith("Mine.")


def test_a_wish_is_remembered_when_the_letter_is_written_anew(letter, hands):
    letters.reword(letter, Way.SHORTER, hands.now)
    short = letter.body
    letters.write_anew(letter, hands.now)
    assert letter.body == short


PUSHY = "I expect an answer by Friday."


def _warned(letter: Letter, now: datetime) -> list[str]:
    return [f.text for f in letters.proof_of(letter, now).warnings]


def _said(letter: Letter, body: str, now: datetime) -> None:
    letters.save_text(letter, letter.subject, body, letter.revision, now)


def _with_something_left(letter: Letter, now: datetime) -> str:
    """A sentence that draws a warning is added, and the warning left; what the warning marks."""
    _said(letter, letter.body.replace("\n\n", f"\n\n{PUSHY}\n\n", 1), now)
    (found,) = (f for f in letters.proof_of(letter, now).warnings if f.text in PUSHY and f.text)
    letters.leave(letter, found.rule, found.text, found.start)
    return found.text


def test_what_was_left_stays_left_while_another_sentence_changes(letter, hands):
    left = _with_something_left(letter, hands.now)
    _said(letter, letter.body.replace(letter.sources[1]["text"], "The tour was a joy."), hands.now)
    assert left not in _warned(letter, hands.now)


def test_what_was_left_is_asked_anew_when_its_own_sentence_changes(letter, hands):
    left = _with_something_left(letter, hands.now)
    _said(letter, letter.body.replace("by Friday", "by Monday"), hands.now)
    assert left in _warned(letter, hands.now)


def test_the_same_words_in_another_sentence_are_asked_about(letter, hands):
    left = _with_something_left(letter, hands.now)
    _said(letter, letter.body.replace(PUSHY, f"{PUSHY} And {PUSHY.replace('I', 'yes, I', 1)}"), hands.now)
    assert left in _warned(letter, hands.now)


def test_what_was_left_survives_a_rewording_of_the_rest(letter, hands):
    kept = _with_something_left(letter, hands.now)
    before = letter.accepted
    letters.reword(letter, Way.DIFFERENTLY, hands.now)
    assert letter.accepted == before
    _said(letter, letter.body.replace("\n\n", f"\n\n{PUSHY}\n\n", 1), hands.now)
    assert kept not in _warned(letter, hands.now)


def test_what_a_letter_lacks_is_asked_anew_of_its_next_wording(letter, hands):
    letters.leave(letter, "interest.missing", "")
    letters.reword(letter, Way.DIFFERENTLY, hands.now)
    assert letter.accepted == []
