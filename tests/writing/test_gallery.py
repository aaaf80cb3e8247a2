"""The gallery: twelve invented people, every kind of letter, each as good as what we would send ourselves."""

from __future__ import annotations

import re
from itertools import combinations

import pytest
from tools import gallery

from cordially.model import Kind, Move
from cordially.model.calendar import MONTHS, WEEKDAYS
from cordially.writing import Style, Tone, compose, overlap
from cordially.writing.frames import groups, voiced
from cordially.writing.kinds import writers

CASES = gallery.cases()
PIECES = [(name, piece) for name, case in CASES for piece in gallery.pieces(case)]
REQUIRED = {
    Kind.THANK_YOU: {Move.GRATITUDE, Move.SPECIFIC, Move.FIT, Move.INTEREST, Move.NEXT_STEP, Move.CLOSING},
    Kind.RECOVERY: {Move.GRATITUDE, Move.RECOVERY, Move.INTEREST, Move.CLOSING},
    Kind.STATUS_CHECK: {Move.GRATITUDE, Move.ASK, Move.INTEREST, Move.CLOSING},
    Kind.GOODWILL: {Move.GRATITUDE, Move.INTEREST, Move.ASK, Move.CLOSING},
    Kind.OFFER_THANKS: {Move.GRATITUDE, Move.INTEREST, Move.NEXT_STEP},
    Kind.ACCEPTANCE: {Move.GRATITUDE, Move.INTEREST, Move.NEXT_STEP},
    Kind.DECLINE: {Move.GRATITUDE, Move.NEXT_STEP, Move.CLOSING},
    Kind.HOLDING: {Move.GRATITUDE, Move.INTEREST, Move.NEXT_STEP},
    Kind.RESCHEDULE: {Move.GRATITUDE, Move.INTEREST},
    Kind.WITHDRAWAL: {Move.GRATITUDE, Move.NEXT_STEP, Move.CLOSING},
    Kind.NO_SHOW: {Move.NEXT_STEP, Move.ASK, Move.INTEREST},
    Kind.CLOSING: {Move.GRATITUDE, Move.INTEREST, Move.CLOSING},
    Kind.KEEP_IN_TOUCH: {Move.GRATITUDE, Move.CLOSING},
    Kind.CARD: {Move.GRATITUDE, Move.SPECIFIC, Move.INTEREST, Move.CLOSING},
    Kind.CALL: {Move.GREETING, Move.ASK, Move.CLOSING},
    Kind.VOICEMAIL: {Move.GREETING, Move.ASK, Move.CLOSING},
}
WORD = re.compile(r"[^\W\d_]+")
OURS = {w for g in groups() for f in g.all for easy in (True, False) for american in (True, False)
        for w in WORD.findall(voiced(f, easy=easy, american=american).lower())}  # fmt: skip
SAYING = "dear best kind warm regards yours sincerely joined video came waiting by phone spoke applied pm am"
SAYING += " interviewed"
DATES = {w.lower() for w in (*WEEKDAYS, *MONTHS)}


def named(values):
    return [f"{name}-{piece.draft.kind.value}-{piece.to.id}" for name, piece in values]


def test_every_kind_is_shown():
    assert {piece.draft.kind for _, piece in PIECES} == set(writers())


def test_every_piece_passes_the_proof_with_no_finding():
    found = {(n, p.draft.kind.value, f.rule, f.text) for n, p in PIECES for f in p.proof.findings}
    assert found == set()


@pytest.mark.parametrize(("name", "piece"), PIECES, ids=named(PIECES))
def test_every_required_move_is_made_and_every_sentence_knows_its_source(name, piece):
    assert {s.move for s in piece.draft.sentences} >= REQUIRED[piece.draft.kind]
    assert all(s.sources for s in piece.draft.sentences)


@pytest.mark.parametrize(("name", "piece"), PIECES, ids=named(PIECES))
def test_no_piece_holds_a_word_that_neither_the_case_nor_a_frame_has(name, piece):
    known = OURS | DATES | set(SAYING.split()) | set(WORD.findall(repr(piece.case).lower()))
    told = set(WORD.findall(piece.draft.body.lower()))
    assert {w for w in told - known if f"{w}s" not in known and f"{w}es" not in known} == set()


@pytest.mark.parametrize(("name", "piece"), PIECES, ids=named(PIECES))
def test_every_number_in_a_piece_is_a_number_of_the_case_or_a_date(name, piece):
    case = set(re.findall(r"\d+", f"{piece.case}"))
    assert set(re.findall(r"\d+", piece.draft.body)) <= case | {str(piece.now.year)} | _clock(piece)


def _clock(piece):
    """Days and hours that a letter may name: those of the meetings and of the promise."""
    from zoneinfo import ZoneInfo

    times = [i.start.astimezone(ZoneInfo(i.zone)) for i in piece.case.opportunity.interviews]
    return {f for t in times for f in (f"{t:%H}", f"{t:%M}", str(t.hour % 12 or 12), str(t.day))}


@pytest.mark.parametrize(("name", "case"), CASES, ids=[n for n, _ in CASES])
def test_no_two_of_a_panel_share_more_than_they_may(name, case):
    thanks = [p for p in gallery.pieces(case) if p.draft.kind is Kind.THANK_YOU]
    same = [(a, b) for a, b in combinations(thanks, 2) if a.interview_id == b.interview_id]
    assert all(overlap(a.draft.body, b.draft.body) <= 0.6 for a, b in same)


@pytest.mark.parametrize(("name", "case"), CASES, ids=[n for n, _ in CASES])
def test_said_differently_it_is_another_letter_each_time(name, case):
    first = next(iter(gallery.pieces(case)))
    bodies = {
        compose(
            case, Kind.THANK_YOU, first.now, to=first.to, interview_id=first.interview_id, style=Style(turn)
        ).body
        for turn in range(4)
    }
    assert len(bodies) == 4


@pytest.mark.parametrize(
    "style", [Style(short=True), Style(tone=Tone.WARM), Style(tone=Tone.FORMAL), Style(3)]
)
def test_each_way_of_saying_it_passes_the_proof(style):
    for name, case in CASES:
        first = next(iter(gallery.pieces(case)))
        draft = compose(
            case, Kind.THANK_YOU, first.now, to=first.to, interview_id=first.interview_id, style=style
        )
        piece = gallery.Piece("", case, draft, first.to, first.now, first.interview_id)
        assert piece.proof.findings == (), (name, piece.proof.findings, draft.body)


def test_the_pages_are_what_the_command_writes():
    for name, case in CASES:
        assert (gallery.GALLERY / f"{name}.md").read_text("utf-8") == gallery.page(name, case), "make gallery"
