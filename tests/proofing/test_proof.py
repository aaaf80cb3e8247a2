"""A proof: spans that hold, one finding a place, what was accepted, and the checklist."""

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cordially.model import Case, Finding, Kind, Person, Proof, Severity
from cordially.proofing import apply_fix, finding_key, proofread
from cordially.proofing.sample import NOW, sample_case

GOOD = """Dear Priya,

Thank you for meeting me on Tuesday and for showing me the returns backlog after the warehouse move.
What stayed with me was how calmly the team sorts the pallets while the lorries wait, and how clearly
you see what comes next.

In my last role I cut returns handling from six days to two, and I would be glad to do the same with
your drivers. I look forward to hearing about the next step whenever it suits you.

Kind regards,
Amara Okonkwo
+44 7700 900123
"""


def _proof(body: str, **changes: object) -> Proof:
    case = sample_case()
    given = {
        "to": case.opportunity.people[0],
        "now": NOW,
        "subject": "Thank you - Operations Manager interview",
    }
    return proofread(body, case, **{**given, **changes})  # type: ignore[arg-type]


def _rules(proof: Proof) -> set[str]:
    return {f.rule for f in proof.findings}


def test_a_good_letter_passes_every_line() -> None:
    proof = _proof(GOOD)

    assert (proof.findings, proof.engine_note) == ((), "")
    assert len(proof.checks) == 9
    assert all(check.passed for check in proof.checks)


def test_line_ends_of_a_browser_change_nothing() -> None:
    assert _proof(GOOD.replace("\n", "\r\n")).findings == ()


def test_a_phrase_is_found_across_a_wrapped_line() -> None:
    body = GOOD.replace("whenever it suits you.", "and to a day on which I am hearing\nform you.")

    assert [f.text for f in _proof(body).errors] == ["form"]


def test_a_clean_letter_has_nothing_to_mend(clean) -> None:
    case = clean.case
    proof = proofread(
        clean.body, case, to=case.opportunity.people[0], kind=clean.kind, subject=clean.subject, now=clean.now
    )

    assert proof.findings == ()


def test_a_clean_letter_has_no_error_without_its_case(clean) -> None:
    assert proofread(clean.body, dialect=clean.case.opportunity.country).errors == ()


@pytest.mark.parametrize(
    ("right", "wrong", "rule"),
    [
        ("Dear Priya", "Dear Prya", "name.misspelt"),
        ("Dear Priya", "Dear Pryia", "name.misspelt"),
        ("Dear Priya", "Dear priya", "name.misspelt"),
        ("Dear Priya", "Dear Pritya", "name.misspelt"),
        ("Dear Priya", "Dear Paula", "name.wrong_person"),
        ("Dear Priya", "Dear Siobhan", "name.wrong_person"),
        ("Dear Priya", "Dear Tobias", "name.wrong_person"),
        ("Dear Priya", "Dear Mr Raman", "name.honorific"),
        ("Amara Okonkwo", "Amara Okonkow", "name.misspelt"),
        ("on Tuesday", "on Wednesday", "date.wrong"),
        ("on Tuesday", "on Tuesday, 11 March", "date.weekday"),
        ("on Tuesday", "today", "date.wrong"),
        ("your drivers", "the drivers of Harbourline", "company.wrong"),
        ("your drivers", "the drivers of Nothwind Traders", "company.wrong"),
        ("the same with", "the same as Depot Planner with", "role.wrong"),
        ("pallets", "[pallets]", "placeholder.left"),
        ("next step", "salary", "money.mention"),
    ],
)
def test_a_wrong_fact_blocks_the_seal(right: str, wrong: str, rule: str) -> None:
    proof = _proof(GOOD.replace(right, wrong))

    assert rule in {f.rule for f in (*proof.errors, *proof.warnings)}
    assert proof.errors or rule == "name.honorific"


def test_a_slip_of_a_name_in_small_letters_is_told_as_a_name() -> None:
    proof = _proof(GOOD.replace("your drivers", "what pryia and her drivers do"))

    assert [(f.text, f.fixes) for f in proof.errors] == [("pryia", ("Priya",))]


def test_yesterday_is_right_on_the_day_after_and_wrong_two_days_after() -> None:
    body = GOOD.replace("on Tuesday", "yesterday")

    assert _proof(body).findings == ()
    assert "date.wrong" in _rules(_proof(body, now=NOW + timedelta(days=1)))


def test_a_day_counts_in_the_readers_zone() -> None:
    case = sample_case()
    (meeting,) = case.opportunity.interviews
    far = replace(meeting, zone="Pacific/Auckland")  # 14:00 UTC on Tuesday is Wednesday there
    case = replace(case, opportunity=replace(case.opportunity, interviews=(far,)))

    proof = proofread("Thank you for meeting me on Wednesday.", case, now=NOW)
    assert "date.wrong" not in _rules(proof)


def test_an_accepted_warning_is_left_and_an_accepted_error_stays() -> None:
    body = GOOD.replace("I look", "I am still waiting. I look").replace("pallets", "palets")
    keys = {finding_key(f, body) for f in _proof(body).findings}

    assert {f.severity for f in _proof(body, accepted=keys).findings} == {Severity.ERROR}


