"""Slack's tokens at rest: encrypted, so that a copy of the database opens no workspace."""

from __future__ import annotations

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from sqlalchemy import Dialect, Text
from sqlalchemy.types import TypeDecorator


def new_key() -> str:
    """Return a key that nobody has."""
    return Fernet.generate_key().decode()


def keys(written: str) -> MultiFernet:
    """Read keys with commas between them: the first encrypts, all of them decrypt.

    A ValueError says that one of them is no key.
    """
    return MultiFernet([Fernet(one.strip()) for one in written.split(",")])


class Encrypted(TypeDecorator[str]):
    """A column whose text stands encrypted in the database; None where no key of ours fits."""

    impl = Text
    # the keys belong to the type: a statement that is kept for one set must not serve another
    cache_ok = False

    def __init__(self, keys: MultiFernet) -> None:
        super().__init__()
        self._keys = keys

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Encrypt what is written."""
        return None if value is None else self._keys.encrypt(value.encode()).decode()

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        """Decrypt what is read."""
        try:
            return None if value is None else self._keys.decrypt(value.encode()).decode()
        except InvalidToken:
            return None
