"""Loads the vendor's SDK, which is imported nowhere before it is wanted."""

from __future__ import annotations

import importlib
import os
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

OFF = "PYTHON_DOTENV_DISABLED"


def load_sdk() -> None:
    """Import the SDK, which takes seconds.

    It would put .env into the environment of this process, and of all that it starts: secrets too.
    """
    with _without_dotenv(), without_its_warnings():
        importlib.import_module("microsoft_teams.apps")


@contextmanager
def without_its_warnings() -> Iterator[None]:
    """Let the SDK warn of nothing: it does of previews and of old parts that it uses itself."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


@contextmanager
def _without_dotenv() -> Iterator[None]:
    before = os.environ.get(OFF)
    os.environ[OFF] = "1"
    try:
        yield
    finally:
        del os.environ[OFF]
        if before is not None:
            os.environ[OFF] = before
