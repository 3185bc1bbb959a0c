"""Markdown is kept, but for what may do harm."""

import pytest

from tests.knowledge.documents.conftest import Reading


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        pytest.param("*Some* **text** with `code`.", "*Some* **text** with `code`.", id="emphasis"),
        pytest.param("See ![a chart](c.png 'x').", "See a chart.", id="an image"),
        pytest.param("[![logo](l.png)](https://a.example)", "[logo](https://a.example)", id="both"),
        pytest.param("[a](b.md) and [c](#d)", "a and c", id="links inside"),
        pytest.param(
            "[a][r]\n\n[r]: https://a.example 'T'", "[a](https://a.example)", id="by name"
        ),
        pytest.param("[a][r]\n\n[r]: javascript:x", "a", id="by name, bad"),
        pytest.param(
            "<https://a.example> <b@a.example>", "https://a.example b@a.example", id="plain"
        ),
        pytest.param("A <b onclick='x'>bold</b> word", "A bold word", id="a tag"),
        pytest.param("Write to <name of council>.", "Write to \\<name of council>.", id="a blank"),
        pytest.param("`<b>` and ``a `<i>` b``", "`<b>` and ``a `<i>` b``", id="code"),
        pytest.param("```\n<b>x</b>\n```", "```\n<b>x</b>\n```", id="code between fences"),
        pytest.param(
            "Title\n=====\n\nSub\n---\n\nText", "# Title\n\n## Sub\n\nText", id="underlined"
        ),
        pytest.param(
            "a\n\n<table><tr><th>A<th>B<tr><td>1<td>2</table>",
            "a\n\n| A | B |\n| --- | --- |\n| 1 | 2 |",
            id="a table",
        ),
        pytest.param("a <!-- b\n\nc --> d", "a  d", id="a comment"),
        pytest.param("a\n\n<script>\nx\n\ny</script>\n\nb", "a\n\nb", id="a script"),
    ],
)
def test_markdown_is_kept_without_html(reading: Reading, text: str, kept: str) -> None:
    assert reading("a.md", text).markdown == kept
