"""Ask whether a dependency that faces the world has a known hole, where that can be asked.

Only Cairn's own dependencies: Rasa's are pinned by its last release, and it answers on
loopback alone (ARCHITECTURE.md, "Why two houses").
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

SKIPPED = "pip-audit is skipped: the list of known holes cannot be reached from here."


def main() -> None:
    """Print every known hole; fail if there is one."""
    with tempfile.TemporaryDirectory() as folder:
        wanted = Path(folder) / "requirements.txt"
        exported = ("--frozen", "--no-dev", "--no-emit-project", "--format", "requirements.txt")
        subprocess.run(["uv", "export", "--quiet", *exported, "-o", wanted], check=True)
        asked = ("--disable-pip", "--require-hashes", "--timeout", "5", "--format", "json")
        told = subprocess.run(
            ["pip-audit", "-r", wanted, *asked, "--progress-spinner", "off"],
            check=False,
            capture_output=True,
            text=True,
        )
    report(_dependencies(told.stdout))


def report(dependencies: list[dict[str, Any]]) -> None:
    """Say what was found in *dependencies*, as pip-audit lists them."""
    audited = [dependency for dependency in dependencies if "vulns" in dependency]
    if not audited:
        print(SKIPPED)
    holes = [
        f"{it['name']} {it['version']}: {hole['id']}" for it in audited for hole in it["vulns"]
    ]
    if holes:
        sys.exit("\n".join(["Dependencies with known holes:", *holes]))
    if audited:
        print(f"{len(audited)} dependencies have no known holes.")


def _dependencies(told: str) -> list[dict[str, Any]]:
    try:
        return list(json.loads(told)["dependencies"])
    except (ValueError, KeyError):
        return []


if __name__ == "__main__":
    main()
