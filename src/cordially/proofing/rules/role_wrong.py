"""The post: another application's role left in the text."""

# ruff: noqa: E501 - one row of the table a line
from __future__ import annotations

import re
from collections.abc import Iterable

from cordially.model import Severity
from cordially.proofing.lexicon import plural
from cordially.proofing.ngrams import ngrams
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView
from cordially.proofing.words import bare, fold, near, tokens, word_set

_OF_THE_POST = re.compile(
    r"\b(?:the|your) (?P<at>[^\W\d_][\w/&\-]*(?: [^\W\d_][\w/&\-]*){0,4}) "
    r"(?:role|position|post|vacancy|opening|job)\b",
    re.I,
)
_OCCUPATIONS = word_set(
    """accountant administrator advisor analyst architect assistant associate buyer carer chef clerk
    consultant coordinator designer developer director driver editor electrician engineer executive lead
    librarian manager mechanic nurse officer paralegal pharmacist planner plumber receptionist recruiter
    representative scientist secretary specialist supervisor teacher technician trainer writer"""
)


def _other_role(letter: LetterView) -> Iterable[Hit]:
    case = letter.case
    for other in case.others if case else ():
        role = " ".join(fold(w.text) for w in tokens(other.role))
        if (
            not case
            or not role
            or role in fold(case.opportunity.role)
            or all(fold(w.text) in letter.right for w in tokens(role))
        ):
            continue
        if role.split()[0] not in letter.plain:
            continue  # looking is cheaper than making a pattern of it
        pattern = r"\b" + r"\s+".join(map(re.escape, role.split())) + r"\b"
        for match in re.finditer(pattern, letter.plain):
            found = letter.text[match.start() : match.end()]
            message = f"“{found}” is a role from another application; this one is {case.opportunity.role}."
            yield Hit(match.start(), match.end(), message, (case.opportunity.role,))


def _other_post(letter: LetterView, role: str) -> Iterable[Hit]:
    ours = {fold(w.text) for w in tokens(role)}
    for match in _OF_THE_POST.finditer(letter.text):
        said = [w.folded for w in tokens(match["at"])]
        same_field = bool(ours & _OCCUPATIONS) or bool(ours & set(said))
        if same_field and said and said[-1] in _OCCUPATIONS - ours:
            start, end = match.span("at")
            yield Hit(start, end, f"You applied as {role}; “{match['at']}” is a different role.", (role,))


_POST_OF = re.compile(
    r"\b(?:post|role|position|job|vacancy) (?:of|as)(?: an?| the)? (?P<at>[A-Z][\w/&\-]*(?: (?:of |and |in )?[A-Z][\w/&\-]*){1,4})"
    r"|\b(?:as|be|become|being)(?: your| an?| the)(?: [a-z]+)? (?P<at2>[A-Z][\w/&\-]*(?: (?:of |and |in )?[A-Z][\w/&\-]*){1,4})"
    r"|\b[Tt]he (?P<at3>[A-Z][\w/&\-]*(?: (?:of |and |in )?[A-Z][\w/&\-]*){1,4}) (?:role|position|post|vacancy|opening|job)\b"
)


def _nearly(letter: LetterView, role: str) -> Iterable[Hit]:
    """ "the post of Kiln Manager" where it is Kiln Operator: half of its words, and another for the rest."""
    ours = [fold(w.text) for w in tokens(role)]
    known = set(ours) | {
        fold(w.text) for w in tokens(letter.opportunity.company if letter.opportunity else "")
    }
    if not any(w.text in letter.text for w in tokens(role)):
        return
    for match in _POST_OF.finditer(letter.text, letter.body_start, letter.body_end):
        group = next(g for g in ("at", "at2", "at3") if match[g])
        said = [w.folded for w in tokens(match[group])]
        if said and set(said) & set(ours) and said[-1] not in known and said[-1] not in letter.right:
            start, end = match.span(group)
            yield Hit(start, end, f"You applied as {role}; “{match[group]}” is a different role.", (role,))


def _misspelt(letter: LetterView, role: str) -> Iterable[Hit]:
    """A word of the role, nearly right, that is no other word."""
    parts = {fold(w.text): w.text for w in tokens(role) if len(w.text) > 4}
    shortest = min(map(len, parts), default=0) - 2
    for word in letter.words:
        own = parts.get(word.folded, "")
        if own and bare(word.text) not in (own, own.lower(), own.upper(), own.capitalize()):
            yield Hit(word.start, word.start + len(bare(word.text)), f"The role is spelt “{own}”.", (own,))
        if len(word.folded) < shortest or word.folded in letter.right:
            continue
        said = word.folded
        close = (p for p in parts if -3 < len(p) - len(said) < 3 and near(said, p))
        right = parts.get(next(close, ""), "")
        if right and not ngrams().knows(word.folded) and word.folded not in _plurals(right):
            fix = right if word.text[0].isupper() else right.lower()
            end = word.start + len(bare(word.text))
            yield Hit(word.start, end, f"The role is spelt “{right}”.", (fix,))


def _plurals(word: str) -> tuple[str, ...]:
    """Forms of a word of the role that are right: "welders" for a Welder."""
    said = fold(word)
    return (plural(said), f"{said}s", f"{said}es", f"{said}ing")


def check(letter: LetterView) -> Iterable[Hit]:
    if letter.opportunity and letter.opportunity.role:
        yield from _misspelt(letter, letter.opportunity.role)
        yield from _other_role(letter)
        told = list(_other_post(letter, letter.opportunity.role))
        yield from told
        yield from (
            h for h in _nearly(letter, letter.opportunity.role) if all(h.start != t.start for t in told)
        )


RULE = Rule(
    id="role.wrong",
    severity=Severity.ERROR,
    line=Line.FACTS,
    summary="The role is not the one you applied for.",
    why="A wrong role shows that the letter was meant for somebody else (promise 8 of the design).",
    examples=(
        Example("The Depot Planner role suits me.", "The Operations Manager role suits me."),
        Example("The Opperations Manager role suits me.", "The Operations Manager role suits me."),
        Example(
            "Thank you for explaining the Data Analyst role.",
            "Thank you for explaining the Operations Manager role.",
        ),
    ),
    quiet=(
        "Thank you for explaining the Operations Manager role.",
        "Eight managers and their operations were shown to me.",
        "The manager position is one I would grow into.",
        "The role suits me, and I have been a planner before.",
    ),
    check=check,
)
