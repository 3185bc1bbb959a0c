import time

import pytest

from actions.queue_words import holds_an_answer, is_to_the_queue, wanted


@pytest.mark.parametrize(
    ("text", "deed", "number", "words"),
    [
        ("answer question 12: councils are encouraged", "answer", 12, "councils are encouraged"),
        ("Answer 12: yes", "answer", 12, "yes"),
        ("re 12 yes, by 2027", "answer", 12, "yes, by 2027"),
        ("re: 31 no", "answer", 31, "no"),
        ("12. yes they do, since 2024", "answer", 12, "yes they do, since 2024"),
        ("q8: the office decides", "answer", 8, "the office decides"),
        ("#9: ask first", "answer", 9, "ask first"),
        ("question 5 - see section 2", "answer", 5, "see section 2"),
        ("here’s the answer to question 2: it is 2.2", "answer", 2, "it is 2.2"),
        ("the answer for question 14 is January", "answer", 14, "January"),
        ("tell whoever asked question 20 that Perth has", "answer", 20, "Perth has"),
        ("I want to answer question 9", "answer", 9, ""),
        ("answer question 9: …", "answer", 9, ""),
        ("answer question 9:\n- one\n- two", "answer", 9, "- one\n- two"),
        ("my answer: a DPIA is needed", "answer", None, "a DPIA is needed"),
        ("replace the answer to question 12: no", "replace", 12, "no"),
        ("change my answer to question 12: it’s 14", "replace", 12, "it’s 14"),
        ("close 12, duplicate", "close", 12, "duplicate"),
        ("close question 7", "close", 7, ""),
        ("remove question 13 from the queue, it's spam", "close", 13, "it's spam"),
        ("question 4 isn't ours, drop it", "close", 4, "isn't ours"),
        ("that question's daft, close it", "close", None, "daft"),
        ("keep 12 as an article", "keep", 12, ""),
        ("make that an article", "keep", None, ""),
        ("publish question 3", "keep", 3, ""),
        ("keep question 12 as an article called “Cookies 2.0”", "keep", 12, "Cookies 2.0"),
        ("show question 12", "show", 12, ""),
        ("open number 5 in the queue", "show", 5, ""),
        ("close all the duplicates of question 10", "", None, ""),
        ("don't publish that answer yet", "", None, ""),
        ("how many projects are red?", "", None, ""),
        ("", "", None, ""),
    ],
)
def test_what_is_wanted_is_read_out_of_the_words(text, deed, number, words):
    read = wanted(text)

    assert (read.deed, read.number, read.words) == (deed, number, words)


def test_the_words_stay_as_they_were_typed():
    words = "<b>Bold</b>  *stars* `code` [a](javascript:b) “quotes” it’s 🏴󠁧󠁢󠁳󠁣󠁴󠁿\n\n- and, who leads it?"

    assert wanted(f"answer question 12: {words}").words == words


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("answer question 12: telecare: red", True),
        ("answer 12: who leads it?", True),
        ("re: 31: who leads it?", True),
        ("show question 12", True),
        ("keep 12 as an article", True),
        ("re 12 councils, who leads telecare?", False),
        ("12. yes", False),
        ("add 3 articles about telecare", False),
        ("close 12 projects", False),
        ("make that an article", False),
    ],
)
def test_only_a_question_s_number_makes_it_a_message_to_the_queue(text, only):
    assert is_to_the_queue(text) is only


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("re 12 yes, and who leads it is Eilidh", True),
        ("my answer: no", False),
        ("close question 7. Which projects are red?", False),
        ("who leads telecare and when is its next milestone?", False),
    ],
)
def test_an_answer_is_not_taken_apart(text, one):
    assert holds_an_answer(text) is one


@pytest.mark.parametrize(
    "text",
    [
        "keep article " + "called “" * 500,
        "publish that " + "a " * 1_990,
        "12 " + "a, " * 1_300,
        "that question's " + "a. " * 1_300,
        "question " * 440,
        "? " * 2_000,
        "close " + "1" * 3_990,
    ],
)
def test_no_words_take_long_to_read(text):
    began = time.perf_counter()
    wanted(text)

    assert time.perf_counter() - began < 0.5
