"""A no that is weakly told, or that is not the reader's, is asked about: a false one would stop the plan."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "We have offered the post to another candidate and are waiting for her reply.",
        "The job has been given to somebody else, who has until Monday to accept.",
        "We chose the other candidate. If she declines, we would like you to have it.",
        "Thank you for recommending Ben to us. He was not selected, they went with somebody else.",
        "Your friend Jo was not selected for the role, between you and me.",
        "I didn't get the promotion, they gave it to someone from sales.",
        "Sorry, we could not offer you a hot drink on Monday.",
        "We have decided to change our pension provider.",
        "Your membership application was rejected since the fee has not been paid.",
        "Late applications will not be considered.",
        "Your request for a parking permit has not been successful.",
        "The board has decided not to pay a dividend this year.",
        "We have decided against the green for the hallway and gone with another shade.",
        "I'm afraid we can't offer you a better price than that.",
        "The client isn't moving forward with phase two.",
        "Just between us: they've given Fiona's old job to a man from Deloitte.",
        "The judges didn't pick your picture but they gave it a nice mention.",
    ],
)
def test_a_no_to_another_or_to_a_thing_is_never_read_as_one_to_you(read, text):
    assert read(text).kind in ("other", "holding")


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Unser Angebot für das Projekt wurde abgelehnt, ein anderer Anbieter hat den Zuschlag.", "de"),
        ("Notre offre n'a pas été retenue par la mairie, un autre cabinet a gagné.", "fr"),
        ("Onze offerte is niet gekozen, een ander bureau kreeg de opdracht.", "nl"),
    ],
)
def test_the_lost_bid_of_a_firm_is_no_answer_in_any_language(read, text, lang):
    assert read(text).kind == "other"


@pytest.mark.parametrize(
    "text",
    [
        "We are unable to process your application as the form was not signed. Please sign and return it.",
        "One of your referees has not replied. Could you give us the name of another person we can ask?",
    ],
)
def test_what_still_lacks_something_of_yours_asks_for_it(read, text):
    assert read(text).kind == "info_request"


@pytest.mark.parametrize(
    "text",
    [
        "We have chosen another candidate. You will hear from payroll by 4 December.",
        "You asked for feedback. The panel recommended not to continue. You can apply again in six months.",
        "Hej Alice, kunden valde en annan konsult. Jag hör av mig när något nytt dyker upp.",
        "La selezione è stata annullata e non assumeremo nessuno.",
        "After thinking it over, we're going to pass. I hope our paths cross again.",
        "I regret that we are unable to offer you the post. I would be happy to speak to you should you wish"
        " to discuss the interview.",
    ],
)
def test_a_no_that_is_told_plainly_stands_whatever_is_beside_it(read, text):
    assert read(text).kind == "rejection"


def test_one_who_was_told_no_and_is_now_wanted_has_an_offer(read):
    text = "You will recall we had gone with someone else. She left and we would like to offer you the job."
    assert read(text).kind in ("offer", "other")


def test_the_others_who_were_told_no_do_not_hide_the_next_round(read):
    text = "We've let the others know that they haven't been successful. We'd like to invite you to meet us."
    assert read(text).kind == "next_round"
