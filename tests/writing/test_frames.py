"""The frames are well made: enough of them, alike in what they need, and right in either voice."""

from __future__ import annotations

import re

import pytest

from cordially.writing.frames import Frames, endings, fit, groups, specific, thanks, voiced

MAIN = (
    *(thanks.MET, thanks.PANEL, specific.TOLD, specific.TOLD_BRIEF, specific.SHARED, specific.SHARED_BRIEF),
    *(specific.NEEDED, specific.STATED, specific.STATED_SHARED, specific.PERSONAL, fit.LINKED_DEED),
    *(fit.MINDED_DEED, fit.OFFERED_DEED, fit.TOLD_ABOUT, fit.TOLD_DEED, endings.INTEREST),
    *(endings.NEXT_STEP, endings.NEXT_DUE, endings.CLOSING),
)
SLOTS = {"day", "role", "company", "talk", "x", "due", "phone", "names", "asked", "where", "meeting", "when"}
SPOKEN = {"name", "me", "met"}


@pytest.mark.parametrize("group", MAIN, ids=lambda g: g.name)
def test_every_main_move_has_at_least_ten_frames(group: Frames):
    assert len(group.usual) >= 10


def test_no_frame_stands_twice():
    frames = [f for g in groups() for f in g.all]
    assert len(frames) == len(set(frames))


def test_no_two_groups_share_a_name():
    assert len({g.name for g in groups()}) == len(groups())


@pytest.mark.parametrize("group", groups(), ids=lambda g: g.name)
def test_every_frame_is_one_sentence_with_known_places(group: Frames):
    for frame in group.all:
        assert set(re.findall(r"\{(\w+)\}", frame)) <= SLOTS | SPOKEN
        assert frame[-1] in '.?"'


@pytest.mark.parametrize("group", groups(), ids=lambda g: g.name)
def test_every_frame_of_a_group_with_words_of_theirs_holds_them(group: Frames):
    assert len({"{x}" in f for f in group.all}) == 1


def test_spelt_out_no_frame_keeps_a_contraction():
    spelt = [voiced(f, easy=False, american=False) for g in groups() for f in g.all]
    kept = [m for f in spelt for m in re.findall(r"\b\w+'(?:d|m|ve|ll|re|t)\b|\bit's\b", f)]
    assert kept == []


def test_an_american_reads_american_words():
    assert voiced("I've put it in my diary.", easy=True, american=True) == "I've put it in my calendar."
