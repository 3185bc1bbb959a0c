import pytest

from tests.conftest import Asking


def test_the_phase_is_named(asking: Asking) -> None:
    reply = asking("phase", "what phase is telecare in?")
    assert reply.text == "Digital Telecare is in beta."


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("is telecare live yet?", "No, Digital Telecare is in beta."),
        ("has school wifi gone live?", "Yes, School WiFi Refresh is live."),
        (
            "has school wifi moved into beta yet?",
            "Yes, and it has moved on: School WiFi Refresh is live.",
        ),
        ("is telecare still in discovery?", "No, Digital Telecare is in beta."),
        ("has telecare left discovery?", "Yes, Digital Telecare is in beta."),
        ("is telecare out of beta?", "No, Digital Telecare is in beta."),
        ("is STAMP on hold?", "Yes, STAMP is paused."),
        ("has STAMP come off pause?", "No, STAMP is paused."),
        ("is STAMP still going?", "No, STAMP is paused."),
        ("is telecare still active?", "Yes, Digital Telecare is in beta."),
        ("has telecare been binned?", "No, Digital Telecare is in beta."),
        ("is the Parent Portal closed?", "Yes, Parent Portal is closed. It ended on 30 June 2026."),
        ("is telecare in alpha or beta?", "Digital Telecare is in beta."),
        ("is STAMP paused or closed?", "STAMP is paused."),
        ("is telecare finished or still going?", "Digital Telecare is in beta."),
        ("telecare beta yet??", "Yes, Digital Telecare is in beta."),
    ],
)
def test_yes_or_no_comes_first_where_it_is_asked(asking: Asking, text: str, answer: str) -> None:
    assert asking("phase", text).text == answer


def test_what_the_register_does_not_tell_is_not_guessed(asking: Asking) -> None:
    public = asking("phase", "is telecare in private or public beta?").text
    ever = asking("phase", "was Parent Portal ever taken live?").text
    assert "does not say whether that is private or public" in public
    assert "does not say which phases it went through" in ever


def test_the_project_talked_of(asking: Asking) -> None:
    assert asking("phase", "is it live yet", slots={"project": 3}).text.startswith(
        "Yes, School WiFi"
    )


def test_phases_of_a_portfolio_are_listed(asking: Asking) -> None:
    reply = asking("phase", "which phase is Digital Place in?")
    assert reply.table is not None
    assert "discovery" in reply.table.rows[0]


def test_several_at_once(asking: Asking) -> None:
    assert len(asking.all("phase", "what phase are telecare and ARC in?")) == 2
