import pytest

from tests.knowledge.register.conftest import BASE, PEOPLE, PROJECTS, counts, rejected

UPDATES = ["project", "date", "rag", "done"]


def update(project: str) -> list[str]:
    return [project, "2026-01-01", "red", "x"]


@pytest.mark.parametrize(
    "written",
    [
        "Fife",
        "FIFE",
        " fife ",
        "Fife Council",
        "S12000047",
    ],
)
def test_an_organisation_is_known_by_code_name_or_alias(take, kept, written):
    outcome = take(people=[PEOPLE[0], ["ada@fife.example", "Ada", written, None]])

    assert outcome.rejected == []
    assert kept("people")[0]["organisation"] == "Fife"


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Glasgow", "Glasgow City"),
        ("gcc", "Glasgow City"),
        ("Glesga", "Glasgow City"),
        ("Glasgow City Council", "Glasgow City"),
        ("A&B", "Argyll and Bute"),
        ("Argyll & Bute", "Argyll and Bute"),
        ("argyll & bute council", "Argyll and Bute"),
        ("A’shire", "Aberdeenshire"),
        ("Embra", "City of Edinburgh"),
        ("Western Isles", "Na h-Eileanan Siar"),
        ("CnES", "Na h-Eileanan Siar"),
        ("the  Shire", "Aberdeenshire"),
    ],
)
def test_councils_are_known_by_what_people_call_them(take, kept, written, name):
    take(people=[PEOPLE[0], ["ada@fife.example", "Ada", written, None]])

    assert [person["organisation"] for person in kept("people")] == [name]


@pytest.mark.parametrize(
    "written", ["Ayrshire", "Lanarkshire Council", "Lothian", "Dunbartonshire"]
)
def test_a_name_of_several_councils_is_rejected(take, written):
    outcome = take(people=[PEOPLE[0], ["ada@fife.example", "Ada", written, None]])

    assert rejected(outcome) == [("people", 2, "organisation", written)]
    assert "It may be any of" in outcome.rejected[0].problem


def test_a_partner_is_known_by_its_aliases(take, kept):
    organisations = [["code", "name", "aliases"], ["IS", "Improvement Service", "the Service"]]
    take(
        organisations=organisations,
        people=[PEOPLE[0], ["a@is.example", "A", "THE SERVICE", None]],
    )

    assert kept("people")[0]["organisation"] == "IS"


def test_a_code_counts_before_another_ones_alias(take, kept):
    take(
        organisations=[["code", "name"], ["SAC", "Scottish Arts Club"]],
        people=[PEOPLE[0], ["a@sac.example", "A", "SAC", None]],
    )

    assert kept("people")[0]["organisation"] == "SAC"


def test_an_alias_of_two_is_ambiguous(take):
    outcome = take(
        organisations=[["code", "name", "aliases"], ["ABX", "Aberdeen Business", "ABC"]],
        people=[PEOPLE[0], ["a@abc.example", "A", "ABC", None]],
    )

    assert rejected(outcome) == [("people", 2, "organisation", "ABC")]


@pytest.mark.parametrize("written", ["TEL", "tel", "Digital Telecare", "digital  telecare "])
def test_a_project_is_known_by_code_or_name(take, written):
    outcome = take(BASE, updates=[UPDATES, update(written)])

    assert counts(outcome, "updates") == (1, 0, 0)


def test_a_project_is_not_known_by_its_alias(take):
    projects = [[*PROJECTS[0], "aliases"], [*PROJECTS[1], "phones"]]

    outcome = take(people=PEOPLE, projects=projects, updates=[UPDATES, update("phones")])

    assert rejected(outcome) == [("updates", 2, "project", "phones")]


def test_a_name_of_two_projects_is_ambiguous_but_their_codes_are_not(take):
    twin = ["TEL2", "Digital Telecare", "Digital Place", "live", "ada@fife.example"]

    outcome = take(
        people=PEOPLE,
        projects=[*PROJECTS, twin],
        updates=[UPDATES, update("Digital Telecare"), update("TEL2")],
    )

    assert rejected(outcome) == [("updates", 2, "project", "Digital Telecare")]
    assert "(TEL), Digital Telecare (TEL2)" in outcome.rejected[0].problem


@pytest.mark.parametrize(
    "written",
    ["Digital Place", "digital place", "Place", "Digital Health & Care", "health and care"],
)
def test_a_portfolio_is_known_by_its_names(take, written):
    project = ["X", "X", written, "live", "ada@fife.example"]
    assert take(people=PEOPLE, projects=[PROJECTS[0], project]).rejected == []


