"""Django on a data folder, for every face that opens the data of this machine."""

from __future__ import annotations

import os
from pathlib import Path


def set_up(home: Path | None = None) -> None:
    """Django on the data folder `home` (the usual one when None), tables up to date."""
    if home is not None:
        os.environ["CORDIALLY_HOME"] = str(home)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cordially.desk.settings")
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0, interactive=False)
