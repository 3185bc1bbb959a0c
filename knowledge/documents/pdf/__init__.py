"""Reading a PDF, in a process of its own that may be stopped if it does not end."""

import json
import subprocess
import sys
from pathlib import Path

from knowledge.documents.written import Found, UnreadableError

LONGEST = 120  # seconds
TOO_SLOW = f"It takes longer than {LONGEST} seconds to read: print it to PDF again, or split it."
TOO_MUCH = "It is broken, or needs too much time or memory: print it to PDF again, or split it."
HOUSE = Path(__file__).parents[3]


def read_pdf(content: bytes) -> Found:
    """Read a PDF; one that makes the reader fail or run on is an `UnreadableError` too."""
    command = [sys.executable, "-m", "knowledge.documents.pdf"]
    try:
        done = subprocess.run(  # noqa: S603 - our own module
            command, input=content, capture_output=True, cwd=HOUSE, timeout=LONGEST, check=False
        )
    except subprocess.TimeoutExpired:
        raise UnreadableError(TOO_SLOW) from None
    try:
        told = json.loads(done.stdout)
    except ValueError:  # it ran out of time or memory, or came to grief in the library
        raise UnreadableError(TOO_MUCH) from None
    if "problem" in told:
        raise UnreadableError(told["problem"])
    return Found(told["markdown"], told["title"], notes=tuple(told["notes"]))
