"""Slack starts when its tokens are there; else one sentence says what is missing."""

import pytest

from bot.channels.slack.encrypted import new_key
from bot.channels.slack.settings import SlackSettings, named

BOT, APP, SECRET = "xoxb-1", "xapp-1", "s"
KEY = new_key()
MANY = {
    "client_id": "1.2", "client_secret": "c", "public_url": "https://cairn.example",
    "workspaces": "T1, E2,", "token_key": KEY,
}  # fmt: skip


def settings(**given: str) -> SlackSettings:
    return SlackSettings(_env_file=None, **given)


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in SlackSettings.model_fields:
        monkeypatch.delenv(named(name), raising=False)


def test_without_any_it_is_not_wanted():
    assert (settings().wanted, settings().trouble) == (False, "")


@pytest.mark.parametrize(
    "given",
    [
        {"bot_token": BOT, "app_token": APP},
        {"bot_token": BOT, "signing_secret": SECRET},
        {"bot_token": BOT, "app_token": APP, "signing_secret": SECRET},
        {"signing_secret": SECRET, **MANY},
        {"app_token": APP, **MANY, "token_key": f"{KEY}, {new_key()}"},
        {"bot_token": BOT, "app_token": APP, **MANY, "public_url": "http://127.0.0.1:8080"},
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
        (MANY, "beside SLACK_CLIENT_ID the setting SLACK_APP_TOKEN is missing"),
        (
            {"client_id": "1.2", "app_token": APP},
            "Slack is not started: beside SLACK_CLIENT_ID the settings SLACK_CLIENT_SECRET, "
            "SLACK_PUBLIC_URL, SLACK_WORKSPACES and SLACK_TOKEN_KEY are missing.",
        ),
    ],
)
def test_with_some_of_it_one_sentence_says_what_is_missing(given, missing):
    trouble = settings(**given).trouble

    assert missing in trouble
    assert not {BOT, APP} & set(trouble.split())


def test_no_token_is_in_how_they_are_shown():
    shown = repr(
        settings(
            bot_token="xoxb-secret",
            app_token="xapp-secret",
            signing_secret="secret",
            client_secret="secret",
            token_key="secret",
        )
    )

    assert "secret'" not in shown


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"token_key": ""}, "beside SLACK_CLIENT_ID the setting SLACK_TOKEN_KEY is missing."),
        ({"token_key": "mine"}, "SLACK_TOKEN_KEY should be a key that `cairn slack-key` prints"),
        ({"token_key": f"{KEY},"}, "SLACK_TOKEN_KEY should be a key that `cairn slack-key` prints"),
        ({"public_url": "http://cairn.example"}, "SLACK_PUBLIC_URL should be the address"),
        ({"workspaces": ""}, "the setting SLACK_WORKSPACES is missing."),
        ({"workspaces": ","}, "SLACK_WORKSPACES should be the ids"),
        ({"workspaces": "council.slack.com"}, "SLACK_WORKSPACES should be the ids"),
    ],
)
def test_where_other_workspaces_cannot_add_it_one_sentence_says_why_and_home_goes_on(given, words):
    chosen = settings(bot_token=BOT, app_token=APP, **{**MANY, **given})

    assert (chosen.wanted, chosen.trouble, chosen.for_many) == (True, "", False)
    assert chosen.not_for_many.startswith("Other workspaces cannot add Cairn: ")
    assert words in chosen.not_for_many
    assert KEY not in chosen.not_for_many


def test_the_workspaces_are_read():
    assert settings(**MANY).trusted == {"T1", "E2"}
