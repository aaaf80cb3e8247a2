"""The same no-op as a task of Celery on Redis, for `beside.py`: run by the interpreter that has Celery."""

from __future__ import annotations

import os

from celery import Celery

app = Celery("peer", broker=os.environ["PEER_BROKER"])
# As durable as Celery is asked to be where work must not be lost: acknowledged only after it is done.
app.conf.update(task_acks_late=True, task_ignore_result=True, worker_prefetch_multiplier=4)
_out = -1


@app.task(name="noop")
def noop(subject: int) -> None:
    """A line with its number, as our no-op writes it."""
    global _out
    if _out < 0:
        folder = os.environ["PEER_EFFECTS"]
        _out = os.open(f"{folder}/{os.getpid()}", os.O_CREAT | os.O_WRONLY | os.O_APPEND)
    os.write(_out, b"%d\n" % subject)


if __name__ == "__main__":
    for number in range(1, int(os.environ["PEER_TASKS"]) + 1):
        noop.delay(number)
