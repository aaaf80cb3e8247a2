"""The second opinion: it speaks where no cue does, doubts what cues say, and shows its sentences."""

import pytest

from cordially.reading import weights
from cordially.reading.features import features_of
from cordially.reading.second import decides, opinion_of

UNCUED = "The owner came down in favour of a chap who has the licence."
SUITS = "Would that still work for you?"


def test_a_no_in_words_of_its_own_is_read_with_the_sentence_that_tells_it(read):
    reading = read(f"Hello Alice. {UNCUED} Thanks for coming out in the rain.")
    assert (reading.kind, reading.evidence) == ("rejection", (UNCUED,))


def test_what_only_the_second_opinion_reads_is_never_called_very_sure(read):
    assert 0.6 <= read(f"Hello Alice. {UNCUED} Thanks for coming out in the rain.").confidence <= 0.9


@pytest.mark.parametrize(
    "text",
    [
        "The dog got the sofa in the end, and we bought another.",
        "They chose another colour for the hall. See you at the fair!",
        "Sorry for the noise, the lift is being mended.",
        "I have read the book. It went to another reader then.",
    ],
)
def test_small_talk_in_the_words_of_a_no_is_left_to_the_person(read, text):
    assert read(text).kind == "other"


@pytest.mark.parametrize(
    ("text", "kind", "asks"),
    [
        (f"We need until Friday to decide. {SUITS}", "holding", True),
        (f"We will let you know on 4 December. {SUITS}", "holding", True),
        (f"Our director is away until Monday. {SUITS}", "holding", True),
        (f"We could only start you in March. {SUITS}", "other", False),
        (f"The salary would be 38,000. {SUITS}", "other", False),
        (f"We have to move your interview to Thursday. {SUITS}", "next_round", False),
        ("Could we meet on Friday at 2 instead? Would that work for you?", "next_round", False),
    ],
)
def test_whether_it_still_works_asks_about_what_stands_before_it(read, text, kind, asks):
    reading = read(text)
    assert (reading.kind, reading.asks) == (kind, asks)


def test_who_decided_about_whom_is_told_by_the_order_of_the_words():
    assert "WE>CHOSE>OTHER" in features_of("We have chosen another candidate.")
    assert "if:WE>CHOOSE>OTHER" in features_of("If we choose another candidate")
    assert "NOT>CHOSE" in features_of("You weren't chosen.")


@pytest.mark.parametrize(
    ("sentence", "told"),
    [("They have given it to a colleague.", True), ("Your parcel is at the desk.", False)],
)
def test_a_decision_is_known_from_a_remark(sentence, told):
    assert decides(sentence) is told


def test_the_same_sentences_give_the_same_opinion_in_every_process():
    assert opinion_of((UNCUED, "Thanks.")) == opinion_of((UNCUED, "Thanks."))


def test_each_line_of_the_weights_holds_a_number_for_each_kind():
    lines = weights.WEIGHTS.splitlines()
    assert {len(line.split("\t")[1].split()) for line in lines} == {len(weights.KINDS)}
    assert len({line.split("\t")[0] for line in lines}) == len(lines) > 1000
