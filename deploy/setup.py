"""Set Cairn up: both houses' environments, the sentence encoder and the NLU model.

Needs a Python of 3.8 or newer and nothing else. Run again, it does only what has changed.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from find_uv import ROOT, TOOLS, find_uv
from houses import HOUSES, House, digest
from saying import SetupError, say

SAID_EVERY = 10
# what a model is made from, as bot/rasa_model.py has it, and what makes the encoder
INGREDIENTS = [
    *(ROOT / "config.yml", ROOT / "nlu" / "uv.lock"),
    *(ROOT / "nlu" / name for name in ("topics", "words", "components")),
    ROOT / "knowledge" / "search",
]


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
    for house in houses:
        if running[house].returncode == 0:
            house.finish()
    troubles = [house.trouble() for house in houses if running[house].returncode]
    if troubles:
        raise SetupError("\n".join(troubles))


def train() -> None:
    """Train the NLU model, unless all that it is made from is as it was last time.

    `cairn train` looks more closely, and takes a second or two to find that nothing changed.
    """
    home = Path(os.environ.get("CAIRN_HOME") or ROOT / "var")
    stamp = TOOLS / "trained-from.txt"
    made_from = f"{home.resolve()} {os.environ.get('CAIRN_ENCODER')} {digest(INGREDIENTS)}"
    known = stamp.exists() and stamp.read_text(encoding="utf-8") == made_from
    if known and any((home / "models").glob("*.tar.gz")):
        return
    trained = subprocess.run(
        [str(ROOT / ".venv" / "bin" / "cairn"), "train"], cwd=ROOT, check=False
    )
    if trained.returncode:
        raise SetupError("The NLU model is not trained; the line above says why.")
    stamp.parent.mkdir(exist_ok=True)
    stamp.write_text(made_from, encoding="utf-8")


def main() -> None:
    """Set everything up, or say in one sentence why not."""
    try:
        uv = find_uv()
        missing = [house for house in HOUSES if not house.is_ready()]
        if missing:
            install(missing, uv)
        train()
    except SetupError as error:
        sys.exit(str(error))
    except KeyboardInterrupt:
        sys.exit("Stopped. Run the same again to go on.")


if __name__ == "__main__":
    main()
