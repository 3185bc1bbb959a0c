"""Set Cairn up: both houses' environments, the sentence encoder and the NLU model.

Needs a Python of 3.8 or newer and nothing else. Run again, it does only what has changed.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

from find_python import FOR_CAIRN, FOR_RASA, find_python
from find_uv import ROOT, find_uv
from saying import SetupError, say

LOGS = ROOT / ".tools"
SAID_EVERY = 10
# what a model is made from, as bot/rasa_model.py has it, and what makes the encoder
INGREDIENTS = [
    *(ROOT / "config.yml", ROOT / "nlu" / "uv.lock"),
    *(ROOT / "nlu" / "topics", ROOT / "nlu" / "components", ROOT / "knowledge" / "search"),
]


class House:
    """One of the two projects, its lock and its environment."""

    def __init__(self, name: str, folder: Path, versions: tuple[str, ...]) -> None:
        self.name = name
        self.folder = folder
        self.versions = versions
        self.log = LOGS / f"install-{name.lower()}.log"
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
        if "interpreter" in said or "python-build-standalone" in said:
            return (
                f"{self.name} needs Python {' or '.join(sorted(self.versions))}, which is not on "
                "this machine and could not be downloaded: install it (with pyenv, say, or from "
                "your system's packages), then run this again."
            )
        causes = [line.strip() for line in said.splitlines() if "error" in line or "cause" in line]
        return f"{self.name} could not be installed: {' '.join(causes[:3])} (see {self.log})."

    def _lock(self) -> str:
        return digest(self.folder / name for name in ("uv.lock", "pyproject.toml"))


HOUSES = (
    House("Cairn", ROOT, FOR_CAIRN),
    House("Rasa", ROOT / "nlu", FOR_RASA),
)


def install(houses: list[House], uv: str) -> None:
    """Install *houses* side by side, saying now and then that it goes on."""
    say(f"Installing {' and '.join(h.name for h in houses)} (the first time takes a few minutes)")
    running = {house: house.install(uv) for house in houses}
    began = said = time.monotonic()
    while any(process.poll() is None for process in running.values()):
        time.sleep(0.2)
        if time.monotonic() - said > SAID_EVERY:
            said = time.monotonic()
            busy = [house.name for house in houses if running[house].poll() is None]
            say(f"  still installing {' and '.join(busy)}, after {said - began:.0f} seconds")
    for house, process in running.items():
        if process.returncode:
            raise SetupError(house.trouble())
        house.finish()


def train() -> None:
    """Train the NLU model, unless all that it is made from is as it was last time.

    `cairn train` looks more closely, and takes a second or two to find that nothing changed.
    """
    home = Path(os.environ.get("CAIRN_HOME") or ROOT / "var")
    stamp = LOGS / "trained-from.txt"
    made_from = f"{home.resolve()} {os.environ.get('CAIRN_ENCODER')} {digest(INGREDIENTS)}"
    if stamp.exists() and stamp.read_text(encoding="utf-8") == made_from:
        if any((home / "models").glob("*.tar.gz")):
            return
    trained = subprocess.run(
        [str(ROOT / ".venv" / "bin" / "cairn"), "train"], cwd=ROOT, check=False
    )
    if trained.returncode:
        raise SetupError("The NLU model is not trained; the line above says why.")
    stamp.parent.mkdir(exist_ok=True)
    stamp.write_text(made_from, encoding="utf-8")


def digest(paths: Iterable[Path]) -> str:
    """Return one number for the content of *paths*, with all that is in the folders among them."""
    total = hashlib.sha256()
    for path in paths:
        for file in sorted(path.rglob("*.*")) if path.is_dir() else [path]:
            if file.suffix in (".yml", ".py", ".lock", ".toml"):
                total.update(file.read_bytes())
    return total.hexdigest()


def main() -> None:
    """Set everything up, or say in one sentence why not."""
    try:
        uv = find_uv()
        missing = [house for house in HOUSES if not house.is_ready()]
        if missing:
            install(missing, uv)
        trained = subprocess.run(
            [str(ROOT / ".venv" / "bin" / "cairn"), "train"], cwd=ROOT, check=False
        )
    except SetupError as error:
        sys.exit(str(error))
    except KeyboardInterrupt:
        sys.exit("Stopped. Run the same again to go on.")


if __name__ == "__main__":
    main()
