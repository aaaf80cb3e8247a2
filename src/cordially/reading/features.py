"""A sentence as evidence: its words, and who decided what about whom, clause by clause.

The words are put into classes (a verb of choosing in the past, another person, a "not", a post, a wish), and
what is kept is the order of the classes within a clause: WE CHOSE OTHER is a no, YOU NOT CHOSEN is one,
NOT YET CHOSEN is none. `second` weighs these features; `bench/reading/train.py` finds the weights.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_WORDS_OF = {
    "NOT": "not never no cannot unable nobody nor neither without nothing none hardly decline"
    " declined declining",
    "YOU": "you your yours yourself",
    "WE": "we i us our my me",
    "THEY": "they he she their his her him them",
    "BOARD": "panel board committee client manager director directors partners jury governors trustees"
    " team management employer company head assessors reviewers interviewers owner boss"
    " department council",
    "OTHER": "another other others else different someone somebody internal internally insider"
    " colleague elsewhere external somebody's",
    "PERSON": "guy lady chap girl lad fellow insider deputy employee freelancer artist scholar staffer"
    " candidate candidates applicant applicants finalist finalists person people man woman"
    " colleague teacher nurse designer engineer writer developer lawyer graduate somebody's",
    "CHOSE": "chose chosen picked selected hired appointed offered awarded gave given recommended"
    " promoted recruited preferred opted settled elected retained engaged cast voted nominated"
    " signed accepted redeployed plumped landed pipped beat won got called let said trained"
    " shortlisted went invited kept favoured decided resolved took taken filled",
    "CHOOSE": "choose choosing pick picking select selecting hire hiring appoint appointing offer"
    " offering award give giving recommend promote recruit prefer prefers opt invite inviting"
    " accept keep vote decide deciding take taking",
    "GO": "go going gone move moving moved proceed proceeding progress progressing progressed"
    " advance advancing continue continuing carry bring pursue pursuing pass passed reach"
    " reached passing",
    "ON": "forward ahead further through along",
    "WORK": "role job position post vacancy opening opportunity seat place spot requisition"
    " internship scheme headcount residency fellowship lectureship apprenticeship traineeship"
    " shifts shift programme roles jobs positions posts vacancies openings places spots slot"
    " chair bench ward section",
    "PAPER": "application candidacy candidature profile cv resume background skills experience interview",
    "GONE": "filled cancelled canceled frozen withdrawn pulled closed scrapped axed shelved dropped"
    " stopped taken ended gone closing stop cancel withdraw",
    "FAILED": "unsuccessful rejected declined turned unsuitable disqualified sifted rescinded refused"
    " unplaced runner second missed",
    "WON": "successful preferred appointee winner internal incumbent finalist",
    "SORRY": "unfortunately sorry regret regrets afraid sadly disappoint disappointed disappointing"
    " gutted alas regretfully regrettably apologies apologise apologize unlucky shame"
    " disappointment",
    "WISH": "wish wishes luck best success future search career endeavours endeavors hunt",
    "PRAISE": "enjoyed impressed lovely strong great pleasure loved excellent wonderful brilliant"
    " pleased delighted liked talented warm enthusiasm",
    "GLAD": "delighted happy glad congratulations pleased thrilled welcome fortunately",
    "MEET": "meeting meet call chat conversation round stage talk interviews visit final slot availability",
    "DAY": "monday tuesday wednesday thursday friday saturday sunday tomorrow today january february"
    " march april may june july august september october november december morning afternoon"
    " noon week weeks days month time date",
    "WAIT": "wait waiting pending still yet until till soon delay delayed longer patience patient"
    " hold update postponed paused before hang bear",
    "KNOW": "know hear heard news inform informed tell told answer decision outcome result announce",
    "PAPERS": "documents copy certificate passport references reference referee referees form portfolio"
    " transcript transcripts proof diploma licence file attachment upload address",
    "SEND": "send upload attach provide share fill return sign confirm resend name",
    "PAY": "salary contract letter start starting pay terms",
    "IF": "if unless whether should once",
    "WILL": "will would could might may shall can",
    "THING": "supplier caterer venue room date building site wallpaper phone laptop lunch parking car"
    " train claim invoice tender ticket party talk proposal portal subscription bus lift",
    "VERDICT": "decision choice vote verdict preference committee's decided nod ruling recommendation",
    "FILE": "file record database talent pool books again",
}
_CLASS_OF: dict[str, tuple[str, ...]] = {}
for _name, _words in _WORDS_OF.items():
    for _word in _words.split():
        _CLASS_OF[_word] = (*_CLASS_OF.get(_word, ()), _name)

_TOKEN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|\d+|[,;:?!()–—]")
_BREAKS = frozenset(",;:?!()–—") | {"but", "and", "so", "however", "although", "though", "because", "which"}
_SHORT = {"won't": "will not", "can't": "can not", "cannot": "can not", "shan't": "shall not"}
_NEAR = 5  # words after a "not" that it governs
_APART = 4  # classes that may lie between the two of a pair


def words_of(sentence: str) -> list[str]:
    """The words in lower case, "won't" as "will not", numbers as one sign, and the signs of a pause."""
    found: list[str] = []
    for token in _TOKEN.findall(sentence.casefold()):
        if token in _SHORT:
            found += _SHORT[token].split()
        elif token.endswith("n't"):
            found += [token[:-3], "not"]
        elif "'" in token:
            found.append(token.partition("'")[0])
        else:
            found.append("0" if token.isdigit() else token)
    return found


def features_of(sentence: str) -> frozenset[str]:
    """Everything that is weighed of one sentence."""
    words = words_of(sentence)
    found = set(_plain(words))
    for clause in _clauses(words):
        found.update(_ordered(clause))
    if "?" in words:
        found.add("?")
    return frozenset(found)


def _plain(words: list[str]) -> Iterator[str]:
    """Words, neighbours, and what a "not" governs."""
    told = [word for word in words if word not in _BREAKS or word.isalpha()]
    since = _NEAR + 1
    for place, word in enumerate(told):
        yield word
        if place:
            yield f"{told[place - 1]} {word}"
        since = 0 if word in ("not", "no", "never", "unable") else since + 1
        if 0 < since <= _NEAR:
            yield f"not..{word}"


def _clauses(words: list[str]) -> Iterator[list[tuple[str, ...]]]:
    """The classes of the words, clause by clause; words of no class are left out."""
    clause: list[tuple[str, ...]] = []
    for word in words:
        if word in _BREAKS:
            yield clause
            clause = []
        elif classes := _CLASS_OF.get(word):
            clause.append(classes)
    yield clause


def _ordered(clause: list[tuple[str, ...]]) -> Iterator[str]:
    """Classes in their order: alone, in pairs that may lie apart, and in threes that are near."""
    supposed = "if:" if any("IF" in classes for classes in clause) else ""
    for first, classes in enumerate(clause):
        for one in classes:
            yield supposed + one
            for second in range(first + 1, min(first + 2 + _APART, len(clause))):
                for two in clause[second]:
                    yield f"{supposed}{one}>{two}"
            for three in _threes(clause[first + 1 : first + 4]):
                yield f"{supposed}{one}>{three}"


def _threes(rest: list[tuple[str, ...]]) -> Iterator[str]:
    for place, classes in enumerate(rest):
        for later in rest[place + 1 :]:
            for one in classes:
                for two in later:
                    yield f"{one}>{two}"
