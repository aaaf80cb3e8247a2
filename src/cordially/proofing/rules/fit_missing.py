"""One piece of evidence that you fit (S4)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cordially.model import Kind, Severity, TopicKind
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView
from cordially.proofing.words import stem, stems

_FEELS = (
    "enjoyed|wanted|liked|appreciated|noticed|learned|talked|discussed|mentioned|asked|promised|noted|loved|hoped|"
    "called|attended|received|interviewed|applied|listened|visited|admired|agreed|arrived"
)
_EVIDENCE = re.compile(
    rf"\b(?:i|we)(?:'ve| have)? (?!{_FEELS})(?:[a-z]+ed|led|built|ran|cut|taught|rebuilt|sold|wrote|"
    r"written|run|grew|brought|spent|took over|set up|won|kept|made)\b"
    r"|\bmy (?:\w+ )?(?:experience|years|work|time) (?:of|in|at|as|with|on|leading|running)\b"
    r"|\bmy (?:own|last|present|current|previous|former|old) \w+ (?:had|was|is|has|did|ran)\b"
    r"|\b(?:in|at) my (?:last|current|present|previous) \w+"
)


_ASKED = re.compile(r"\b(?:asked|questions?|answers?|wanted to know|wondered)\b")
_ANSWER = re.compile(
    r"\b(?:i|we)(?:'d| would| always| never| first| then)? (?!am|was|were|had|have|hope|will)[a-z]{2,}\b"
)
_ENOUGH = 3
"""So many sentences about what the candidate does are an answer. Ours."""


def _better_answer(letter: LetterView) -> bool:
    """Does a recovery give the answer it was written for? How somebody works is evidence, too."""
    body = letter.plain[letter.body_start : letter.body_end]
    return (
        letter.kind is Kind.RECOVERY and bool(_ASKED.search(body)) and len(_ANSWER.findall(body)) >= _ENOUGH
    )


def _weight(letter: LetterView) -> Severity | None:
    """A recovery is about one answer: evidence is welcome in it and not asked for."""
    return Severity.ADVICE if letter.kind is Kind.RECOVERY else None


def check(letter: LetterView) -> Iterable[Hit]:
    evident = _EVIDENCE.search(letter.plain, letter.body_start, letter.body_end)
    if letter.case is None or evident or _better_answer(letter):
        return
    topics = letter.debrief.topics if letter.debrief else ()
    proofs = [h.text for h in letter.case.candidate.highlights]
    proofs += [t.text for t in topics if t.kind in (TopicKind.FIT, TopicKind.WISH)]
    said = {stem(w.text) for w in letter.body_words}
    if not any(len(stems(p) & said) >= min(2, len(stems(p))) > 0 for p in proofs):
        at = letter.body_end
        yield Hit(
            at,
            at,
            "Nothing here shows why you fit; one thing you have done says more than praise.",
            severity=_weight(letter),
        )


RULE = Rule(
    id="fit.missing",
    severity=Severity.WARNING,
    line=Line.FIT,
    summary="The letter gives no evidence of fit.",
    why="A quick highlight reminds them why you (S4; Purdue OWL, Iowa State).",
    kinds=frozenset({Kind.THANK_YOU, Kind.RECOVERY}),
    examples=(
        Example("Dear Priya,\n\nThank you. I am very keen.\n",
                "Dear Priya,\n\nThank you. I led a team of nine drivers.\n"),
    ),
    quiet=(
        "Dear Priya,\n\nWe brought returns handling down to two days.\n",
        "Dear Priya,\n\nMy five years in logistics taught me patience. In my last role I saw the same.\n",
        "Dear Priya,\n\nRebuilding the rota for the night drivers is work I know.\n",
    ),
    check=check,
)  # fmt: skip
