"""Words out: letters built from the candidate's own words, each sentence with its source. Pure."""

from cordially.model.overlap import overlap
from cordially.writing.brief import CannotCompose
from cordially.writing.compose import compose
from cordially.writing.style import PLAIN, Style, Tone, Way, restyled

__all__ = ["PLAIN", "CannotCompose", "Style", "Tone", "Way", "compose", "overlap", "restyled"]
