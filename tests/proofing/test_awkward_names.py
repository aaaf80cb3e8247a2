"""Names that are words or have particles and apostrophes; companies with a legal form or an ampersand."""

from dataclasses import replace

import pytest

from cordially.model import Case, Opportunity, Person
from cordially.proofing import proofread
from cordially.proofing.sample import sample_case


def _told(body: str, reader: str, company: str, role: str = "Dispatcher", other: str = "") -> dict[str, str]:
    """Rule of each error or warning about facts -> the text it tells."""
    people = (Person(reader, id="reader"), Person("May O'Donnell", id="second"))
    others = (Opportunity(other, "Loader"),) if other else ()
    sample = sample_case()
    job = replace(sample.opportunity, company=company, role=role, people=people)
    case = Case(sample.candidate, job, others)
    found = proofread(body, case, to=people[0]).findings
    return {f.rule: f.text for f in found if f.rule.startswith(("name.", "company.", "role.", "money."))}


@pytest.mark.parametrize(
    ("body", "reader"),
    [
        ("Dear Dr Heide,\n\nThank you.", "Jürgen von der Heide"),
        ("Dear Will,\n\nMay O’Donnell’s drawing stayed with me.", "Will Marsh"),
        ("Dear Ann,\n\nThank you, and may I write again?", "Ann St. Clair"),
        ("Dear Ann,\n\nAnn St. Clair was kind.", "Ann St. Clair"),
    ],
)
def test_an_awkward_name_as_it_should_be_is_left_alone(body: str, reader: str) -> None:
    assert "name.misspelt" not in _told(body, reader, "Northwind")


@pytest.mark.parametrize(
    ("body", "wrong"),
    [
        ("Dear Well,\n\nThank you.", "Well"),
        ("Dear Will,\n\nI met may O'Donnell too.", "may"),
        ("Dear will Marsh,\n\nThank you.", "will"),
    ],
)
def test_a_name_that_is_a_word_is_told_when_it_is_wrong(body: str, wrong: str) -> None:
    assert _told(body, "Will Marsh", "Northwind")["name.misspelt"] == wrong


def test_a_month_in_the_greeting_is_somebody_else() -> None:
    assert _told("Dear May,\n\nThank you.", "Will Marsh", "Northwind")["name.wrong_person"] == "May"


def test_a_letter_to_whom_it_may_concern_greets_nobody_wrong() -> None:
    assert "name.wrong_person" not in _told(
        "To whom it may concern,\n\nThank you.", "Will Marsh", "Northwind"
    )


@pytest.mark.parametrize(
    ("company", "said"),
    [("Kühlwerk GmbH", "GmbHe"), ("Bright & Early Ltd", "bright"), ("O'Hara's Bakery", "Baker")],
)
def test_a_company_with_a_form_or_an_ampersand_is_told_when_it_is_wrong(company: str, said: str) -> None:
    right = next(w for w in company.split() if w[:4].lower() == said[:4].lower())
    body = f"Dear Will,\n\nI would gladly come to {company.replace(right, said)}."
    assert _told(body, "Will Marsh", company, "Baker, nights")["company.wrong"] == said


def test_another_employer_with_an_ampersand_is_told() -> None:
    body = "Dear Will,\n\nI would gladly come to Crumb & Crust."
    assert _told(body, "Will Marsh", "Northwind", other="Crumb & Crust")["company.wrong"] == "Crumb & Crust"


def test_a_company_named_after_a_benefit_is_no_talk_of_money() -> None:
    body = "Dear Will,\n\nI would gladly come to Square Root Dental."
    assert "money.mention" not in _told(body, "Will Marsh", "Square Root Dental")
