"""One module a kind of letter, found by looking: each has `KIND` and `write(brief) -> Draft`.

Adding a kind is adding a file here; nothing is registered anywhere.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable
from functools import cache
from importlib import import_module
from types import MappingProxyType

from cordially.model import Draft, Kind
from cordially.writing.brief import Brief

Writer = Callable[[Brief], Draft]


@cache
def writers() -> MappingProxyType[Kind, Writer]:
    """Every kind that can be composed. A file without KIND or write, or a second of a kind, is an error."""
    found: dict[Kind, Writer] = {}
    for module in pkgutil.iter_modules(__path__, f"{__name__}."):
        loaded = import_module(module.name)
        if loaded.KIND in found:
            raise RuntimeError(f"{module.name} writes {loaded.KIND}, and so does another module")
        found[loaded.KIND] = loaded.write
    return MappingProxyType(found)
