"""Every rule of etiquette in plain words, with its numbers, what other guides say, and its sources.

The numbers come from the policy itself, so that no text can say another one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time, timedelta
from functools import cache
from types import MappingProxyType

from cordially.etiquette.policy import HARD_CEILING, PRESETS, STANDARD
from cordially.model.errors import CordiallyError

_OURS = "ours; no source gives a number"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: what it asks, its default in a few words, the range that guides give, and its sources."""

    id: str
    group: str
    text: str
    default: str
    source: str
    range: str = ""

    @property
    def whole(self) -> str:
        """The rule as `cordially explain` prints it."""
        said = f"\nOthers say: {self.range}." if self.range else ""
        return f"{self.text}\nDefault: {self.default}.{said}\nSource: {self.source}."


def _hours(length: timedelta) -> str:
    return f"{int(length.total_seconds() // 3600)} hours"


def _clock(at: time) -> str:
    return f"{at:%H:%M}"


_P = STANDARD
_AFTER, _WAIT, _ANSWER, _END, _WORDS = (
    "After the interview", "While you wait", "When they write", "How it ends", "In the letter",
)  # fmt: skip

_ALL = (
    Rule(
        "debrief", _AFTER,
        "Note down what was said on the same day, before you write to anyone: who was there, what they need, "
        "your best point, a weak answer, and what they promised by when.",
        "at once, three to fifteen minutes",
        "West Virginia University; University of Illinois; careerchoiceguide",
        "15 to 30 minutes, on the same day",
    ),
    Rule(
        "interview", _AFTER, "A coming interview leads. Until it is over, nothing else needs to be asked.",
        "nothing but the interview itself", _OURS,
    ),
    Rule(
        "noshow", _AFTER,
        "When they missed the appointment, wait a little, then send one message with one narrow question "
        "about today or tomorrow.",
        f"{int(_P.no_show_delay.total_seconds() // 60)} minutes, one message", "career-ops 1859",
    ),
    Rule(
        "thanks.deadline", _AFTER,
        f"Thank each person within {_hours(_P.thanks_target)} of the end, and within "
        f"{_hours(_P.thanks_deadline)} at the latest. Where others are in the running, on the same day; when "
        "they decide on that day, within two hours. A late note is still welcome for a week, if it is short "
        "and makes no excuses; then let it be.",
        f"{_hours(_P.thanks_target)}, at most {_hours(_P.thanks_deadline)}; "
        f"{_hours(_P.thanks_competition)} with competition; {_hours(_P.thanks_same_day)} for a decision "
        "today",
        "TopResume, Accountemps, TESA, Lawrence (24 hours); Princeton, TU Delft (24 to 48); St Olaf (48)",
        "from two hours to four days (c-spartners)",
    ),
    Rule(
        "thanks.min_delay", _AFTER,
        "Wait an hour after the end, so that the note is not written from the car park. "
        "When they decide on the same day, ten minutes are enough.",
        f"{_hours(_P.thanks_min_delay).removesuffix('s')}", "Princeton; TESA; Smith Hanley 2016",
        "more than ten minutes",
    ),
    Rule(
        "thanks.recipients", _AFTER,
        "Write one separate note to each person you met. Where an address is unknown, or the group was "
        "large, "
        "ask the coordinator to pass on your thanks. Never guess an address.",
        "one note a person; above six people, the one who led and the coordinator",
        "Princeton; Smith Hanley 2024; Iowa State, Lawrence and Wesleyan for the coordinator",
        "each person, the hiring manager at least, or the coordinator",
    ),
    Rule(
        "rounds", _AFTER,
        "Thank after every round: shorter each time, and about something new.",
        "a note after each round", "LiveCareer; oureverydaylife; KRG",
    ),
    Rule(
        "internal", _AFTER,
        "For a post at your present employer the manners are the same as for any other.",
        "as for any employer", "thank-you-note-examples.com (thin evidence)",
    ),
    Rule(
        "agency", _AFTER,
        "Where a recruiter of an agency stands between, everything goes to them.",
        "the agency only", "Hudson; McKinley; careersdonewrite", "TESA says directly as well",
    ),
    Rule(
        "locale", _AFTER,
        "Thank-you notes are above all an American custom. Elsewhere the note is softer and yours to "
        "leave out, "
        "and the plan says so.",
        "expected in the United States, optional elsewhere; choose the manners of another country in the "
        "preset",
        "Monster, on thank-you notes abroad; Robert Half Canada 2017",
    ),
    Rule(
        "send.window", _AFTER,
        f"Letters arrive between {_clock(_P.opens)} and {_clock(_P.closes)} where the reader is, on a "
        "business "
        "day of their country and region, and later in the morning where offices open later. Where that "
        "would "
        "miss the 48 hours of a thank-you, the least disturbing moment before they end is taken, and said.",
        f"{_clock(_P.opens)} to {_clock(_P.closes)}, Monday to Friday",
        "GMass and HubSpot on weekdays; luminoushrs; mycareergps; hours by country are ours",
    ),
    Rule(
        "letter", _AFTER,
        "A handwritten card may follow the thank-you email: other words, posted on the same or the next day, "
        "and only where it arrives before they decide and the decision is a week away or more. It counts "
        "as one "
        "with the email.",
        f"optional; the post takes {_P.manners.post_days} business days in America",
        "Princeton; careertrend; Veltsos; Lawrence; USPS for the days", "AskAManager 2015: both is overkill",
    ),
    Rule(
        "recovery", _AFTER,
        "After a weak answer, bring the better one in two positive sentences, once, to the person who led "
        "the interview. Do not name the failure; apologise only for conduct, and once.",
        "one topic, two sentences", "workcoachcafe 2013; liveabout; Pachter",
        "from no apology (Pachter) to a full one (scottwesterman)",
    ),
    Rule(
        "checkin.after_promised", _WAIT,
        "Two business days after the date they promised is the moment to ask. Before that date, never.",
        f"{_P.checkin_promised_days} business days; {PRESETS['patient'].checkin_promised_days} when patient",
        "Purdue; Fard; PowerToFly; AskAManager 2015", "1 to 7 days",
    ),
    Rule(
        "checkin.no_date", _WAIT,
        f"Without a date, wait {_P.checkin_no_date_days} business days, and {_P.checkin_slow_days} over the "
        "year's end, in August, and in January where that is summer.",
        f"{_P.checkin_no_date_days} business days; {_P.checkin_slow_days} in a slow season",
        "youtern; journalismjobs; Sage; liveabout; the dates of the seasons are ours",
        "4 to 10 days, or two weeks",
    ),
    Rule(
        "checkin.unanswered", _WAIT, "Give every question five business days before the next one.",
        f"{_P.answer_days} business days", "climbtheladder; Fard",
    ),
    Rule(
        "checkin.max", _WAIT,
        f"In one silence, at most {_P.status_checks} written questions. In one process, at most "
        f"{HARD_CEILING} "
        "contacts that answer nothing of theirs, over all channels and people, and over all your "
        "processes at "
        "one employer. A third of HR managers have dropped a candidate who was too pushy after an interview.",
        f"{_P.status_checks} questions; {PRESETS['strict'].status_checks} when strict, "
        f"{PRESETS['patient'].status_checks} when patient; {HARD_CEILING} contacts, and no setting raises "
        "that",
        "livecareer; Fresno Bee; Accountemps 2018 (33 % of HR managers); the ceiling of five is ours",
        "once (AskAManager 2015) to weekly for ever (Beshara)",
    ),
    Rule(
        "gap.min", _WAIT,
        "Leave seven days between two contacts with one employer, whoever there receives them. "
        "Answers to what they ask of you never have to wait.",
        f"{_P.gap.days} days", "Fresno Bee; livecareer", "one day (CBC) to two weeks",
    ),
    Rule(
        "call.when", _WAIT,
        "Telephone only after one email has stayed unanswered for five business days, and as long after a "
        f"promised date, between {_clock(_P.call_opens)} and {_clock(_P.call_closes)} their time, and never "
        "where they asked for no calls.",
        f"after {_P.answer_days} business days, {_clock(_P.call_opens)} to {_clock(_P.call_closes)}",
        "Indeed; nursetohire; climbtheladder; Fard", "never (McKinley, Purdue, clearpointco)",
    ),
    Rule(
        "call.max", _WAIT,
        "One conversation and one voicemail in one silence, and no more. A message of half a minute left on "
        "the day of a call that found nobody counts as one with it.",
        "one conversation, one voicemail of 30 seconds", "ourfirstjobsearch; Fard; Beshara on the voicemail",
        "two calls at most, or weekly (Beshara)",
    ),
    Rule(
        "call.ask", _WAIT,
        "Ask where you stand, whether they need anything else, and take every answer as a gift.",
        "three questions", "Fard; a guide of 2021 on yumpu",
    ),
    Rule(
        "keep_in_touch", _WAIT,
        "Only where they asked you to stay in touch, one friendly line after a quarter of a year.",
        f"{_P.keep_in_touch.days} days, once", _OURS,
    ),
    Rule(
        "close.offer", _WAIT,
        f"After {_P.closure_silent.days} days of silence, or four weeks after a promised date, you may "
        "let it "
        "go. It is offered to you, and never done by itself.",
        f"{_P.closure_silent.days} days, or {_P.closure_promised.days} after the promised date",
        "NACE: about 25 days from interview to offer", "12 days (TalentAgent) to 60 (ai-job-search)",
    ),
    Rule(
        "silence.meter", _WAIT,
        "How long this wait is, beside the waits that are usual in their country and sector, and beside the "
        "answers you had so far. It says how things usually go and predicts nothing.",
        "a median of about three weeks in America",
        "NACE 2021 to 2024 (about 25 days from interview to offer); Glassdoor, time to hire in 25 countries; "
        "the spread is ours",
    ),
    Rule(
        "answer", _ANSWER, "What they ask is answered at once, and costs nothing.",
        "within a business day", _OURS,
    ),
    Rule(
        "next_round", _ANSWER, "When they ask for another meeting, the new interview leads.",
        "at once", _OURS,
    ),
    Rule(
        "rejection.reply", _ANSWER,
        "Answer a no within two business days: thanks, a kind word, an open door. You may ask once for "
        "advice. "
        "Then rest.",
        f"{_P.goodwill_days} business days, one message of 120 words at most",
        "Purdue OWL; AskAManager 2012; Santa Monica College; the two days are ours",
    ),
    Rule(
        "offer.reply", _ANSWER, "Thank them for an offer within a day, whatever you decide.",
        _hours(_P.offer_reply), "Penn State Law",
    ),
    Rule(
        "offer.answer",
        _ANSWER,
        "Say yes or no to an offer in writing: a yes names the terms as you understood them, a no "
        "thanks them and compares nothing.",
        "within a day of your decision",
        "Penn State Law; SFA",
    ),
    Rule(
        "out_of_office", _ANSWER,
        "While somebody is away, everything to them waits until one business day after their return. "
        "An automatic answer without a date changes nothing.",
        "their return and one business day", "warmbly 470; HubSpot",
    ),
    Rule(
        "bounce", _ANSWER, "A letter that came back is not a contact. Mend the address, then send it.",
        "costs nothing", "HubSpot",
    ),
    Rule(
        "earned", _ANSWER, "A contact that answers something of theirs is always proper.",
        "costs nothing", _OURS,
    ),
    Rule(
        "facts", _ANSWER, "Some things only you can know. We ask instead of guessing.",
        "a question to you", _OURS,
    ),
    Rule(
        "closing", _END,
        "When the questions stay unanswered, one closing note thanks them and leaves the door open. "
        "Nothing follows it until they write.",
        "one note", "ours, after the advice to seek closure with grace",
    ),
    Rule(
        "withdrawal", _END,
        "Tell an employer within a day that you step back, or that you accepted another offer: thanks, a "
        "brief neutral reason, no comparisons. After that, nothing.",
        _hours(_P.withdrawal), "Penn State Law; SFA; emacromall",
    ),
    Rule(
        "stop", _END, "A word that asks for no contact, or for no calls, binds for good.", "for good",
        "HubSpot; yourjobiscalling",
    ),
    Rule(
        "outcome", _END,
        "This process has its ending. Nothing is sent but the one last word that the ending owes.",
        "one last word", "HubSpot",
    ),
    Rule(
        "reopen", _END,
        "A word of theirs after the ending opens the process again, and you are asked whether that is right.",
        "their word leads", "career-ops; ai-job-hunter-app 1056",
    ),
    Rule(
        "thanks.words", _WORDS,
        "A thank-you has 90 to 180 words, a question about the state of things 40 to 120.",
        "90 to 180 words; a warning below 60 or above 200, a halt above 300",
        "theworkinparent; interview-prep.io; Iowa State; faraday.email; personaljobcoach",
        "2 sentences to 200 words",
    ),
    Rule(
        "subject", _WORDS,
        "Answer in the thread where there is one. Otherwise the subject names the role or a person, in 60 "
        "characters, and never says only that you follow up.",
        "60 characters", "PowerToFly; projectpractical; prepory; clearpointco",
    ),
    Rule(
        "salutation", _WORDS,
        "Greet them as they introduced themselves or signed; otherwise by title and surname.",
        "as they did", "Smith Hanley 2016; careertrend; prepory", "first name to full title",
    ),
    Rule(
        "include", _WORDS,
        "Thanks with the role and the day, one thing of that very conversation, one proof that you fit, your "
        "interest, and the next step.",
        "all five", "Princeton; Purdue OWL; Iowa State; CareerBuilder 2005; Accountemps",
    ),
    Rule(
        "never", _WORDS,
        "Never salary, benefits or leave; no excuses, no reproach, no pressure, no gifts, no emoticons, "
        "no begging.",
        "each one stops the letter or asks you",
        "liveabout; Accountemps; Purdue; AskAManager 2012; Princeton",
    ),
    Rule(
        "panel.max_similarity", _WORDS,
        "People who met you together lay their notes side by side: each note must be its own.",
        "at most 60 % of the runs of five words in common, greeting and closing aside",
        "West Virginia University; contractoruk; Princeton; Smith Hanley; the threshold is ours",
        "a sentence or two of difference, to every one different",
    ),
)  # fmt: skip

POLICY: Mapping[str, Rule] = MappingProxyType({rule.id: rule for rule in _ALL})
"""Every rule by its id, in the order in which a process meets them."""

RULES: Mapping[str, str] = MappingProxyType({rule.id: rule.whole for rule in _ALL})
"""Every rule id with its text, its default and its sources."""


def explain(rule_id: str) -> str:
    """The text of a rule with its sources. An unknown id raises CordiallyError."""
    if rule_id not in RULES:
        raise CordiallyError(f"There is no rule “{rule_id}” in our etiquette.")
    return RULES[rule_id]


@cache
def source_of(rule_id: str) -> str:
    """Where a rule comes from, in one line."""
    return POLICY[rule_id].source
