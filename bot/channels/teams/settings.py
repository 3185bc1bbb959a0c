"""Teams' settings: an app registration in Entra, and whose people may talk with Cairn."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

NEEDED = ("client_id", "client_secret", "tenant_id")
MISSING = "Teams is not started: the setting {missing} is missing, beside {there}."
NOT_BOTH = (
    "Teams is not started: TEAMS_UNSIGNED is for trying Cairn without Azure, and does not go with "
    "TEAMS_CLIENT_SECRET. Take one of them away."
)
ELSEWHERE = (
    "Teams is not started: with TEAMS_UNSIGNED anybody may speak as anybody, so it works on this "
    "machine alone, and CAIRN_HOST is another."
)
TRYING = "unsigned"


class TeamsSettings(BaseSettings):
    """What is needed to talk with Teams; empty where Teams is not wanted.

    *tenants* are further organisations whose people may talk with Cairn. *unsigned* asks for the
    way to try it without Azure: what comes is believed.
    """

    model_config = SettingsConfigDict(
        env_prefix="TEAMS_",
        env_file=".env",
        env_ignore_empty=True,
        extra="ignore",
        hide_input_in_errors=True,
    )

    client_id: str = Field(default="", description="the app registration's id")
    client_secret: str = Field(default="", repr=False, description="the app registration's secret")
    tenant_id: str = Field(default="", description="the office's own tenant")
    tenants: Annotated[frozenset[str], NoDecode] = Field(
        default=frozenset(), description="other tenants, separated by commas"
    )
    unsigned: bool = Field(default=False, description="believe whatever comes; only for trying")

    @field_validator("tenants", mode="before")
    @classmethod
    def _separated(cls, given: object) -> object:
        if not isinstance(given, str):
            return given
        return frozenset(one.strip().lower() for one in given.split(",") if one.strip())

    @property
    def wanted(self) -> bool:
        """Say whether anything of it was set."""
        return bool(self._there()) or self.unsigned

    @property
    def app(self) -> str:
        """Return the app's id; a made-up one where there is no Azure."""
        return self.client_id or TRYING

    @property
    def allowed(self) -> frozenset[str]:
        """Return the tenants whose people may talk with Cairn."""
        return frozenset({*self.tenants, self.tenant_id.lower()} - {""})

    def trouble(self, *, on_loopback: bool) -> str:
        """Return one sentence on why Teams cannot be started; "" where it can, or is not wanted."""
        if self.unsigned and self.client_secret:
            return NOT_BOTH
        if self.unsigned and not on_loopback:
            return ELSEWHERE
        needed = ("tenant_id",) if self.unsigned else NEEDED
        missing = [one for one in needed if not getattr(self, one)]
        if not self.wanted or not missing:
            return ""
        there = "TEAMS_UNSIGNED" if self.unsigned else named(self._there()[0])
        return MISSING.format(missing=" and ".join(map(named, missing)), there=there)

    def _there(self) -> list[str]:
        return [one for one in (*NEEDED, "tenants") if getattr(self, one)]


def read_teams_settings() -> TeamsSettings:
    """Read the settings from the environment and .env."""
    return TeamsSettings()


def named(setting: str) -> str:
    """Return a setting's name as it stands in the environment."""
    return f"TEAMS_{setting.upper()}"
