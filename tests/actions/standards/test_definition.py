import pytest


@pytest.mark.parametrize(
    "text",
    ["what does RTO stand for", "RTO", "what's an RTO?", "rto meaning", "what is an rto"],
)
def test_a_term_is_explained_in_the_glossary_s_words(reading, text):
    reply = reading("definition", text)

    assert reply.text == "RTO:"
    assert reply.quotes[0].text.startswith("RTO stands for recovery time objective")
    assert reply.sources[0].title == "Words that we use"


def test_an_ambiguous_acronym_is_asked_about_with_a_button_for_each_meaning(reading):
    reply = reading("definition", "what does DP mean?")

    assert not reply.answered
    assert "Do you mean DP (data protection) or DP (delivery partner)?" in reply.text
    assert [one.says for one in reply.buttons] == [
        "What is DP (data protection)?",
        "What is DP (delivery partner)?",
    ]


def test_the_button_gets_the_meaning_that_it_names(reading):
    reading("definition", "what does DP mean?")

    reply = reading.then("definition", "What is DP (delivery partner)?")

    assert "a firm that builds with the team" in reply.quotes[0].text
    assert "personal data" not in str(reply.model_dump())


def test_several_terms_are_explained_one_after_the_other(reading):
    reply = reading("definition", "define blocker and risk")

    assert [one.heading for one in reply.quotes] == [
        "Words that we use › Blocker",
        "Words that we use › Risk",
    ]


def test_a_term_that_is_a_project_s_name_is_told_from_the_register_too(reading):
    replies = reading.all("definition", "what is telecare?")

    assert replies[0].text.startswith("Digital Telecare: Moves community alarms")
    assert "instead of" not in replies[0].text


def test_a_word_that_nothing_explains_is_not_known(reading):
    assert not reading("definition", "what does flumadiddle mean").answered


def test_a_follow_up_leads_from_the_term_to_the_document_about_it(reading):
    reading("definition", "what is a blocker?")

    reply = reading.then("definition", "and RTO?")

    assert reply.quotes[0].heading == "Words that we use › RTO"
