"""What was in the register before versions were kept gets its first one."""

from sqlalchemy import Engine, text

from knowledge.migrations import config, migrate
from knowledge.store import THE_OFFICE, opener

ROWS = (
    "INSERT INTO people (id, email, name, organisation_id, role, slack_id, teams_id, working_days,"
    " timezone) VALUES (1, 'ada@fife.example', 'Ada', (SELECT min(id) FROM organisations), 'lead',"
    " '', '', 'Mon-Fri', 'Europe/London')",
    "INSERT INTO projects (id, code, name, phase, portfolio_id, lead_id, aliases, summary,"
    " out_of_scope, sprint_days, channel, visibility, url, illustrative) VALUES (1, 'TEL',"
    " 'Telecare', 'beta', (SELECT min(id) FROM portfolios), 1, '[]', '', '', 14, '',"
    " 'partnership', '', false)",
    "INSERT INTO updates (id, project_id, date, rag, done, next, blockers, author_id) VALUES"
    " (5, 1, '2026-11-11', 'green', 'Moved.', '', '', 1)",
    "INSERT INTO milestones (id, project_id, name, due, status) VALUES"
    " (6, 1, 'Live', '2026-12-01', 'planned')",
    "INSERT INTO risks (id, project_id, title, level, status, mitigation) VALUES"
    " (7, 1, 'Snow', 'high', 'open', '')",
    "INSERT INTO benefits (id, project_id, name, kind, claimed_gbp) VALUES"
    " (8, 1, 'Fewer falls', '', 4200050)",
)


def test_what_was_there_has_a_first_version(engine: Engine) -> None:
    from alembic import command  # noqa: PLC0415

    with engine.begin() as connection:
        command.downgrade(config(connection), "0003")
        for row in ROWS:
            connection.execute(text(row))
    migrate(engine)

    with opener(engine)(THE_OFFICE) as store:
        found = {one.kind: one for one in store.logbook.of_project(1)}
        for one in found.values():
            assert (one.number, one.what, one.by_name, one.channel) == (1, "made", *["import"] * 2)
            row = store.logbook.row(one.kind, one.row_id)
            assert row
            assert store.logbook.versions(row) == [one]
    assert {kind: one.row_id for kind, one in found.items()} == {
        "update": 5, "milestone": 6, "risk": 7, "benefit": 8,
    }  # fmt: skip
    assert found["update"].values == {
        "date": "2026-11-11", "rag": "green", "done": "Moved.", "next": "", "blockers": "",
        "sprint": None, "author_id": 1,
    }  # fmt: skip
    assert found["milestone"].values["due"] == "2026-12-01"
    assert found["benefit"].values["claimed_gbp"] == "42000.50"


def test_a_first_version_says_what_the_logbook_would_say(engine: Engine) -> None:
    from knowledge.store.states import values_of  # noqa: PLC0415

    test_what_was_there_has_a_first_version(engine)

    with opener(engine)(THE_OFFICE) as store:
        for one in store.logbook.of_project(1):
            row = store.logbook.row(one.kind, one.row_id)
            assert row
            assert values_of(row) == one.values
