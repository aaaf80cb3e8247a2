"""A machine of a centre: the processes that serve pages, and those that do duties."""

from __future__ import annotations

import logging
import os
import shutil
import signal
import threading
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.db import DatabaseError, close_old_connections

from cordially.desk import centre

if TYPE_CHECKING:
    from cordially.desk.crew import Crew

log = logging.getLogger("cordially.machine")

# Seconds between two looks at whether it is our turn to sweep, and whether the carrier still answers.
ROUND = 5.0
SWEEP_EVERY = timedelta(seconds=45)
# Threads that hear the hints; the crew does the work.
HEARERS = 2
# The most duties that are taken up by hand in one round.
PORTION = 200


def ready(config: Path | None) -> centre.Centre:
    """Django on the database of the centre that the file describes. Raises BadSetting with every mistake."""
    if config is not None:
        os.environ[centre.FILE] = str(config.absolute())
    os.environ["DJANGO_SETTINGS_MODULE"] = "cordially.desk.settings_centre"
    found = centre.load()
    import django

    django.setup()
    return found


def serve(config: Path | None) -> None:
    """Serve pages and the program face until SIGTERM; requests that run are let end."""
    found = ready(config)
    from django.conf import settings
    from granian import Granian
    from granian.constants import Interfaces

    from cordially.desk.migrating import require_current

    require_current()
    _close_connections()
    _gather_figures(found.folder / "figures")
    host, port = found.listen
    Granian(
        "cordially.desk.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=found.processes,
        blocking_threads=found.threads,
        # A person's browser is answered in order; beyond this the proxy hears "later".
        backlog=1024,
        websockets=False,
        respawn_failed_workers=True,
        workers_kill_timeout=30,
        log_dictconfig=settings.LOGGING,
    ).serve()


def work(config: Path | None, threads: int | None = None) -> None:
    """Do duties until SIGTERM; what runs is let end, what will not is given back to the other machines."""
    found = ready(config)
    from cordially.desk import duties, hints, restoring
    from cordially.desk.crew import crews
    from cordially.desk.migrating import require_current

    require_current()
    restoring.require_home()
    number = threads or found.worker_threads
    enough = threading.Event()
    for signum in (signal.SIGTERM, signal.SIGINT):
        signal.signal(signum, lambda *_: enough.set())
    both = crews(number, found.mail_threads)
    consumer = hints.start(lambda duty_id: _tell(both, duty_id), HEARERS)
    log.info("working with %d threads, and %d that read mailboxes", number, found.mail_threads)
    _go_round(enough, consumer, both)
    log.info("stopping; what runs is let end")
    hints.stop(consumer)
    for crew in both:
        crew.stop(hints.PATIENCE / 2)
    if given_back := duties.release_mine():
        log.warning("%d duties would not end; other machines take them over", given_back)
    # A thread that hangs in the network must not outlive the lease it has lost.
    logging.shutdown()
    os._exit(0)


def _go_round(enough: threading.Event, consumer: Any, both: tuple[Crew, ...]) -> None:
    """Sweep in turn with the other machines; where the carrier is gone, find what is due without it."""
    from cordially.desk import hints

    while not enough.wait(0):
        close_old_connections()
        try:
            _sweep_in_turn()
            if hints.trouble():
                log.warning("the carrier of hints is gone; looking by hand")
                _tell_by_hand(both)
            for crew in both:
                crew.give_back_waiting()
            consumer.check_worker_health()
        except DatabaseError as error:
            log.warning("the database does not answer: %s", type(error).__name__)
        close_old_connections()
        enough.wait(ROUND)


def _tell(both: tuple[Crew, ...], duty_id: int) -> None:
    """Both hear of it; whose kind it is will claim it."""
    for crew in both:
        crew.tell(duty_id)


def _tell_by_hand(both: tuple[Crew, ...]) -> None:
    """Name the next portion of what is due, once the last one is taken up."""
    from cordially.desk import clock, duties

    if not any(crew.has_plenty for crew in both):
        for duty_id, _ in duties.due(clock.now(), timedelta(), PORTION):
            _tell(both, duty_id)


def _sweep_in_turn() -> None:
    from cordially.desk import clock, restoring, rounds, worker

    restoring.require_home()
    if rounds.begin("sweep", SWEEP_EVERY, clock.now()):
        worker.sweep()


def _gather_figures(folder: Path) -> None:
    """Where the processes of this machine put their figures, so that any of them can tell all."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True, mode=0o700)
    os.environ["PROMETHEUS_MULTIPROC_DIR"] = str(folder)


def _close_connections() -> None:
    """The processes of the server begin with connections of their own."""
    from django.db import connections

    connections.close_all()
