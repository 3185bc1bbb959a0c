"""Slack's settings, as Slack's own pages call them."""

from collections.abc import Sequence

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

THEIRS = "https://slack.com/api/"
BEGINS = {"bot_token": "xoxb-", "app_token": "xapp-"}
# what it takes that other workspaces can add Cairn
FOR_MANY = ("client_id", "client_secret", "public_url", "workspaces", "token_key")
ALL_BUT_THE_BOT = "Slack is not started: the setting SLACK_BOT_TOKEN is missing, beside {there}."
NO_WAY_IN = (
    "Slack is not started: beside {there} the setting SLACK_APP_TOKEN is missing (or "
    "SLACK_SIGNING_SECRET, where Slack is to call Cairn over HTTP)."
)
WRONG = "Slack is not started: the setting {setting} should begin with {begins}."
OTHERS, NOTHING = "Other workspaces cannot add Cairn:", "Slack is not started:"
NOT_FOR_MANY = "Other workspaces cannot add Cairn: beside {there} {missing} missing."
NO_ADDRESS = (
    "Other workspaces cannot add Cairn: the setting SLACK_PUBLIC_URL should be the address under "
    "which browsers reach Cairn, such as https://cairn.example."
)
NOT_NAMED = (
    "Other workspaces cannot add Cairn: the setting SLACK_WORKSPACES should be the ids of those "
    "that may, such as T012AB3CD, with commas between them."
)
NO_KEY = (
    "Other workspaces cannot add Cairn: the setting SLACK_TOKEN_KEY should be a key that `cairn "
    "slack-key` prints, or several with commas between them, the newest first."
)
ON_THIS_MACHINE = ("http://127.0.0.1", "http://localhost")


class SlackSettings(BaseSettings):
    """What is needed to talk with Slack; empty where Slack is not wanted.

    With an app token Cairn calls Slack and holds a socket, which needs no public address; with a
    signing secret alone Slack calls Cairn. With a bot token Cairn is in the workspace that gave it;
    with a client id and what belongs to it, other workspaces can add it too.
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
    client_id: str = Field(default="", description="names the app to workspaces that add it")
    client_secret: str = Field(default="", repr=False, description="proves that it is the app")
    public_url: str = Field(default="", description="address under which browsers reach Cairn")
    workspaces: str = Field(default="", description="ids of who may add Cairn, with commas")
    token_key: str = Field(default="", repr=False, description="encrypts the tokens that are kept")
    api_url: str = Field(default=THEIRS, description="where Slack is; another only for trying")

    @property
    def wanted(self) -> bool:
        """Say whether anything of it was set."""
        return bool(self._there(*BEGINS, "signing_secret", *FOR_MANY))

    @property
    def trouble(self) -> str:
        """Return one sentence on why Slack cannot be started; "" where it can, or is not wanted."""
        there = self._there(*BEGINS, "signing_secret")
        if self.wanted and not (self.bot_token or self.for_many):
            others = self.not_for_many.replace(OTHERS, NOTHING)
            return others or ALL_BUT_THE_BOT.format(there=named(there[0]))
        if self.wanted and not (self.app_token or self.signing_secret):
            first = "bot_token" if self.bot_token else "client_id"
            return NO_WAY_IN.format(there=named(first))
        tokens = [one for one in there if one in BEGINS]
        wrong = [one for one in tokens if not getattr(self, one).startswith(BEGINS[one])]
        return WRONG.format(setting=named(wrong[0]), begins=BEGINS[wrong[0]]) if wrong else ""

    @property
    def for_many(self) -> bool:
        """Say whether other workspaces can add Cairn."""
        return bool(self.trusted) and not self.not_for_many

    @property
    def not_for_many(self) -> str:
        """Return one sentence on why other workspaces cannot add Cairn; "" where none should."""
        there = self._there(*FOR_MANY)
        missing = [named(one) for one in FOR_MANY if one not in there]
        if there and missing:
            words = f"the setting {missing[0]} is"
            if missing[1:]:
                words = f"the settings {', '.join(missing[:-1])} and {missing[-1]} are"
            return NOT_FOR_MANY.format(there=named(there[0]), missing=words)
        if there and not self.public_url.startswith(("https://", *ON_THIS_MACHINE)):
            return NO_ADDRESS
        if there and not (self.trusted and all(one[0] in "TE" for one in self.trusted)):
            return NOT_NAMED
        return NO_KEY if there and not _are_keys(self.token_key) else ""

    @property
    def trusted(self) -> frozenset[str]:
        """Return the ids of the workspaces and organisations that may add Cairn."""
        return frozenset(self._named)

    @property
    def first(self) -> str:
        """Return which of them is the office's own: the first that is named; "" where none is."""
        return next(iter(self._named), "")

    @property
    def _named(self) -> Sequence[str]:
        return [one.strip() for one in self.workspaces.split(",") if one.strip()]

    def _there(self, *settings: str) -> Sequence[str]:
        return [one for one in settings if getattr(self, one)]


def read_slack_settings() -> SlackSettings:
    """Read the settings from the environment and .env."""
    return SlackSettings()


def named(setting: str) -> str:
    """Return a setting's name as it stands in the environment."""
    return f"SLACK_{setting.upper()}"


def _are_keys(written: str) -> bool:
    from bot.channels.slack.encrypted import keys  # noqa: PLC0415 - only where tokens are kept

    try:
        return bool(keys(written))
    except ValueError:
        return False
