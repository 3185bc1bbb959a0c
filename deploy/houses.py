"""The two projects that Cairn is made of, and how each is installed."""

from __future__ import annotations

import hashlib
import subprocess
from collections.abc import Iterable
from pathlib import Path

from find_python import FOR_CAIRN, FOR_RASA, find_python
from find_uv import ROOT, TOOLS

WHY = ("error", "cause", "hint")


class House:
    """One of the two projects, its lock and its environment."""

    def __init__(self, name: str, folder: Path, versions: tuple[str, ...]) -> None:
        self.name = name
        self.folder = folder
        self.versions = versions
        self.log = TOOLS / f"install-{name.lower()}.log"
        self._stamp = folder / ".venv" / "installed-from.txt"

    def is_ready(self) -> bool:
        """Tell whether what the lock names is installed already."""
        python = self.folder / ".venv" / "bin" / "python"
        try:
            return python.exists() and self._stamp.read_text(encoding="utf-8") == self._lock()
        except OSError:
            return False

    def install(self, uv: str) -> subprocess.Popen[bytes]:
        """Begin to install what the lock names."""
        python = find_python(uv, self.versions)
        # without one of its own uv fetches one, where it may
        chosen = ["--python", python or self.versions[0]]
        command = [uv, "sync", "--frozen", "--project", str(self.folder), *chosen]
        self.log.parent.mkdir(exist_ok=True)
        with self.log.open("wb") as log:
            return subprocess.Popen(command, cwd=ROOT, stdout=log, stderr=subprocess.STDOUT)

    def finish(self) -> None:
        """Remember that the lock is installed."""
        self._stamp.write_text(self._lock(), encoding="utf-8")

    def trouble(self) -> str:
        """Say what went wrong, and what to do about it."""
        said = self.log.read_text(encoding="utf-8", errors="replace")
        if "No interpreter found" in said or "python-build-standalone" in said:
            return (
                f"{self.name} needs Python {' or '.join(sorted(self.versions))}, which is not on "
                "this machine and could not be downloaded: install it (with pyenv, say, or from "
                "your system's packages), then run this again."
            )
        why = [line.strip() for line in said.splitlines() if line.strip().startswith(WHY)]
        return f"{self.name} could not be installed. {' '.join(why[-3:])} (All is in {self.log}.)"

    def _lock(self) -> str:
        return digest(self.folder / name for name in ("uv.lock", "pyproject.toml"))


HOUSES = (
    House("Cairn", ROOT, FOR_CAIRN),
    House("Rasa", ROOT / "nlu", FOR_RASA),
)


def digest(paths: Iterable[Path]) -> str:
    """Return one number for the content of *paths*, with all that is in the folders among them."""
    total = hashlib.sha256()
    for path in paths:
        for file in sorted(path.rglob("*.*")) if path.is_dir() else [path]:
            if file.suffix in (".yml", ".py", ".lock", ".toml"):
                total.update(file.read_bytes())
    return total.hexdigest()
