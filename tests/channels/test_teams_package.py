"""The manifest, held to the schema that Microsoft gives away with its tools."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from bot.channels.teams.package.manifest import manifest
from tests.bot.channels.teams.test_package import ABOUT

pytestmark = [
    pytest.mark.channels,
    pytest.mark.skipif(
        not (os.environ.get("TEAMS_NODE_MODULES") and shutil.which("node")),
        reason="make test-channels gets the schema, and node runs it",
    ),
]
CHECK = """
const [folder, written] = process.argv.slice(1);
const build = `${folder}/@microsoft/app-manifest/build`;
const { ManifestUtil } = require(build);
const schema = require(`${build}/json-schemas/teams/v1.29/MicrosoftTeams.schema.json`);
ManifestUtil.validateManifestAgainstSchema(JSON.parse(written), schema)
  .then((wrong) => console.log(JSON.stringify(wrong)));
"""


def wrong_with(written: dict[str, object]) -> list[str]:
    folder = Path(os.environ["TEAMS_NODE_MODULES"]).absolute()
    found = subprocess.run(
        ["node", "-e", CHECK, str(folder), json.dumps(written)],
        capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    wrong: list[str] = json.loads(found.stdout)
    return wrong


def test_teams_would_take_the_manifest():
    assert wrong_with(manifest(ABOUT)) == []


def test_the_schema_tells_what_is_wrong():
    assert wrong_with({**manifest(ABOUT), "accentColor": "green"})
