"""What a request to Cairn holds, as JSON whose every part can be kept, sent and counted with."""

import json
import math
from typing import Any

# what stands for a sign that is none, as everywhere in Unicode
UNREADABLE = "\ufffd"


def read_body(body: bytes) -> object:
    """Read JSON; raises ValueError for what is none, lies too deep, or counts to infinity.

    Halves of pairs and NUL can be written in JSON, but neither in a database nor in UTF-8.
    """
    try:
        return _whole(json.loads(body))
    except RecursionError as error:
        raise ValueError("It lies too deep.") from error


def _whole(value: Any) -> Any:
    if isinstance(value, str):
        return _written(value)
    if isinstance(value, dict):
        return {_written(name): _whole(one) for name, one in value.items()}
    if isinstance(value, list):
        return [_whole(one) for one in value]
    if isinstance(value, float) and not math.isfinite(value):
        raise ValueError("It counts to infinity.")
    return value


def _written(text: str) -> str:
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return whole.replace("\0", UNREADABLE)
