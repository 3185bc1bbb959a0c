"""The SDK is loaded when it is wanted, and puts nothing into the environment."""

import subprocess
import sys

from tests.bot.serving import CHECKOUT

LOADED = """
import os, sys
import bot.service
early = "microsoft_teams" in sys.modules
from bot.channels.teams.sdk import load_sdk
load_sdk()
print(early, "microsoft_teams.apps" in sys.modules, os.environ.get("TOLD_NOBODY"),
      os.environ.get("PYTHON_DOTENV_DISABLED"))
"""


def test_it_is_loaded_late_and_leaves_the_environment_as_it_was(tmp_path):
    (tmp_path / ".env").write_text("TOLD_NOBODY=secret\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", LOADED], cwd=tmp_path, capture_output=True,
        text=True, check=False, env={"PYTHONPATH": str(CHECKOUT)}, timeout=120,
    )  # fmt: skip

    assert done.stdout.split() == ["False", "True", "None", "None"], done.stderr
