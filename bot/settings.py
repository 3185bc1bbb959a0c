"""The settings, read once from the environment and .env (CONTRACT.md)."""

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any, Literal, TypeVar

from pydantic import Field, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

CHECKOUT = Path(__file__).resolve().parent.parent
SHOULD_BE = {
    "home": "the path of a folder",
    "encoder": "the path of a folder with the encoder’s files",
    "port": "a whole number from 0 to 65535",
    "public_port": "a whole number from 0 to 65535",
    "speaks_for": "an e-mail address",
    "digests": "asked or everyone",
}
# what may stand in these is shown to nobody
SECRET = ("database_url",)
UNREADABLE = "The file .env cannot be read as UTF-8 text: mend it, or take it away."


Read = TypeVar("Read", bound=BaseSettings)


class SettingsError(Exception):
    """A setting is wrong; the message names it and says what it should be."""


class Settings(BaseSettings):
    """What can be set, with its default."""

    model_config = SettingsConfigDict(
        env_prefix="CAIRN_",
        env_file=".env",
        env_ignore_empty=True,
        extra="ignore",
        hide_input_in_errors=True,
    )

    home: Path = Field(default=CHECKOUT / "var", description="folder where state lives")
    database_url: str = Field(default="", description="database; empty for SQLite in home")
    encoder: Path | None = Field(default=None, description="folder with the encoder's files")
    host: str = Field(default="127.0.0.1", description="address of the web page; loopback only")
    port: int = Field(default=8080, ge=0, le=65535, description="port of the web page")
    digests: Literal["asked", "everyone"] = Field(
        default="asked", description="who gets a digest: who asked for one, or everyone"
    )
    public_host: str = Field(
        default="127.0.0.1", description="address of the doors that Slack and Teams call"
    )
    public_port: int | None = Field(
        default=None, ge=0, le=65535, description="port of those doors; empty for that of the page"
    )
    speaks_for: str = Field(default="", description="e-mail of whoever uses the web page here")

    @field_validator("home", "encoder")
    @classmethod
    def _from_the_users_home(cls, path: Path | None) -> Path | None:
        return path.expanduser() if path else path

    @property
    def database(self) -> str:
        """Return the database's address."""
        return self.database_url or f"sqlite:///{self.home.resolve() / 'cairn.db'}"


def read_settings() -> Settings:
    """Read the settings; say in one sentence what is wrong with the first that is."""
    return checked(Settings, SHOULD_BE, SECRET)


def checked(kind: type[Read], should_be: Mapping[str, str], secret: Collection[str] = ()) -> Read:
    """Read settings of one kind; say in one sentence what is wrong with the first that is.

    *should_be* says it of each, and what stands in a *secret* one is shown to nobody.
    """
    try:
        return kind()
    except ValidationError as error:
        wrong = dict(error.errors(include_url=False)[0])
        raise SettingsError(_sentence(wrong, should_be, secret)) from None
    except (OSError, UnicodeDecodeError):
        raise SettingsError(UNREADABLE) from None


def named(setting: str) -> str:
    """Return a setting's name as it stands in the environment."""
    return f"CAIRN_{setting.upper()}"


def _sentence(wrong: dict[str, Any], should_be: Mapping[str, str], secret: Collection[str]) -> str:
    setting = str(wrong["loc"][0])
    was = "not what it should be" if setting in secret else f"“{wrong['input']}”"
    rather = should_be.get(setting, "left out, or written as in the README")
    return f"The setting {named(setting)} is {was}: it should be {rather}."