def test_a_warning_that_is_left_leaves_no_smaller_one_of_its_rule_in_its_words() -> None:
    body = GOOD.replace("I look", "I expect an answer by Friday. I look")
    (pushy,) = [f for f in _proof(body).findings if f.rule == "tone.pushy"]

    assert "tone.pushy" not in _rules(_proof(body, accepted={finding_key(pushy, body)}))


def test_a_word_of_the_personal_dictionary_is_right() -> None:
    body = GOOD.replace("pallets", "gaylords and totebins")

    ours = {"gaylords", "totebins"}
    assert ours & {f.text for f in _proof(body).findings}
    assert not ours & {f.text for f in _proof(body, words=ours).findings}


def test_a_kind_without_fit_is_not_asked_for_it() -> None:
    proof = _proof("Dear Priya,\n\nThank you for letting me know.\n\nAmara Okonkwo\n", kind=Kind.GOODWILL)

    assert not {"fit", "specific", "interested"} & {c.id for c in proof.checks}


def test_pay_is_found_without_a_case_and_allowed_in_an_answer_to_their_question() -> None:
    body = "The salary you name suits me."

    assert "money.mention" in _rules(proofread(body))
    assert "money.mention" not in _rules(proofread(body, kind=Kind.ANSWER))


def test_without_a_case_names_are_taken_as_given() -> None:
    assert proofread("Dear Xiomara,\n\nThank you.\n\nKind regards,\nZbigniew Achterberg\n").findings == ()


def test_our_finding_wins_over_the_engines_on_the_same_word() -> None:
    proof = proofread("I look forward to meet you.")

    assert [f.rule for f in proof.findings] == ["confusable"]


def test_a_fix_replaces_exactly_its_span() -> None:
    (finding,) = proofread("Thank you for you time.").findings

    assert apply_fix("Thank you for you time.", finding, finding.fixes[0]) == "Thank you for your time."


def test_a_fix_for_a_text_that_has_changed_is_refused() -> None:
    (finding,) = proofread("Thank you for you time.").findings

    with pytest.raises(ValueError, match="changed"):
        apply_fix("Thank you for all you do.", finding, "your")


def test_the_same_letter_gives_the_same_proof() -> None:
    body = GOOD.replace("pallets", "palets")

    assert _proof(body) == _proof(body)


def _spans_hold(text: str, findings: tuple[Finding, ...]) -> bool:
    inside = all(0 <= f.start <= f.end <= len(text) and text[f.start : f.end] == f.text for f in findings)
    solid = [f for f in findings if f.start < f.end]
    apart = all(a.end <= b.start for a, b in pairwise(solid))
    return inside and apart and list(findings) == sorted(findings, key=lambda f: (f.start, f.end, f.rule))


@pytest.mark.parametrize(
    "text",
    [
        "", "\n", "Dear", "a" * 200_000, "Thank you for teh time. " * 210_000, "teh \x00 teh\ud800 \udfff",
        "Ms Ramen 👩‍👩‍👧 thank you for you time 🇬🇧 teh",
        "שלום Pryia teh عالم recieve", "1" * 5_000, "e\u0301 teh \u202e teh",
        "İstanbul’s ﬁne ß teh", "[" * 5_000, "\r\nDear Pryia,\r\n\r\nteh\r\n",
    ],
    ids=range(13),
)  # fmt: skip
def test_spans_hold_in_odd_texts(text: str) -> None:
    assert _spans_hold(text, _proof(text).findings)


def test_a_text_too_long_to_read_blocks_and_says_how_far_it_was_read() -> None:
    proof = _proof("Thank you for your time. " * 210_000)

    assert "length.unread" in {f.rule for f in proof.errors}
    assert "50,000" in proof.engine_note


_PIECES = st.sampled_from(
    ["Dear ", "Priya", "Pryia", "Ms ", "Ramen's", " teh ", "31 June", "on Monday", " we met ", "!",
     "\n\n", "[x]", "é", "👍", "\x00",
     "\ud800", "\u202e", "Nortwind ", "manger ",
     "hiring ", "{{a}}", "$5k", "Kind regards,\n", ".", " ", "İ", "the the"]
)  # fmt: skip


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(st.text(max_size=300), st.lists(_PIECES, max_size=40).map("".join)))
def test_spans_always_hold_and_every_fix_applies(text: str) -> None:
    proof = _proof(text)

    assert _spans_hold(text, proof.findings)
    for finding in proof.findings:
        for fix in finding.fixes:
            assert apply_fix(text, finding, fix).endswith(text[finding.end :])


def test_everything_given_but_a_debrief_is_still_a_proof(case: Case, priya: Person) -> None:
    bare = replace(case, opportunity=replace(case.opportunity, debriefs=(), interviews=()))

    proof = proofread(GOOD, bare, to=priya, subject="Operations Manager: thank you")
    assert {f.rule for f in proof.findings} == {"specific.missing"}
