"""Slack's settings, as Slack's own pages call them."""

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

THEIRS = "https://slack.com/api/"
BEGINS = {"bot_token": "xoxb-", "app_token": "xapp-"}
ALL_BUT_THE_BOT = "Slack is not started: the setting SLACK_BOT_TOKEN is missing, beside {there}."
NO_WAY_IN = (
    "Slack is not started: beside SLACK_BOT_TOKEN the setting SLACK_APP_TOKEN is missing (or "
    "SLACK_SIGNING_SECRET, where Slack is to call Cairn over HTTP)."
)
WRONG = "Slack is not started: the setting {setting} should begin with {begins}."


class SlackSettings(BaseSettings):
    """What is needed to talk with Slack; empty where Slack is not wanted.

    With an app token Cairn calls Slack and holds a socket, which needs no public address; with a
    signing secret alone Slack calls Cairn.
    """

    model_config = SettingsConfigDict(
        env_prefix="SLACK_",
        env_file=".env",
        env_ignore_empty=True,
        extra="ignore",
        hide_input_in_errors=True,
    )

    bot_token: str = Field(default="", repr=False, description="token that begins with xoxb-")
    app_token: str = Field(default="", repr=False, description="token that begins with xapp-")
    signing_secret: str = Field(default="", repr=False, description="signs what Slack calls with")
    api_url: str = Field(default=THEIRS, description="where Slack is; another only for trying")

    @property
    def wanted(self) -> bool:
        """Say whether anything of it was set."""
        return bool(self._there())

    @property
    def trouble(self) -> str:
        """Return one sentence on why Slack cannot be started; "" where it can, or is not wanted."""
        there = self._there()
        if there and not self.bot_token:
            return ALL_BUT_THE_BOT.format(there=named(there[0]))
        if there == ["bot_token"]:
            return NO_WAY_IN
        tokens = [one for one in there if one in BEGINS]
        wrong = [one for one in tokens if not getattr(self, one).startswith(BEGINS[one])]
        return WRONG.format(setting=named(wrong[0]), begins=BEGINS[wrong[0]]) if wrong else ""

    def _there(self) -> list[str]:
        return [one for one in (*BEGINS, "signing_secret") if getattr(self, one)]


def read_slack_settings() -> SlackSettings:
    """Read the settings from the environment and .env."""
    return SlackSettings()


def named(setting: str) -> str:
    """Return a setting's name as it stands in the environment."""
    return f"SLACK_{setting.upper()}"
