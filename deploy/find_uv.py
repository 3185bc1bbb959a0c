"""Find uv, or install it where `uv run cairn` finds it afterwards."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from saying import SetupError, say

ROOT = Path(__file__).resolve().parent.parent
TOOLS = ROOT / ".tools"
# the first that leaves a dependency out when a project asks (exclude-dependencies)
OLDEST = (0, 9, 8)
ADVICE = "Install uv yourself (docs.astral.sh/uv says how), then run this again."


def find_uv() -> str:
    """Return a uv that works, installing one if there is none or only an old one."""
    private = TOOLS / "uv" / "bin" / "uv"
    for candidate in (shutil.which("uv"), str(private)):
        if candidate and _version(candidate) >= OLDEST:
            return candidate
    say("Installing uv, which installs everything else")
    _install(private)
    _link(private)
    return str(private)


def _version(uv: str) -> tuple[int, ...]:
    """Return the version of *uv*, or nothing if it cannot run; a pyenv shim often cannot."""
    try:
        shown = subprocess.run(
            [uv, "--version"], cwd=ROOT, capture_output=True, text=True, check=False
        )
    except OSError:
        return ()
    found = re.search(r"(\d+)\.(\d+)\.(\d+)", shown.stdout)
    return tuple(map(int, found.groups())) if found and shown.returncode == 0 else ()


def _install(uv: Path) -> None:
    """Install uv with pip: into an environment of its own, or where Python has no venv, beside."""
    pip = ("-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--upgrade")
    home = uv.parent.parent
    ways = (
        [[sys.executable, "-m", "venv", str(home)], [str(uv.with_name("python")), *pip, "uv"]],
        [[sys.executable, *pip, "--target", str(home), "uv"]],
    )
    for way in ways:
        shutil.rmtree(home, ignore_errors=True)
        if all(_works(step) for step in way) and _version(str(uv)):
            return
    raise SetupError(f"uv could not be installed with {sys.executable}. {ADVICE}")


def _works(step: list[str]) -> bool:
    return subprocess.run(step, capture_output=True, check=False).returncode == 0


def _link(uv: Path) -> None:
    """Put *uv* on the PATH: in the person's own folder of programs, else any that takes it."""
    own = Path.home() / ".local" / "bin"
    on_path = [Path(folder) for folder in os.environ.get("PATH", "").split(os.pathsep) if folder]
    for folder in ([own] if own in on_path else []) + [f for f in on_path if _takes_programs(f)]:
        if _linked(folder / "uv", uv):
            say(f"  uv is now at {folder / 'uv'}")
            return
    if _linked(own / "uv", uv):
        say(f"  uv is now at {own / 'uv'}: add {own} to your PATH to call it as “uv”")


def _takes_programs(folder: Path) -> bool:
    """Tell whether a program may be put into *folder*: pyenv tidies its own away again."""
    ours = "pyenv" not in str(folder) and ".venv" not in str(folder)
    at_home = Path.home() in folder.parents or folder == Path("/usr/local/bin")
    return ours and at_home and os.access(str(folder), os.W_OK)


def _linked(link: Path, uv: Path) -> bool:
    try:
        link.parent.mkdir(parents=True, exist_ok=True)
        if link.is_symlink():
            link.unlink()
        link.symlink_to(uv)
    except OSError:
        return False
    return True
