"""Slack's settings, as Slack's own pages call them."""

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

THEIRS = "https://slack.com/api/"
BEGINS = {"bot_token": "xoxb-", "app_token": "xapp-"}
MISSING = "Slack is not started: the setting {missing} is missing, beside {there}."
WRONG = "Slack is not started: the setting {setting} should begin with {begins}."


class SlackSettings(BaseSettings):
    """What is needed to talk with Slack over a socket; empty where Slack is not wanted."""

    model_config = SettingsConfigDict(
        env_prefix="SLACK_",
        env_file=".env",
        env_ignore_empty=True,
        extra="ignore",
        hide_input_in_errors=True,
    )

    bot_token: str = Field(default="", repr=False, description="token that begins with xoxb-")
    app_token: str = Field(default="", repr=False, description="token that begins with xapp-")
    api_url: str = Field(default=THEIRS, description="where Slack is; another only for trying")

    @property
    def wanted(self) -> bool:
        """Say whether anything of it was set."""
        return bool(self.bot_token or self.app_token)

    @property
    def trouble(self) -> str:
        """Return one sentence on why Slack cannot be started; "" where it can, or is not wanted."""
        there = [one for one in BEGINS if getattr(self, one)]
        missing = [one for one in BEGINS if one not in there]
        if there and missing:
            return MISSING.format(missing=named(missing[0]), there=named(there[0]))
        wrong = [one for one in there if not getattr(self, one).startswith(BEGINS[one])]
        return WRONG.format(setting=named(wrong[0]), begins=BEGINS[wrong[0]]) if wrong else ""


def read_slack_settings() -> SlackSettings:
    """Read the settings from the environment and .env."""
    return SlackSettings()


def named(setting: str) -> str:
    """Return a setting's name as it stands in the environment."""
    return f"SLACK_{setting.upper()}"
