"""Questions about documents, with the real sentence encoder and documents of the tests."""

from datetime import UTC, datetime

import pytest

KEPT = "how long does an online form keep what was typed"


def test_the_passage_is_quoted_whole_with_the_answering_sentence_marked(reading):
    reply = reading("guidance", KEPT)

    (quote,) = reply.quotes
    assert reply.text == "“Online forms standard” says:"
    assert quote.heading == "Online forms standard › How long typed answers are kept"
    assert quote.text.startswith("An online form keeps")
    assert quote.text.endswith("ten minutes.")
    marked = [quote.text[start:end] for start, end in quote.marks]
    assert "An online form keeps what was typed for 20 minutes without activity." in marked
    assert "The rule holds since 1 March 2026." not in marked


def test_the_source_has_owner_date_address_and_the_page_at_the_quote(reading):
    (source,) = reading("guidance", KEPT).sources

    assert (source.title, source.owner) == ("Online forms standard", "eilidh@angus.example")
    assert str(source.reviewed) == "2026-10-01"
    assert source.url == "https://example.org/forms"
    assert source.page.startswith("/documents/")
    assert "passage=1" in source.page
    assert "mark=0-" in source.page


def test_the_newer_of_two_versions_answers_and_says_nothing_of_the_older(reading):
    reply = reading("guidance", "what must an online form do with typed answers")

    assert reply.sources[0].title == "Online forms standard"
    assert "Please note" not in reply.text


def test_the_older_version_is_quoted_only_with_a_warning(reading):
    reply = reading("guidance", "what does the online forms standard of 2022 say")

    assert reply.sources[0].title == "Online forms standard of 2022"
    assert "a newer version, “Online forms standard”, takes the place" in reply.text


def test_a_document_past_review_says_so(reading):
    reply = reading("guidance", "how often is a lone working alarm tested")

    assert "Monday" in reply.quotes[0].text
    assert "past review since 1 May 2026" in reply.text


def test_a_document_becomes_past_review_with_time(reading):
    after = datetime(2027, 10, 2, 9, 0, tzinfo=UTC)

    assert "Please note" not in reading("guidance", KEPT).text
    assert "past review since 1 October 2027" in reading("guidance", KEPT, at=after).text


def test_a_checklist_comes_with_its_list_and_not_with_its_opening_alone(reading):
    reply = reading("guidance", "is there a checklist for a resident survey?")

    assert any("the questions were tried on five people" in one.text for one in reply.quotes)


def test_what_is_not_known_goes_to_a_person_and_is_put_in_the_queue(reading):
    reply = reading("guidance", "which glue holds wallpaper best", by="rab@fife.example")

    assert not reply.answered
    assert not reply.quotes
    assert reply.text.startswith("I don’t know that: nothing I may quote answers it.")
    assert "Isla Grant (isla@stirling.example)" in reply.text


def test_the_register_answers_what_no_document_does(reading):
    reply = reading("guidance", "wireless networks in schools")

    assert "School WiFi Refresh" in reply.text
    assert not reply.quotes


def test_a_general_question_is_not_answered_with_a_project_that_shares_a_word(reading):
    assert not reading("guidance", "when do we need to procure wireless networks").answered


@pytest.mark.parametrize("by", ["", "rab@fife.example"], ids=["a visitor", "staff elsewhere"])
def test_a_restricted_document_is_not_quoted_to_outsiders(reading, by):
    reply = reading("guidance", "when are payroll clerks told of the back-office merger", by=by)

    assert not reply.answered
    assert "merger" not in str(reply.model_dump())


@pytest.mark.parametrize("by", ["isla@stirling.example", "morag@glasgow.example"])
def test_a_restricted_document_is_quoted_to_managers_and_to_those_in_its_project(reading, by):
    reply = reading("guidance", "when are payroll clerks told of the back-office merger", by=by)

    assert "14 January 2027" in reply.quotes[0].text
