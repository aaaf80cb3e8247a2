"""What the employer said becomes a date, a question, or nothing: never an invented date."""

from datetime import UTC, date, datetime

import pytest

from cordially.model.promises import read_promise

THURSDAY = datetime(2026, 11, 26, 15, tzinfo=UTC)  # said on Thursday 26 November 2026, in London

DATED = [
    ("today", (11, 26)),
    ("tomorrow", (11, 27)),
    ("the day after tomorrow", (11, 28)),
    ("EOD", (11, 26)),
    ("this afternoon", (11, 26)),
    ("Friday", (11, 27)),
    ("by Friday", (11, 27)),
    ("Fri.", (11, 27)),
    ("next Tuesday", (12, 1)),
    ("this Thursday", (11, 26)),
    ("Thursday", (12, 3)),
    ("Thursday next week", (12, 3)),
    ("next week on Thursday", (12, 3)),
    ("Tuesday week", (12, 8)),
    ("a week on Tuesday", (12, 8)),
    ("two weeks from today", (12, 10)),
    ("EOW", (11, 27)),
    ("end of the week", (11, 27)),
    ("later this week", (11, 27)),
    ("by the weekend", (11, 27)),
    ("early next week", (12, 1)),
    ("the middle of next week", (12, 2)),
    ("mid next week", (12, 2)),
    ("late next week", (12, 4)),
    ("next week", (12, 4)),
    ("We will let you know by the end of next week.", (12, 4)),
    ("towards the end of next week", (12, 4)),
    ("the week after next", (12, 11)),
    ("the week of 7 December", (12, 11)),
    ("week commencing the 14th", (12, 18)),
    ("in 3 days", (11, 29)),
    ("within 48 hours", (11, 28)),
    ("in two weeks", (12, 10)),
    ("We'll be in touch in two weeks' time.", (12, 10)),
    ("We’ll be in touch in a fortnight.", (12, 10)),
    ("within 5 to 7 business days", (12, 7)),
    ("within 5-7 business days", (12, 7)),
    ("within ten working days", (12, 10)),
    ("in a couple of weeks", (12, 10)),
    ("a week or two", (12, 10)),
    ("Give us a week or two.", (12, 10)),
    ("It usually takes about two weeks.", (12, 10)),
    ("over the next few days", (12, 1)),
    ("You should hear back within the week.", (12, 3)),
    ("a few more days", (12, 1)),
    ("We need a few more days.", (12, 1)),
    ("It will take another week.", (12, 3)),
    ("one more week", (12, 3)),
    ("over the weekend", (11, 29)),
    ("after the weekend, on Monday", (11, 30)),
    ("by Monday, after the weekend", (11, 30)),
    ("towards the end of next week, probably on Thursday", (12, 3)),
    ("A decision will not fall before 15 December.", (12, 22)),
    ("You will not hear from us before 8 December.", (12, 15)),
    ("We won't decide before Friday.", (12, 4)),
    ("15 December at the earliest", (12, 22)),
    ("I had promised you an answer by Friday, but it will be Tuesday.", (12, 1)),
    ("We cannot meet the Friday deadline; you will hear by Tuesday.", (12, 1)),
    ("in three months", (2, 26)),
    ("by the end of the month", (11, 30)),
    ("before the end of the month", (11, 30)),
    ("early next month", (12, 10)),
    ("the 1st of next month", (12, 1)),
    ("early December", (12, 10)),
    ("mid-December", (12, 20)),
    ("late December", (12, 31)),
    ("We expect to make a decision in January.", (1, 31)),
    ("the first week of December", (12, 4)),
    ("the last week of January", (1, 29)),
    ("by the 15th", (12, 15)),
    ("after the 15th", (12, 22)),
    ("by 4 December", (12, 4)),
    ("on or before 4 December", (12, 4)),
    ("by December 4th", (12, 4)),
    ("the 4th of December", (12, 4)),
    ("Friday 4 December", (12, 4)),
    ("Friday, December 4, 2026", (12, 4)),
    ("We hope to decide by Monday 7th.", (12, 7)),
    ("2026-12-04", (12, 4)),
    ("4.12.2026", (12, 4)),
    ("by 13/12", (12, 13)),
    ("no later than 10 December", (12, 10)),
    ("not before Tuesday", (12, 8)),
    ("after Thanksgiving", (12, 3)),
    ("before Christmas", (12, 24)),
    ("after Christmas", (1, 5)),
    ("in the new year", (1, 31)),
    ("after Easter", (4, 2)),
    ("by the end of the year", (12, 31)),
    ("end of Q1", (3, 31)),
    ("Tuesday or Wednesday", (12, 2)),
    ("They said by Friday, maybe Monday.", (11, 30)),
    ("We met today and you will hear by Friday.", (11, 27)),
    ("We will review everything and, by next Wednesday, let you know.", (12, 2)),
    ("If you have not heard from us by Friday, please assume the role is filled.", (11, 27)),
    ("The committee meets on Thursday.", (12, 3)),
    ("by close of business tomorrow", (11, 27)),
    ("by COB Friday", (11, 27)),
    ("by the close of play on Friday", (11, 27)),
    ("sometime next week", (12, 4)),
    ("some time in the next two weeks", (12, 10)),
    ("over the next two weeks", (12, 10)),
    ("within the next 10 days", (12, 6)),
    ("within a fortnight", (12, 10)),
    ("in about a week", (12, 3)),
    ("in a week or so", (12, 10)),
    ("in ten days' time", (12, 6)),
    ("within 24 hours", (11, 27)),
    ("in the next couple of days", (11, 28)),
    ("in two to three weeks", (12, 17)),
    ("within two or three business days", (12, 1)),
    ("in 4-6 weeks", (1, 7)),
    ("by mid next month", (12, 20)),
    ("by the middle of December", (12, 20)),
    ("toward the end of January", (1, 31)),
    ("by the end of January", (1, 31)),
    ("at the end of next month", (12, 31)),
    ("by end of December", (12, 31)),
    ("no later than next Friday", (12, 4)),
    ("on or before 11 December", (12, 11)),
    ("Monday at the latest", (11, 30)),
    ("by Monday morning", (11, 30)),
    ("We'll get back to you on Monday.", (11, 30)),
    ("You'll hear from us by Wednesday.", (12, 2)),
    ("Expect to hear from me early next week.", (12, 1)),
    ("I will call you tomorrow afternoon.", (11, 27)),
    ("Our timeline is two weeks.", (12, 10)),
    ("We are aiming to make a decision by the 18th.", (12, 18)),
    ("A decision should be made by 9 December.", (12, 9)),
    ("The panel meets on 8 December.", (12, 8)),
    ("We should know more by next Thursday.", (12, 3)),
    ("HR will be in touch within five working days.", (12, 3)),
    ("You can expect an update by the end of the week.", (11, 27)),
    ("We plan to finalise by Dec 11.", (12, 11)),
    ("I'd expect an answer in the first week of January.", (1, 1)),
    ("before the end of the year", (12, 31)),
    ("after the holidays", (1, 8)),
    ("after New Year", (1, 8)),
    ("before New Year's Eve", (12, 31)),
    ("the second week of December", (12, 11)),
    ("by the first of December", (12, 1)),
    ("by 1st December", (12, 1)),
    ("by the 2nd", (12, 2)),
    ("before the 10th", (12, 9)),
    ("not until after the 10th", (12, 17)),
    ("once the committee meets on 3 December", (12, 3)),
    ("in three weeks", (12, 17)),
    ("in a month", (12, 26)),
    ("within a month", (12, 26)),
    ("in six weeks' time", (1, 7)),
    ("in a month's time", (12, 26)),
    ("a fortnight from today", (12, 10)),
    ("two weeks on Monday", (12, 14)),
    ("Wednesday of next week", (12, 2)),
    ("next week, probably Tuesday", (12, 1)),
    ("this week", (11, 27)),
    ("by tonight", (11, 26)),
    ("later today", (11, 26)),
    ("first thing tomorrow", (11, 27)),
    ("by Friday week", (12, 4)),
    ("the week beginning 7 December", (12, 11)),
    ("week commencing 7th December", (12, 11)),
    ("in the week of the 7th", (12, 11)),
    ("between 7 and 9 December", (12, 9)),
    ("7-9 December", (12, 9)),
    ("by 15 Jan", (1, 15)),
    ("by January 8, 2027", (1, 8)),
    ("on 08.12.2026", (12, 8)),
    ("by 2026-12-11", (12, 11)),
    ("end of month", (11, 30)),
    ("EOM", (11, 30)),
    ("by EOD Monday", (11, 30)),
    ("by the end of business on Tuesday", (12, 1)),
    ("by noon on Friday", (11, 27)),
    ("by the end of the quarter", (12, 31)),
    ("early in the new year", (1, 15)),
    ("in mid-January", (1, 20)),
    ("in the second half of January", (1, 31)),
    ("the latter half of next week", (12, 4)),
    ("the last week in November", (11, 27)),
    ("the following Monday", (11, 30)),
    ("on the 30th", (11, 30)),
]


