"""The settings, read once from the environment and .env (CONTRACT.md)."""

from pathlib import Path

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

CHECKOUT = Path(__file__).resolve().parent.parent


class SettingsError(Exception):
    """A setting is wrong; the message names it and says what it should be."""


class Settings(BaseSettings):
    """What can be set, with its default."""

    model_config = SettingsConfigDict(
        env_prefix="CAIRN_", env_file=".env", extra="ignore", hide_input_in_errors=True
    )

    home: Path = Field(default=CHECKOUT / "var", description="folder where state lives")
    database_url: str = Field(default="", description="database; empty for SQLite in home")
    encoder: Path | None = Field(default=None, description="folder with the encoder's files")
    host: str = Field(default="127.0.0.1", description="address of the web page; loopback only")
    port: int = Field(default=8080, ge=0, le=65535, description="port of the web page")
    speaks_for: str = Field(default="", description="e-mail of whoever uses the web page here")

    @property
    def database(self) -> str:
        """Return the database's address."""
        return self.database_url or f"sqlite:///{self.home.resolve() / 'cairn.db'}"


def read_settings() -> Settings:
    """Read the settings; say in one sentence what is wrong with the first that is."""
    try:
        return Settings()
    except ValidationError as error:
        wrong = error.errors(include_url=False)[0]
        name = f"CAIRN_{str(wrong['loc'][0]).upper()}"
        raise SettingsError(f"The setting {name} is wrong: {wrong['msg']}.") from None
