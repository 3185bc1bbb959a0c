"""Whatever bytes a file holds, it is read or refused: no crash, no hang."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from knowledge.documents import UnreadableError, Written, read
from knowledge.documents.folder import SUFFIXES
from knowledge.documents.pdf.document import read_document
from tests.knowledge.documents import made_docx, made_html, made_markdown, made_pdf
from tests.knowledge.documents.guides import guide, seeded

GUIDE = guide(seeded(7), 4)
WHOLE = {
    ".pdf": made_pdf.pdf(GUIDE, 1),
    ".docx": made_docx.document(GUIDE, 5),
    ".html": made_html.page(GUIDE, 1).encode(),
    ".md": (made_markdown.SCRIPT + made_markdown.WRAPPED + made_markdown.markdown(GUIDE)).encode(),
}
SLOWER = {".pdf": 5, ".docx": 25}
SIGNS = "<>&[]()!`*#-\\/\n\t =:'\"|~_1a.@{}"
PIECES = st.sampled_from(
    ["<b>", "</p>", "<!--", "-->", "<script>", "](javascript:x)", "[a]",
     "[a]: b", "```", "~~~", "---\n", "title: x\n",
     "<table><tr><td>", "<h1>", "| a | b |\n", "# ", "- ", "1. ",
     "&lt;", "`", "<br>", "\n\n"]
)  # fmt: skip
WRITTEN = st.lists(PIECES | st.text(SIGNS, max_size=8), max_size=40).map("".join)
IN_THE_FOLDER = settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def outcome(path: Path, content: bytes) -> Written | UnreadableError:
    path.write_bytes(content)
    refused = None
    try:
        written = read(path)
    except UnreadableError as error:
        refused = error
    if refused:
        assert refused.__cause__ is None, "refused for a reason that nobody foresaw"
        return refused
    assert written.title
    assert written.markdown.strip()
    return written


@IN_THE_FOLDER
@given(content=st.binary(max_size=600), suffix=st.sampled_from(sorted(SUFFIXES)))
def test_random_bytes_are_read_or_refused(tmp_path: Path, content: bytes, suffix: str) -> None:
    outcome(tmp_path / f"any{suffix}", content)


@IN_THE_FOLDER
@given(text=WRITTEN, suffix=st.sampled_from([".md", ".html", ".txt"]))
def test_no_raw_html_and_no_bad_link_comes_out(tmp_path: Path, text: str, suffix: str) -> None:
    told = outcome(tmp_path / f"any{suffix}", text.encode())
    if isinstance(told, Written):
        tokens = [
            one
            for top in MarkdownIt("commonmark").parse(told.markdown)
            for one in (top, *(top.children or []))
        ]
        assert not [one for one in tokens if one.type in ("html_block", "html_inline")], (
            told.markdown
        )
        links = [str(one.attrs["href"]) for one in tokens if one.type == "link_open"]
        assert all(link.startswith(("http://", "https://", "mailto:")) for link in links), links


@pytest.mark.parametrize("suffix", WHOLE)
def test_what_is_cut_short_is_read_or_refused(tmp_path: Path, suffix: str) -> None:
    random, whole = seeded(11), WHOLE[suffix]
    for _ in range(SLOWER.get(suffix, 80)):
        outcome(tmp_path / f"cut{suffix}", whole[: random.randrange(len(whole))])


def test_what_is_cut_out_of_a_pdf_is_read_or_refused() -> None:
    """As above, without a process for each."""
    random, whole = seeded(13), WHOLE[".pdf"]
    for _ in range(60):
        at = random.randrange(len(whole))
        with suppress(UnreadableError):
            assert read_document(whole[:at] + whole[at + random.randint(1, 400) :]).markdown


@pytest.mark.parametrize("suffix", WHOLE)
def test_what_is_damaged_is_read_or_refused(tmp_path: Path, suffix: str) -> None:
    random, whole = seeded(12), WHOLE[suffix]
    for _ in range(SLOWER.get(suffix, 80)):
        damaged = bytearray(whole)
        for _ in range(random.randint(1, 30)):
            damaged[random.randrange(len(damaged))] = random.randrange(256)
        outcome(tmp_path / f"damaged{suffix}", bytes(damaged))
