"""The WSGI application that any server serves."""

from __future__ import annotations

import gc
import os
from typing import Any

from django.core.signals import request_finished
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cordially.desk.settings")
application = get_wsgi_application()
# What is loaded by now stays: no collection need look through it again. A page makes some ten thousand values
# that die with it, so the collector waits for more than that before it looks by itself.
gc.collect()
gc.freeze()
gc.set_threshold(50_000, 20, 20)
LEFT_OVERS = 5_000  # two thousandths of a second's work


def tidy(**signal: Any) -> None:
    """What pages left behind is cleared after an answer has gone, so that nobody waits for it."""
    if gc.get_count()[0] > LEFT_OVERS:
        gc.collect(0)


request_finished.connect(tidy)