def test_the_table_is_long_and_has_nothing_twice() -> None:
    assert len(DATED) >= 150
    assert len({text for text, _ in DATED}) == len(DATED)


@pytest.mark.parametrize(("text", "due"), DATED)
def test_a_promise_is_kept_until_its_last_day(text: str, due: tuple[int, int]) -> None:
    month, day = due
    promise = read_promise(text, THURSDAY, "Europe/London", "GB")
    assert promise is not None
    assert promise.due == date(2026 if month > 6 else 2027, month, day)
    assert promise.earliest is not None
    assert promise.earliest <= promise.due


@pytest.mark.parametrize(
    "text",
    [
        "12/4",
        "Friday 5 December",
        "by 30 February",
        "in the coming weeks",
        "after Diwali",
        "by 20 November",
        "in the coming months",
        "sometime in spring",
        "by the bank holiday",
        "after Eid",
        "in early 2029",
        "by 3/4",
        "by 31 November",
        "by Monday 8 December",
        "at a later date",
        "after Lunar New Year",
        "by Ramadan",
        "after Golden Week",
    ],
)
def test_an_unclear_date_is_asked_about(text: str) -> None:
    promise = read_promise(text, THURSDAY)
    assert promise is not None
    assert promise.due is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "shortly",
        "as soon as possible",
        "We will be in touch when we can.",
        "We may be in touch.",
        "Thank you for coming in on Friday.",
        "It was great speaking with you today; we'll be in touch soon.",
        "Please send your documents by Friday.",
        "We look forward to seeing you on Tuesday.",
        "I am out of the office until Monday.",
        "Your interview is on Tuesday.",
        "We have been in business for 10 years.",
        "We are open 24/7 and will be in touch.",
        "We interviewed people last week and may be in touch.",
        "Version 4.12 was released, and we will march on.",
        "Could you let us know by Friday?",
        "We will be in touch in due course.",
        "You did well on the second question.",
        "We have two more candidates to see.",
        "I started here in January.",
        "The role starts in January.",
        "We founded the company in 2010.",
        "Your references were taken up on Monday.",
        "It has been a busy week.",
        "Let's meet on Thursday.",
        "Our office is closed on Friday.",
        "We had 12 applicants.",
        "The salary is reviewed every year.",
        "Take your time.",
        "I'm on holiday next week.",
        "My colleague joined two weeks ago.",
        "The project runs until June.",
        "We will not decide before hearing everyone.",
        "Thanks for waiting since Monday.",
        "so close to the holidays",
        "It is hard to decide so close to the holidays.",
        "With Christmas coming, decisions take longer.",
        "We are close to a decision.",
        "I promised you news by today, which I cannot keep.",
        "You were to have an answer by Friday, and we will not make it.",
        "I cannot promise anything by Friday.",
        "We had hoped to decide by last Friday.",
        "Our decision was due on Tuesday.",
        "I will not be available before 15 December.",
    ],
)
def test_no_date_is_taken_from_text_that_promises_none(text: str) -> None:
    assert read_promise(text, THURSDAY) is None


def test_friday_is_reckoned_on_the_speakers_calendar() -> None:
    late = datetime(2026, 11, 26, 12, tzinfo=UTC)  # already Friday in Auckland
    promise = read_promise("tomorrow", late, "Pacific/Auckland", "NZ")
    assert promise is not None
    assert promise.due == date(2026, 11, 28)


def test_thanksgiving_is_in_october_in_canada() -> None:
    said = datetime(2026, 10, 1, tzinfo=UTC)
    promise = read_promise("before Thanksgiving", said, "UTC", "CA")
    assert promise is not None
    assert promise.due == date(2026, 10, 11)


def test_a_very_long_message_is_read_all_the_same() -> None:
    assert read_promise("word " * 50_000, THURSDAY) is None


def test_a_date_beyond_the_calendar_is_unclear() -> None:
    last = datetime(9999, 12, 30, tzinfo=UTC)
    promise = read_promise("in two weeks", last)
    assert promise is not None
    assert promise.due is None


def test_a_few_days_never_end_on_a_sunday() -> None:
    tuesday = datetime(2026, 11, 24, 15, tzinfo=UTC)
    promise = read_promise("in a few more days", tuesday, "Europe/London", "GB")
    assert promise is not None
    assert promise.due == date(2026, 11, 30)
