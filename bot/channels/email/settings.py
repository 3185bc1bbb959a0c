"""The settings of mail: the server that takes it, and who it comes from."""

from __future__ import annotations

from email.errors import HeaderParseError, NonASCIILocalPartDefect
from email.headerregistry import Address
from email.policy import default
from ipaddress import ip_address
from typing import Any, Literal
from urllib.parse import urlsplit

from pydantic import Field, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.settings import checked, named

Security = Literal["starttls", "tls", "none"]
NEEDED = ("smtp_host", "mail_from", "public_url")
PORTS: dict[Security, int] = {"starttls": 587, "tls": 465, "none": 25}
SHOULD_BE = {
    "smtp_port": "a whole number from 1 to 65535",
    "smtp_security": "starttls, tls or none",
    "mail_from": "one e-mail address, alone or as in Cairn <cairn@office.example>",
    "mail_reply_to": "one e-mail address",
    "public_url": "the address under which browsers reach Cairn, such as https://cairn.example",
}
MISSING = "Mail is not started: the setting {missing} is missing, beside {there}."
IN_THE_OPEN = (
    "Mail is not started: with CAIRN_SMTP_SECURITY=none everybody on the way could read it, so "
    "that works with a server on this machine alone, and CAIRN_SMTP_HOST is another."
)


class EmailSettings(BaseSettings):
    """What is needed to send mail; empty where none is wanted."""

    model_config = SettingsConfigDict(
        env_prefix="CAIRN_",
        env_file=".env",
        env_ignore_empty=True,
        extra="ignore",
        hide_input_in_errors=True,
    )

    smtp_host: str = Field(default="", description="server that takes mail")
    smtp_port: int | None = Field(default=None, ge=1, le=65535, description="port of that server")
    smtp_user: str = Field(default="", description="name at that server")
    smtp_password: str = Field(default="", repr=False, description="password at that server")
    smtp_security: Security = Field(default="starttls", description="starttls, tls or none")
    mail_from: str = Field(default="", description="address that mail comes from")
    mail_reply_to: str = Field(default="", description="address of people who read replies")
    public_url: str = Field(default="", description="address under which browsers reach Cairn")

    @field_validator("smtp_host", "smtp_user", "public_url", mode="before")
    @classmethod
    def _trimmed(cls, given: object) -> object:
        return given.strip() if isinstance(given, str) else given

    @field_validator("mail_from", "mail_reply_to")
    @classmethod
    def _is_one_address(cls, given: str) -> str:
        if given:
            address(given)
        return given

    @field_validator("public_url")
    @classmethod
    def _is_safe(cls, given: str) -> str:
        parts = urlsplit(given)
        on_this_machine = parts.scheme == "http" and _is_loopback(parts.hostname or "")
        if given and not (parts.netloc and (parts.scheme == "https" or on_this_machine)):
            raise ValueError(given)
        if parts.query or parts.fragment:
            raise ValueError(given)
        return given.rstrip("/")

    @property
    def wanted(self) -> bool:
        """Say whether mail is to be sent; an address for browsers alone does not ask for it."""
        return bool(self._there(*NEEDED[:2], "smtp_user", "smtp_password"))

    @property
    def trouble(self) -> str:
        """Return one sentence on why mail cannot be sent; "" where it can, or is not wanted."""
        if not self.wanted:
            return ""
        there = named(self._there(*NEEDED[:2], "smtp_user", "smtp_password")[0])
        if missing := [named(one) for one in NEEDED if not getattr(self, one)]:
            return MISSING.format(missing=" and ".join(missing), there=there)
        if bool(self.smtp_user) != bool(self.smtp_password):
            user, password = named("smtp_user"), named("smtp_password")
            lacks, has = (user, password) if self.smtp_password else (password, user)
            return MISSING.format(missing=lacks, there=has)
        if self.smtp_security == "none" and not _is_loopback(self.smtp_host):
            return IN_THE_OPEN
        return ""

    @property
    def port(self) -> int:
        """Return the server's port: the usual one where none was set."""
        return self.smtp_port or PORTS[self.smtp_security]

    def _there(self, *settings: str) -> list[str]:
        return [one for one in settings if getattr(self, one)]


def read_email_settings() -> EmailSettings:
    """Read the settings from the environment and .env; raises SettingsError for a wrong one."""
    return checked(EmailSettings, SHOULD_BE, secret=("smtp_password",))


def address(written: str) -> Address:
    """Return the one address that is written; raises ValueError for what is none.

    A domain in other letters than a to z is written as mail servers know it.
    """
    if any(not one.isprintable() for one in written):
        raise ValueError(written)
    try:
        header: Any = default.header_factory("To", written)
        (found,) = header.addresses
        domain = found.domain.encode("idna").decode("ascii")
    except (HeaderParseError, IndexError, UnicodeError, ValueError) as error:
        raise ValueError(written) from error
    wrong = [one for one in header.defects if not isinstance(one, NonASCIILocalPartDefect)]
    if wrong or not (found.username and domain):
        raise ValueError(written)
    return Address(found.display_name, found.username, domain)


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.lower() == "localhost"
