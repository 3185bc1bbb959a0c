"""Slack starts when its tokens are there; else one sentence says what is missing."""

import pytest

from bot.channels.slack.settings import SlackSettings

BOT, APP, SECRET = "xoxb-1", "xapp-1", "s"


def settings(**given: str) -> SlackSettings:
    return SlackSettings(_env_file=None, **given)


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET"):
        monkeypatch.delenv(name, raising=False)


def test_without_any_it_is_not_wanted():
    assert (settings().wanted, settings().trouble) == (False, "")


@pytest.mark.parametrize(
    "given",
    [
        {"bot_token": BOT, "app_token": APP},
        {"bot_token": BOT, "signing_secret": SECRET},
        {"bot_token": BOT, "app_token": APP, "signing_secret": SECRET},
    ],
)
def test_with_all_that_is_needed_it_starts(given):
    assert (settings(**given).wanted, settings(**given).trouble) == (True, "")


@pytest.mark.parametrize(
    ("given", "missing"),
    [
        ({"bot_token": BOT}, "SLACK_APP_TOKEN is missing"),
        ({"app_token": APP}, "SLACK_BOT_TOKEN is missing, beside SLACK_APP_TOKEN"),
        ({"signing_secret": SECRET}, "SLACK_BOT_TOKEN is missing, beside SLACK_SIGNING_SECRET"),
        ({"bot_token": APP, "app_token": APP}, "SLACK_BOT_TOKEN should begin with xoxb-"),
        ({"bot_token": BOT, "app_token": BOT}, "SLACK_APP_TOKEN should begin with xapp-"),
    ],
)
def test_with_some_of_it_one_sentence_says_what_is_missing(given, missing):
    trouble = settings(**given).trouble

    assert missing in trouble
    assert not {BOT, APP} & set(trouble.split())


def test_no_token_is_in_how_they_are_shown():
    shown = repr(
        settings(bot_token="xoxb-secret", app_token="xapp-secret", signing_secret="secret")
    )

    assert "secret'" not in shown
