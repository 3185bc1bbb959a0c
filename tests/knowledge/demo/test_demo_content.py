import re
from datetime import date

import pytest

from knowledge.councils import COUNCILS, PORTFOLIOS

A_DATE_IN_WORDS = re.compile(
    r"\b(January|February|March|April|May|June|July|August"
    r"|September|October|November|December|Christmas|Easter|20\d\d)\b"
)
A_LONG_NUMBER = re.compile(r"\d[\d ]{8,}\d")
REFERENCES = [
    ("people", "organisation", "organisations", "name"),
    ("holidays", "organisation", "organisations", "name"),
    ("projects", "lead_email", "people", "email"),
    ("projects", "deputy_email", "people", "email"),
    ("projects", "sro_email", "people", "email"),
    ("participants", "project", "projects", "code"),
    ("participants", "organisation", "organisations", "name"),
    ("participants", "contact_email", "people", "email"),
    ("milestones", "project", "projects", "code"),
    ("risks", "project", "projects", "code"),
    ("risks", "owner_email", "people", "email"),
    ("benefits", "project", "projects", "code"),
    ("leave", "person", "people", "email"),
    ("updates", "project", "projects", "code"),
    ("updates", "author_email", "people", "email"),
]
KEYS = {
    "organisations": ("code",),
    "holidays": ("organisation", "date"),
    "people": ("email",),
    "projects": ("code",),
    "participants": ("project", "organisation"),
    "milestones": ("project", "name"),
    "risks": ("project", "title"),
    "benefits": ("project", "name"),
    "leave": ("person", "from", "to"),
    "updates": ("project", "date", "author_email"),
}


def prose(row):
    return " ".join(cell for cell in row.values() if " " in cell)


@pytest.mark.parametrize(("sheet", "column", "named_in", "key"), REFERENCES)
def test_every_reference_is_to_something_there(sheets, sheet, column, named_in, key):
    known = {row[key] for row in sheets[named_in]} | {""}
    if named_in == "organisations":
        known |= {council.name for council in COUNCILS}

    assert {row[column] for row in sheets[sheet]} - known == set()


@pytest.mark.parametrize(("sheet", "key"), KEYS.items())
def test_no_key_comes_twice(sheets, sheet, key):
    keys = [tuple(row[column].casefold() for column in key) for row in sheets[sheet]]

    assert len(set(keys)) == len(keys) > 0


def test_every_project_says_that_it_is_illustrative(sheets):
    assert {project["illustrative"] for project in sheets["projects"]} == {"yes"}
    assert all("Illustrative" in project["summary"] for project in sheets["projects"])


def test_no_address_can_belong_to_anybody(sheets):
    assert all(person["email"].endswith(".example") for person in sheets["people"])


def test_no_real_chat_account_is_named(sheets):
    assert {person["slack_id"] + person["teams_id"] for person in sheets["people"]} == {""}


def test_every_council_takes_part_somewhere(sheets):
    taking_part = {row["organisation"] for row in sheets["participants"]}

    assert {council.name for council in COUNCILS} <= taking_part


def test_every_portfolio_has_projects(sheets):
    assert {project["portfolio"] for project in sheets["projects"]} == {
        portfolio.name for portfolio in PORTFOLIOS
    }


def test_every_phase_is_shown(sheets):
    assert {project["phase"] for project in sheets["projects"]} == {
        "discovery", "alpha", "beta", "live", "paused", "closed",
    }  # fmt: skip


def test_no_two_projects_share_a_name_or_an_alias(sheets):
    names = [
        name.strip().casefold()
        for project in sheets["projects"]
        for name in [project["code"], project["name"], *project["aliases"].split(";")]
    ]

    assert sorted(names) == sorted(set(names))


def test_amber_is_the_normal_state(sheets):
    latest = {update["project"]: update["rag"] for update in sheets["updates"]}
    ambers = [rag for rag in latest.values() if rag == "amber"]

    assert len(latest) / 2 < len(ambers) < len(latest)
    assert set(latest.values()) == {"red", "amber", "green"}


def test_a_change_of_rating_says_why(sheets):
    earlier = {}
    for update in sheets["updates"]:
        before = earlier.get(update["project"], update["rag"])
        if before != update["rag"]:
            assert re.match(rf"(Up|Down) to {update['rag']}: .{{30}}", update["done"])
        earlier[update["project"]] = update["rag"]


def test_updates_are_in_order_and_by_the_lead_or_the_deputy(sheets):
    projects = {project["code"]: project for project in sheets["projects"]}
    before = {}
    for update in sheets["updates"]:
        project = projects[update["project"]]
        day = date.fromisoformat(update["date"])
        assert before.get(update["project"], date.min) < day
        assert update["author_email"] in (project["lead_email"], project["deputy_email"])
        before[update["project"]] = day


@pytest.mark.parametrize("sheet", ["projects", "participants", "milestones", "risks", "updates"])
def test_no_date_hides_in_prose_where_it_cannot_move(sheets, sheet):
    assert [row for row in sheets[sheet] if A_DATE_IN_WORDS.search(prose(row))] == []


def test_no_number_could_be_a_telephone_number(sheets):
    assert [row for row in sheets["updates"] if A_LONG_NUMBER.search(prose(row))] == []


def test_restricted_projects_are_named_nowhere_else(sheets):
    restricted = [one for one in sheets["projects"] if one["visibility"] == "restricted"]
    codes = {one["code"] for one in restricted}
    others = " ".join(
        prose(row)
        for rows in sheets.values()
        for row in rows
        if codes.isdisjoint({row.get("project"), row.get("code")})
    ).casefold()
    names = [
        name.strip().casefold()
        for one in restricted
        for name in [one["name"], *one["aliases"].split(";")]
    ]

    assert len(restricted) == 2
    assert [name for name in names if name in others] == []


def test_maturity_is_never_a_ranking(sheets):
    told = " ".join(prose(row) for row in sheets["updates"] if row["project"] == "DMA").casefold()

    assert not re.search(r"\b(rank|league|best|worst|top of|ahead of|behind)\b", told)
    assert not any(council.name.casefold() in told for council in COUNCILS)
