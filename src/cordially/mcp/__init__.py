"""The face for assistants (Model Context Protocol): read, note down, draft and proofread; no tool seals.

`serve` is what `cordially mcp` runs; the sdk comes with the extra `mcp` and is loaded only there.
"""

from __future__ import annotations

import os
from importlib.util import find_spec
from pathlib import Path

from cordially.model import CordiallyError


class MissingExtra(CordiallyError):
    """The server for assistants needs one more package. Install it with: pip install "cordially[mcp]"."""


class NotAtACentre(CordiallyError):
    """The server for assistants works on a person's own machine; a centre (CORDIALLY_CONFIG) has the API."""


def serve(home: Path | None = None) -> None:
    """Serve the data in `home` (the usual place when None) over stdin and stdout until they are closed."""
    if find_spec("mcp") is None:
        raise MissingExtra(MissingExtra.__doc__)
    if os.environ.get("CORDIALLY_CONFIG"):
        raise NotAtACentre(NotAtACentre.__doc__)
    from cordially.desk.start import set_up

    set_up(home)
    from cordially.mcp.server import server

    server.run("stdio")
