"""What people type, made fit to keep."""

import unicodedata

TEXT_CHARACTERS = 4_000
NAME_CHARACTERS = 200


def clean(text: str) -> str:
    """Drop what nobody types and no database keeps: control characters, halves of pairs."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    lines = "\n".join(whole.splitlines())
    return "".join(sign for sign in lines if sign in "\n\t" or not _is_control(sign)).strip()


def _is_control(sign: str) -> bool:
    return unicodedata.category(sign) == "Cc"
