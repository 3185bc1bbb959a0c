from tests.conftest import Asking


def test_a_project_is_told_about_from_the_register(asking: Asking) -> None:
    reply = asking("summary", "what's telecare all about?")
    assert reply.text.startswith(
        "Digital Telecare: Moves community alarms from analogue to digital lines."
    )
    facts = {fact.label: fact.value for fact in reply.facts}
    assert facts["Rating"] == "Green ✔"
    assert facts["Councils and partners"] == "Angus, Fife and Highland"
    assert facts["Last update"] == "11 November 2026 by Eilidh Mackay"


def test_a_project_without_a_summary_says_so_and_who_can_tell(asking: Asking) -> None:
    reply = asking("summary", "what is Digital Planning for?")
    assert (
        "The register gives no summary of it. Rab Sinclair, who leads it, can tell you"
        in reply.text
    )
    assert reply.answered


def test_phases_are_part_of_what_a_project_is(asking: Asking) -> None:
    assert "a paused Digital Foundations project" in asking("summary", "what is STAMP?").text
    assert "a closed Digital Learning" in asking("summary", "what is the Parent Portal?").text


def test_a_visitor_is_not_told_of_a_restricted_project(asking: Asking) -> None:
    reply = asking("summary", "what is Project Heather?")
    assert not reply.answered
    assert "back offices" not in reply.text
    assert (
        "back offices"
        in asking("summary", "what is Project Heather?", by="isla@stirling.example").text
    )


def test_a_council_a_person_or_a_portfolio_in_its_place_is_told_about(asking: Asking) -> None:
    assert "Angus takes part in 2 projects" in asking("summary", "tell me about Angus").text
    assert "works for Angus" in asking("summary", "tell me about Eilidh Mackay").text
    assert (
        "Digital Health and Care" in asking("summary", "tell me about Digital Health and Care").text
    )


def test_each_of_several_projects_is_told_about(asking: Asking) -> None:
    assert len(asking.all("summary", "what are telecare and ARC?")) == 2


def test_what_it_is_built_with_is_not_in_the_register(asking: Asking) -> None:
    reply = asking("summary", "what technology does telecare use?")
    assert reply.text.startswith("The register does not say what Digital Telecare is built with.")
    assert not reply.answered
