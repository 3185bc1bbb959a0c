import pytest

from tests.conftest import Asking


def test_who_somebody_is(asking: Asking) -> None:
    reply = asking("person", "who is Eilidh Mackay?")
    assert reply.text == "Eilidh Mackay works for Angus and leads Digital Telecare and STAMP."
    assert {f.label: f.value for f in reply.facts}["E-mail"] == "eilidh@angus.example"


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("is Eilidh at Angus?", "Yes, Eilidh Mackay works for Angus and"),
        ("does Rab work for Angus?", "No, Rab Sinclair works for Fife, not for Angus."),
        (
            "is Rab with a council or a partner?",
            "Rab Sinclair works for Fife, a council, and leads",
        ),
        ("do you know Morag Ross?", "Yes, Morag Ross works for Glasgow City"),
        (
            "who is Dougal Kerr?",
            "Dougal Kerr works for Highland and is a contact on Digital Telecare.",
        ),
        ("who is Senga?", "Senga Boyd works for Falkirk and has no part in an open project."),
    ],
)
def test_the_very_question_is_answered(asking: Asking, text: str, answer: str) -> None:
    assert asking("person", text).text.startswith(answer)


def test_job_titles_are_not_in_the_register(asking: Asking) -> None:
    assert asking("person", "what's Senga's job?").text.endswith(
        "The register holds no job titles."
    )


def test_a_stranger_is_unknown(asking: Asking) -> None:
    reply = asking("person", "who is Jo Bloggs?")
    assert reply.text == "I don’t know a person called “Jo Bloggs”."
    assert not reply.answered


def test_they_are_the_person_talked_of(asking: Asking) -> None:
    assert asking("person", "and where do they work?", slots={"person": 2}).text.startswith(
        "Rab Sinclair works for Fife"
    )


def test_the_asker_may_ask_about_themselves(asking: Asking) -> None:
    assert asking("person", "who am I?", by="rab@fife.example").text.startswith(
        "Rab Sinclair works"
    )
    assert not asking("person", "who am I?").answered


def test_a_restricted_project_is_not_named_to_outsiders(asking: Asking) -> None:
    assert (
        "Heather"
        not in asking("person", "who is Morag Ross?", by="rab@fife.example").model_dump_json()
    )
    assert (
        "Project Heather" in asking("person", "who is Morag Ross?", by="isla@stirling.example").text
    )
