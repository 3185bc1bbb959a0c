"""Reads the PDF on standard input and writes what it holds, as JSON, on standard output."""

import json
import resource
import sys
from contextlib import suppress

from knowledge.documents.foreign import BROKEN
from knowledge.documents.pdf.document import read_document
from knowledge.documents.written import UnreadableError

MOST_MEMORY = 1_500_000_000
MOST_SECONDS = 110


def main() -> None:
    """Read within limits of memory and time."""
    with suppress(ValueError, OSError):  # not every system has both
        resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS + 5))
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    try:
        found = read_document(sys.stdin.buffer.read())
        told = {"markdown": found.markdown, "title": found.title, "notes": found.notes}
    except UnreadableError as error:
        told = {"problem": str(error)}
    except Exception:  # one document must not stop the rest, whatever is wrong with it
        told = {"problem": BROKEN}
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main()
