"""The terminal face: small commands that parse, call a room, and print.

`main` is the door; `app` holds the commands, and each group of commands is loaded when it is called.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

RIGHT, FOUND, WRONG_USE = 0, 1, 2  # exit codes: nothing to mend, errors found, used in a wrong way
INTERRUPTED = 130  # what a shell expects after Ctrl+C


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code; whatever is wrong is told in one line on stderr."""
    args = list(sys.argv[1:] if argv is None else argv)
    if args[:1] == ["proofread"]:
        _warm()
    import typer

    from cordially.cli.app import app
    from cordially.model.errors import CordiallyError

    try:
        code = app(args=args or ["--help"], prog_name="cordially", standalone_mode=False)
        sys.stdout.flush()
        return code if isinstance(code, int) else RIGHT
    except (typer.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except CordiallyError as error:
        return _wrong(str(error))
    except BrokenPipeError:
        return _reader_left()
    except _usage_error() as error:
        return _wrong(_in_words(error))


def _warm() -> None:
    """Let the grammar engine load its dictionary while we load the rest: it takes the longest of all."""
    from cordially.proofing.engine import shared_engine

    shared_engine().warm()


def _usage_error() -> type[Exception]:
    """What typer raises for a wrong option, whether it brings its own click or uses the installed one."""
    import typer

    return next(c for c in typer.BadParameter.__mro__ if c.__name__ == "ClickException")


def _in_words(error: Exception) -> str:
    message = error.format_message() if hasattr(error, "format_message") else str(error)
    message = message.replace("Value error, ", "")
    command = getattr(getattr(error, "ctx", None), "command_path", "cordially")
    return f"{message.rstrip('.')}. Try: {command} --help"


def _wrong(message: str) -> int:
    print(f"cordially: {message}", file=sys.stderr)
    return WRONG_USE


def _reader_left() -> int:
    """The reader of our output has gone (`cordially plan ... | head`): stop without a word."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return RIGHT
