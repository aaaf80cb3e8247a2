"""Words checked: grammar through an isolated engine, and rules of our own, one file each."""

from cordially.proofing.proof import (
    apply_fix,
    finding_key,
    is_mendable,
    is_of_words,
    key_at,
    mended,
    proofread,
)
from cordially.proofing.rule import Rule, rules

__all__ = [
    "Rule",
    "apply_fix",
    "finding_key",
    "is_mendable",
    "is_of_words",
    "key_at",
    "mended",
    "proofread",
    "rules",
]
