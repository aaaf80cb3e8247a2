"""Every rule is tested from the examples it carries."""

import pytest

from cordially.model import Kind, Severity
from cordially.proofing import apply_fix
from cordially.proofing.rule import BrokenRules, Example, Rule, collect, rules
from cordially.proofing.rules import confusable
from cordially.proofing.sample import sample_letter

EXAMPLES = [pytest.param(r, e, id=f"{r.id}: {e.bad[:40]!r}") for r in rules() for e in r.examples]
QUIET = [pytest.param(r, text, id=f"{r.id}: {text[:40]!r}") for r in rules() for text in r.quiet]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_a_rule_objects_to_its_bad_example(rule: Rule, example: Example) -> None:
    letter = sample_letter(example.bad, example.kind, example.subjects[0])

    assert rule.findings(letter)


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_a_rule_is_content_with_its_good_example(rule: Rule, example: Example) -> None:
    letter = sample_letter(example.good, example.kind, example.subjects[1])

    assert rule.findings(letter) == ()


@pytest.mark.parametrize(("rule", "text"), QUIET)
def test_a_rule_stays_quiet_on_its_quiet_texts(rule: Rule, text: str) -> None:
    kind = Kind.THANK_YOU if rule.applies(sample_letter("")) else min(rule.kinds)

    assert rule.findings(sample_letter(text, kind)) == ()


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_the_first_fix_of_an_example_mends_it(rule: Rule, example: Example) -> None:
    letter = sample_letter(example.bad, example.kind, example.subjects[0])
    first = rule.findings(letter)[0]
    if first.fixes:
        mended = sample_letter(apply_fix(example.bad, first, first.fixes[0]), example.kind)

        assert len(rule.findings(mended)) < len(rule.findings(letter))


def test_a_file_without_a_rule_is_an_error() -> None:
    import cordially.proofing.words as no_rule

    with pytest.raises(BrokenRules, match="no RULE"):
        collect([no_rule])


def test_two_rules_of_one_name_are_an_error() -> None:
    with pytest.raises(BrokenRules, match="repeats"):
        collect([confusable, confusable])


def test_wrong_facts_always_block() -> None:
    severity = {rule.id: rule.severity for rule in rules()}

    facts = (
        "name.misspelt",
        "name.wrong_person",
        "company.wrong",
        "role.wrong",
        "date.weekday",
        "date.wrong",
    )
    assert {severity[fact] for fact in facts} == {Severity.ERROR}
