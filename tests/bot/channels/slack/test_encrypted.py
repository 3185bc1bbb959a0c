"""Tokens are in no log, and encrypted where they are kept; nothing comes from elsewhere."""

from __future__ import annotations

import logging
from pathlib import Path

from tests.bot.channels.slack.offices import ADDED, rows, run
from tests.bot.talking import LEAD
from tests.fakes.slack_many import Grant

TABLES = (*ADDED, "events", "messages")


def test_no_token_stands_in_the_database_or_in_the_log(talking, executor, caplog):
    caplog.set_level("INFO")
    ends = Grant("code-angus", "T0ANGUS", ends=60)

    async def day(cairn):
        await cairn.add("code-angus")
        await cairn.add("code-unknown")
        await cairn.write(LEAD, "T0ANGUS", "U1")
        cairn.slack.ends("T0ANGUS")
        await cairn.write(LEAD, "T0ANGUS", "U1")

    run(day, talking, executor, ends)
    kept = " ".join(row for table in TABLES for row in rows(talking, table))
    if talking.engine.dialect.name == "sqlite":
        folder = Path(str(talking.engine.url.database)).parent
        kept += "".join(one.read_bytes().decode("latin-1") for one in folder.iterdir())

    assert "gAAAA" in kept
    ours = [one for one in caplog.records if one.name.partition(".")[0] not in ("httpx", "aiohttp")]
    logged = " ".join(logging.Formatter().format(one) for one in ours)
    assert logged
    for secret in ("xoxb-", "xoxe-", "client-secret", "code-unknown"):
        assert secret not in kept
        assert secret not in logged


def test_the_sdk_takes_nothing_from_the_environment_by_itself(
    talking, executor, monkeypatch, tmp_path
):
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("CLIENT_ID", "CLIENT_SECRET", "BOT_TOKEN", "SCOPES"):
        monkeypatch.setenv(f"SLACK_{name}", "xoxb-of-the-environment")

    async def day(cairn):
        await cairn.add("code-angus")
        await cairn.write(LEAD, "T0ANGUS", "U1")

        assert {token for _, token in cairn.slack.used} == {"xoxb-T0ANGUS-1"}

    run(day, talking, executor)
    assert not (tmp_path / ".bolt-app-installation").exists()
