"""How people say yes, no and not yet: data, one cue a line.

English has a file a kind; seven more languages stand in `tongues`.
"""

from cordially.reading.cues import good_news, no, no_scores, no_wider, small, waiting
from cordially.reading.cues.cue import Cue
from cordially.reading.cues.tongues import TONGUES

_ENGLISH: tuple[Cue, ...] = (
    *no.CUES, *no_wider.CUES, *no_scores.CUES, *good_news.CUES, *waiting.CUES, *small.CUES,
)  # fmt: skip


def cues_of(language: str) -> tuple[Cue, ...]:
    """The cues for a mail in this language; English ones always, for people mix."""
    return (*_ENGLISH, *TONGUES.get(language, ()))


__all__ = ["Cue", "cues_of"]
