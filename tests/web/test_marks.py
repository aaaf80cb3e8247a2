"""The letter cut at its marks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cordially.model import Finding, Severity
from cordially.web.paper import Quote, pieces, quotes_in

BODY = "It helped to hear about the returns backlog that grew form forty to ninety orders."
NOTE = "the returns backlog that grew form forty to ninety orders a day"


def finding(start: int, end: int, severity: Severity = Severity.ERROR) -> Finding:
    return Finding("rule", severity, start, end, BODY[start:end], "")


spans = st.lists(st.tuples(st.integers(0, 90), st.integers(0, 90)).map(sorted), max_size=6)


@given(spans, spans)
def test_joined_again_the_pieces_are_the_letter(found, said):
    cut = pieces(BODY, [finding(a, b) for a, b in found], [Quote(a, b, "debrief", "") for a, b in said])
    assert "".join(p.text for p in cut) == BODY


def test_a_mistake_within_quoted_words_is_both_and_names_both():
    quotes = quotes_in(BODY, [{"text": BODY, "sources": [{"origin": "debrief", "quote": NOTE}]}])
    start = BODY.index("form")
    slip = next(p for p in pieces(BODY, [finding(start, start + 4)], quotes) if p.text == "form")
    assert (slip.mark, slip.findings, slip.quotes) == ("bad", (0,), (0,))


def test_a_quote_is_gone_when_its_sentence_was_changed():
    assert (
        quotes_in("Something else.", [{"text": BODY, "sources": [{"origin": "debrief", "quote": NOTE}]}])
        == []
    )


def test_the_gravest_mark_of_a_word_is_shown():
    cut = pieces(BODY, [finding(0, 2, Severity.ADVICE), finding(0, 2), finding(0, 2, Severity.WARNING)], [])
    assert (cut[0].mark, cut[0].findings) == ("bad", (0, 1, 2))


def test_words_of_the_notes_are_marked_whole():
    body = "Thank you for telling me of your first summer job."
    (quote,) = quotes_in(
        body, [{"text": body, "sources": [{"origin": "debrief", "quote": "her first summer job in a shop"}]}]
    )
    assert body[quote.start : quote.end] == "first summer job"
