"""Every limit is kept to somewhere."""

import ast
from pathlib import Path

from bot.channels.slack import limits

HERE = Path(limits.__file__).parent


def test_every_limit_is_used():
    named = {name for name in vars(limits) if name.isupper()}
    used = {
        node.id for file in HERE.rglob("*.py") if file.name != "limits.py"
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Name)
    }  # fmt: skip

    assert named <= used