@pytest.mark.parametrize(
    ("sheet", "rows", "column"),
    [
        pytest.param(
            "holidays",
            [["organisation", "date"], ["Atlantis", "2026-01-01"]],
            "organisation",
            id="holidays",
        ),
        pytest.param(
            "people",
            [PEOPLE[0], ["x@y.example", "X", "Atlantis", None]],
            "organisation",
            id="people",
        ),
        pytest.param(
            "projects",
            [PROJECTS[0], ["X", "X", "Digital Sea", "live", "ada@fife.example"]],
            "portfolio",
            id="portfolio",
        ),
        pytest.param(
            "projects",
            [PROJECTS[0], ["X", "X", "Digital Place", "live", "nemo@sea.example"]],
            "lead_email",
            id="lead",
        ),
        pytest.param(
            "projects",
            [[*PROJECTS[0], "deputy_email"], [*PROJECTS[1], "nemo@sea.example"]],
            "deputy_email",
            id="deputy",
        ),
        pytest.param(
            "projects",
            [[*PROJECTS[0], "sro_email"], [*PROJECTS[1], "nemo@sea.example"]],
            "sro_email",
            id="SRO",
        ),
        pytest.param(
            "participants",
            [["project", "organisation"], ["TEL", "Atlantis"]],
            "organisation",
            id="participants",
        ),
        pytest.param(
            "participants",
            [["project", "organisation", "contact_email"], ["TEL", "Fife", "nemo@sea.example"]],
            "contact_email",
            id="contact",
        ),
        pytest.param(
            "milestones",
            [["project", "name", "due"], ["SEA", "Live", "2026-01-01"]],
            "project",
            id="milestones",
        ),
        pytest.param(
            "risks",
            [
                ["project", "title", "level", "owner_email"],
                ["TEL", "Fire", "low", "nemo@sea.example"],
            ],
            "owner_email",
            id="risk's owner",
        ),
        pytest.param("benefits", [["project", "name"], ["SEA", "Calls"]], "project", id="benefits"),
        pytest.param(
            "leave",
            [["person", "from", "to"], ["nemo@sea.example", "2026-01-01", "2026-01-01"]],
            "person",
            id="leave",
        ),
        pytest.param(
            "updates",
            [[*UPDATES, "author_email"], [*update("TEL"), "nemo@sea.example"]],
            "author_email",
            id="author",
        ),
    ],
)
def test_something_unknown_is_rejected_at_the_referring_column(take, sheet, rows, column):
    take(BASE)

    outcome = take({sheet: rows})

    assert [(one.sheet, one.row, one.column) for one in outcome.rejected] == [(sheet, 2, column)]


def test_what_was_meant_is_suggested(take):
    outcome = take(BASE, updates=[UPDATES, update("Digital Telecar")])

    assert "Did you mean Digital Telecare (TEL)?" in outcome.rejected[0].problem


def test_rows_may_refer_to_sheets_that_stand_later(take):
    outcome = take({"updates": [UPDATES, update("TEL")], "projects": PROJECTS, "people": PEOPLE})

    assert outcome.rejected == []


def test_what_refers_to_a_rejected_row_is_rejected_too(take):
    outcome = take(
        people=[PEOPLE[0], ["ada@fife.example", "Ada", "Atlantis", None], PEOPLE[2]],
        projects=PROJECTS,
        updates=[UPDATES, update("TEL"), update("Digital Telecare"), update("ARC")],
    )

    assert [(one.sheet, one.row, one.column) for one in outcome.rejected] == [
        ("people", 2, "organisation"),
        ("projects", 2, "lead_email"),
        ("updates", 2, "project"),
        ("updates", 3, "project"),
    ]
    assert "people row 2" in outcome.rejected[1].problem
    assert "projects row 2" in outcome.rejected[2].problem


def test_what_refers_to_a_rejected_row_is_rejected_though_an_earlier_one_is_kept(take, kept):
    take(BASE, updates=[UPDATES, update("TEL")])

    changed = [["TEL", "New Name", "Digital Place", "gamma", "ada@fife.example"]]
    outcome = take(
        projects=[PROJECTS[0], *changed],
        updates=[UPDATES, update("TEL"), update("New Name"), update("Digital Telecare")],
    )

    assert [one.row for one in outcome.rejected if one.sheet == "updates"] == [2, 3, 4]
    assert len(kept("updates")) == 1


def test_a_second_row_does_not_spoil_the_first(take):
    outcome = take(BASE, projects=[*PROJECTS, PROJECTS[1]], updates=[UPDATES, update("TEL")])

    assert [one.sheet for one in outcome.rejected] == ["projects"]


def test_a_rejected_row_does_not_spoil_a_project_with_the_same_name(take):
    outcome = take(
        people=PEOPLE,
        projects=[*PROJECTS, ["BAD", "Digital Telecare", "Digital Place", "x", "ada@fife.example"]],
        updates=[UPDATES, update("TEL")],
    )

    assert [one.sheet for one in outcome.rejected] == ["projects"]
