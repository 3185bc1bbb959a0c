import time

import pytest

from bot.channels.slack.incoming import words

NAMES = {"U01": "Eilidh Mackay"}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        pytest.param("R&amp;D &lt;b&gt; &amp;lt;", "R&D <b> &lt;", id="escapes, undone once"),
        pytest.param("<@UBOT> who leads ARC?", "who leads ARC?", id="the bot first"),
        pytest.param("  <@UBOT|cairn>: <@UBOT>, hello", "hello", id="the bot twice"),
        pytest.param("hey <@UBOT>, hello", "hey, hello", id="the bot in the middle"),
        pytest.param("ask <@U01>", "ask Eilidh Mackay", id="somebody known"),
        pytest.param("ask <@U02|rab>", "ask rab", id="somebody with a label"),
        pytest.param("ask <@U02> or <@W03>", "ask somebody or somebody", id="nobody known"),
        pytest.param("see <#C01|telecare> and <#C02>", "see #telecare and #channel", id="channels"),
        pytest.param("<!here> <!channel|@channel>", "@here @channel", id="everybody"),
        pytest.param("<!subteam^S01|@leads> <!subteam^S02>", "@leads @group", id="groups"),
        pytest.param("by <!date^1792^{date}^https://x.example|3 Dec>", "by 3 Dec", id="a date"),
        pytest.param("<https://x.example/?a=1&amp;b>", "https://x.example/?a=1&b", id="a link"),
        pytest.param("<http://x.example|x.example>", "x.example", id="a link as it was typed"),
        pytest.param(
            "<https://x.example|the R&amp;D page>", "the R&D page (https://x.example)",
            id="a link with a label",
        ),
        pytest.param("<mailto:a@x.example|a@x.example>", "a@x.example", id="an e-mail address"),
        pytest.param("<mailto:a@x.example>", "a@x.example", id="an e-mail address alone"),
        pytest.param("<tel:0131496|0131 496>", "0131 496", id="a telephone number"),
        pytest.param(":tada: “done” it’s *so*", ":tada: “done” it’s *so*", id="all that is left"),
        pytest.param("a <b", "a <b", id="what Slack did not write"),
    ],
)  # fmt: skip
def test_words_are_what_was_meant(written, meant):
    assert words(written, NAMES, "UBOT") == meant


def test_two_hundred_mentions_are_read():
    assert words("<@U01> " * 200, NAMES) == "Eilidh Mackay " * 200


@pytest.mark.parametrize(
    "sign", [" ", "\t", "<", "<@", "<@UBOT", "<@UBOT> ", "<@UBOT|", "&", "<!a^"]
)
def test_no_text_that_slack_takes_keeps_anybody_waiting(sign):
    started = time.process_time()
    words(f"a{sign * (40_000 // len(sign))}", NAMES, me="UBOT")

    assert time.process_time() - started < 1
