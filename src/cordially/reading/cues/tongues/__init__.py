"""Seven more languages: fewer ways of saying it than in English, so more often a question to the person."""

from __future__ import annotations

from collections.abc import Mapping

from cordially.reading.cues.cue import Cue
from cordially.reading.cues.tongues.dutch import DUTCH
from cordially.reading.cues.tongues.french import FRENCH
from cordially.reading.cues.tongues.german import GERMAN
from cordially.reading.cues.tongues.italian import ITALIAN
from cordially.reading.cues.tongues.portuguese import PORTUGUESE
from cordially.reading.cues.tongues.spanish import SPANISH
from cordially.reading.cues.tongues.swedish import SWEDISH

TONGUES: Mapping[str, tuple[Cue, ...]] = {
    one.code: one.cues() for one in (GERMAN, FRENCH, SPANISH, ITALIAN, DUTCH, PORTUGUESE, SWEDISH)
}
