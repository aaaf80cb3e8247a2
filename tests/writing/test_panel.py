"""A panel that compares its notes finds three letters, not one."""

from __future__ import annotations

from itertools import combinations

import pytest

from cordially.model import Kind, Move, Origin, Person, PersonKind, Topic, TopicKind
from cordially.model.overlap import shared_spans
from cordially.writing import compose, overlap

PANEL = (
    Person("Priya Raman", first_name_basis=True, id="priya"),
    Person("Omar Haddad", honorific="Dr", id="omar"),
    Person("Lena Vogt", id="lena"),
)
TOPICS = (Topic("the night rota", person_id="omar"), Topic("the returns backlog"), Topic("the new depot"))
LINES = (
    "Cut returns handling from six days to two",
    "Wrote the night rota for forty drivers",
    "Opened two depots",
)


@pytest.fixture
def notes(case, now):
    alice = case(TOPICS, PANEL, LINES)
    return [compose(alice, Kind.THANK_YOU, now, to=person) for person in PANEL]


def refs(draft, origin):
    return {
        s.ref for x in draft.sentences for s in x.sources if s.origin is origin and s.ref not in ("greeting",)
    }


def quotes(draft, move):
    return {s.quote for x in draft.sentences if x.move is move for s in x.sources if s.quote}


def test_no_two_notes_share_a_frame(notes):
    for one, other in combinations(notes, 2):
        assert refs(one, Origin.FRAME) & refs(other, Origin.FRAME) == {"valediction"}


def test_no_two_notes_share_a_topic_or_a_highlight(notes):
    for one, other in combinations(notes, 2):
        assert not quotes(one, Move.SPECIFIC) & quotes(other, Move.SPECIFIC)
        assert not quotes(one, Move.FIT) & quotes(other, Move.FIT)


def test_no_two_notes_overlap_by_more_than_the_etiquette_allows(notes):
    assert max(overlap(a.body, b.body) for a, b in combinations(notes, 2)) <= 0.6


def test_everybody_reads_their_own_topic_first(notes):
    assert quotes(notes[1], Move.SPECIFIC) == {"the night rota"}


def test_the_line_that_fits_goes_to_the_topic_it_fits(notes):
    assert quotes(notes[1], Move.FIT) == {"Wrote the night rota for forty drivers"}


def test_every_subject_differs(notes):
    assert len({n.subject for n in notes}) == 3


def test_one_topic_for_three_people_still_gives_three_letters(case, now):
    alice = case((Topic("the returns backlog"),), PANEL, LINES)
    notes = [compose(alice, Kind.THANK_YOU, now, to=p) for p in PANEL]
    assert max(overlap(a.body, b.body) for a, b in combinations(notes, 2)) <= 0.6


def test_overlap_is_one_for_the_same_letter_and_none_for_strangers():
    letter = "Dear Priya,\n\nThank you for the time you gave me on Monday.\n\nSoon.\n\nKind regards,\nAlice"
    assert overlap(letter, letter) == 1.0
    assert (
        overlap(letter, "Dear Priya,\n\nWhat a good talk that was about depots.\n\nBye.\n\nYours,\nBo") == 0.0
    )


def test_overlap_leaves_greeting_closing_and_signature_out():
    one = "Dear Priya,\n\nA first thing of some length.\n\nI look forward to your reply.\n\nKind regards,\nA"
    other = one.replace("A first thing of some length", "Quite another matter altogether here")
    assert overlap(one, other) == 0.0


@pytest.mark.parametrize("opening", ["Many thanks for", "Best of all was", "Kind of you to spare me"])
def test_a_letter_that_opens_like_a_valediction_is_compared_to_its_last_line(opening):
    body = f"{opening} the hour on Monday and the walk through the depot afterwards."
    letter = f"Dear Priya,\n\n{body}\n\nI look forward to it.\n\nMany thanks,\nAlice"
    assert overlap(letter, letter.replace("Priya", "Omar")) == 1.0
    assert [letter[start:end] for start, end in shared_spans(letter, [letter])] == [body.rstrip(".")]


def test_the_assignment_is_the_best_there_is():
    from itertools import permutations
    from random import Random

    from cordially.writing.assignment import best_assignment

    random = Random(7)
    for _ in range(60):
        rows = random.randint(1, 5)
        worth = [[random.randint(-4, 9) for _ in range(random.randint(rows, 6))] for _ in range(1)]
        worth = [[random.randint(-4, 9) for _ in worth[0]] for _ in range(rows)]
        dealt = best_assignment(worth)
        best = max(
            sum(worth[r][c] for r, c in enumerate(p)) for p in permutations(range(len(worth[0])), rows)
        )
        assert sum(worth[r][c] for r, c in enumerate(dealt)) == best
        assert len(set(dealt)) == rows


def test_too_few_to_deal_is_a_mistake_of_ours():
    from cordially.writing.assignment import best_assignment

    with pytest.raises(ValueError, match="fewer"):
        best_assignment([[1.0], [2.0]])


def test_a_topic_goes_to_whose_work_it_is(case, now):
    people = (
        Person("Lena Vogt", role="Head of Finance", id="lena"),
        Person("Omar Haddad", role="Warehouse manager", id="omar"),
    )
    alice = case((Topic("the warehouse floor"), Topic("the finance system")), people, LINES)
    notes = {p.id: compose(alice, Kind.THANK_YOU, now, to=p).body for p in people}
    assert "finance system" in notes["lena"]
    assert "warehouse floor" in notes["omar"]


def test_shared_runs_are_found_where_they_stand():
    one = "Dear A,\n\nWe spoke of the new depot in Leeds on Monday.\n\nBye.\n\nYours,\nB"
    other = "Dear C,\n\nSince we spoke of the new depot in York I wonder.\n\nBye.\n\nYours,\nB"
    assert [one[a:b] for a, b in shared_spans(one, [other])] == ["We spoke of the new depot in"]


class ByMeaning:
    """Knows that girls who take A-level physics have to do with pupils who drop it."""

    def scores(self, topic, lines):
        return [1.0 if "physics" in topic and "A-level" in line else 0.0 for line in lines]


def test_a_ranker_that_is_passed_in_deals_the_lines_of_the_resume(case, now):
    topics = (Topic("pupils dropping physics", person_id="priya"), Topic("lab technicians", person_id="omar"))
    lines = ("Wrote the policy on phones with the pupils", "Raised the number of girls in the A-level")
    draft = compose(case(topics, PANEL[:2], lines), Kind.THANK_YOU, now, to=PANEL[0], ranker=ByMeaning())
    assert lines[1] in quotes(draft, Move.FIT)


def test_who_passes_it_on_is_told_everything_that_those_without_an_address_are_not(case, now):
    ruth = Person("Ruth Adler", email="ruth@harbour.example", kind=PersonKind.COORDINATOR, id="ruth")
    topics = (Topic("the night rota"), Topic("the audit I ran", TopicKind.FIT))
    draft = compose(case(topics, (*PANEL, ruth)), Kind.THANK_YOU, now, to=ruth)
    assert "the night rota" in draft.body
    assert "the audit I ran" in draft.body
    assert "Priya Raman" in draft.body


def test_a_deed_goes_before_a_title_that_seems_nearer(case, now):
    lines = ("Chartered accountant since 2019", "Recovered 64,000 pounds of double payments")
    draft = compose(case((Topic("what the audit committee wants"),), PANEL[:1], lines), Kind.THANK_YOU, now)
    assert lines[1] in quotes(draft, Move.FIT)
