"""Writing lists of words down so that they can be read."""


def one_of(listed: str) -> str:
    """Return a pattern for any of the words or patterns *listed*, commas between them."""
    return f"(?:{'|'.join(part.strip() for part in listed.split(',') if part.strip())})"


def these(listed: str) -> frozenset[str]:
    """Return the words *listed*, blanks between them."""
    return frozenset(listed.split())
