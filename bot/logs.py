"""The log: one file under the home, in which nothing stands that anybody wrote or must not know.

Faults are told by their kind and their place. Their words are left out, and so are the values
that a line was to be filled with: they may quote a message, an address or a token.
"""

import logging
import traceback
from collections.abc import Iterator
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

OURS = ("bot", "scheduler", "actions", "knowledge")
TOLD = ("event", "job", "number")
SILENT = ("microsoft_teams",)  # its lines are filled in before they get here
# libraries that put values into their lines before they log them: of those only the place is told
FILL_IN = ("slack_bolt", "slack_sdk")
QUIET = ("apscheduler",)  # it warns whenever a job takes longer than its interval
ONE_FILE = 1_000_000
FILES = 3


def keep_log(home: Path) -> None:
    """Write everything that is logged from now on into `logs/cairn.log` under *home*."""
    logging.raiseExceptions = False  # a full disk must not fill the screen as well
    handler = _File(home / "logs" / "cairn.log")
    root = logging.getLogger()
    for earlier in root.handlers[:]:
        if isinstance(earlier, _File):
            root.removeHandler(earlier)
            earlier.close()
    root.addHandler(handler)
    for name in OURS:
        logging.getLogger(name).setLevel(logging.INFO)
    for name in SILENT:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.ERROR)


class _File(RotatingFileHandler):
    """A file that is made when there is something to write."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, maxBytes=ONE_FILE, backupCount=FILES, encoding="utf-8", delay=True)
        self.setFormatter(Discreet())

    def _open(self) -> TextIOWrapper:
        Path(self.baseFilename).parent.mkdir(parents=True, exist_ok=True)
        return super()._open()


class Discreet(logging.Formatter):
    """Writes what happened, and of a fault where it was and of which kind, but no one's words."""

    def format(self, record: logging.LogRecord) -> str:
        """Write one record: its template's first line, numbers that say which, and the fault."""
        at = self.formatTime(record, "%Y-%m-%dT%H:%M:%S%z")
        line = f"{at} {record.levelname} {record.name}: {_words(record)}"
        if record.exc_info and record.exc_info[1]:
            line += "".join(f"\n  {part}" for part in _chain(record.exc_info[1]))
        return line


def _words(record: logging.LogRecord) -> str:
    template = record.msg if isinstance(record.msg, str) else type(record.msg).__name__
    if record.name.partition(".")[0] in FILL_IN:
        template = f"{record.filename}:{record.lineno}"
    told = (f"{name}={getattr(record, name)}" for name in TOLD if hasattr(record, name))
    return " ".join([template.partition("\n")[0], *told])


def _chain(error: BaseException | None) -> Iterator[str]:
    """Tell a fault and those that led to it, the last first; each once, though it led to itself."""
    told: set[int] = set()
    while error is not None and id(error) not in told:
        told.add(id(error))
        yield f"{type(error).__module__}.{type(error).__qualname__}{_code(error)}"
        yield from _frames(error.__traceback__)
        error = error.__cause__ or error.__context__


def _frames(trace: TracebackType | None) -> Iterator[str]:
    for frame in traceback.extract_tb(trace):
        yield f"  {frame.filename}:{frame.lineno} in {frame.name}"


def _code(error: BaseException) -> str:
    """Return what a database or the system calls the fault: no words, but telling."""
    codes = (getattr(error, name, None) for name in ("sqlite_errorname", "sqlstate", "errno"))
    return "".join(f" ({code})" for code in codes if code)
