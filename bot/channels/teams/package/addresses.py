"""The addresses in a manifest, held to what Teams takes: its schema says only how they begin."""

import re

_HTTPS = re.compile(
    r"https://((?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9])(?::\d{1,5})?"
    r"(?:[/?#][^\s<>\"\\]*)?",
    re.IGNORECASE | re.ASCII,
)
NO_ADDRESS = "“{address}” is no address that Teams can call: give one as in https://cairn.example."
NO_PAGE = (
    "“{address}” is no page that Teams would open: give one as in https://cairn.example/privacy."
)


class PackageError(Exception):
    """The package cannot be made; the message says what is missing."""


def domain(address: str) -> str:
    """Return the domain at which Teams calls; raise PackageError where it could not."""
    found = _HTTPS.fullmatch(address)
    if found is None:
        raise PackageError(NO_ADDRESS.format(address=address))
    return found[1]


def page(address: str) -> str:
    """Return the address of a page for people; raise PackageError where it is none."""
    if _HTTPS.fullmatch(address) is None:
        raise PackageError(NO_PAGE.format(address=address))
    return address
