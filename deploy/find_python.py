"""Find the interpreters of both houses: Python 3.11 or newer for Cairn, 3.10 for Rasa."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

# the newest that every dependency has wheels for comes first
FOR_CAIRN = ("3.13", "3.12", "3.11", "3.14")
FOR_RASA = ("3.10",)


def find_python(uv: str, versions: tuple[str, ...]) -> str | None:
    """Return an interpreter of one of *versions*, or None where there is none.

    pyenv's are looked for where it keeps them: what it puts on the PATH answers only for the
    version that the folder at hand asks for.
    """
    running = ".".join(map(str, sys.version_info[:2]))
    if running in versions:
        return sys.executable
    for version in versions:
        for candidate in (*_kept_by_pyenv(version), *_known_to_uv(uv, version)):
            if _runs(candidate, version):
                return candidate
    return None


def _kept_by_pyenv(version: str) -> Iterator[str]:
    roots = (os.environ.get("PYENV_ROOT"), str(Path.home() / ".pyenv"))
    for root in filter(None, roots):
        found = Path(root, "versions").glob(f"{version}.*/bin/python")
        yield from map(str, sorted(found, key=_by_number, reverse=True))


def _by_number(python: Path) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", python.parent.parent.name)]


def _known_to_uv(uv: str, version: str) -> Iterator[str]:
    asked = [uv, "python", "find", version, "--no-python-downloads", "--no-project", "--system"]
    found = subprocess.run(asked, capture_output=True, text=True, check=False)
    if found.returncode == 0:
        yield found.stdout.strip()


def _runs(python: str, version: str) -> bool:
    asked = [python, "-c", "import sys, venv, ssl; print('%d.%d' % sys.version_info[:2])"]
    try:
        told = subprocess.run(asked, capture_output=True, text=True, check=False)
    except OSError:
        return False
    return told.stdout.strip() == version
