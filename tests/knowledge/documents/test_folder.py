"""Which files of a folder are tried."""

from pathlib import Path

import pytest

from knowledge.documents import readable


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "guidance"
    (made / "deep" / "er").mkdir(parents=True)
    (made / ".git").mkdir()
    names = ("b.MD", "a.pdf", "deep/er/c.docx", "deep/d.htm", "e.txt", "f.markdown", "g.html")
    passed_over = ("h.xlsx", ".hidden.md", "~$c.docx", ".git/i.md", "j.png", "k")
    for name in (*names, *passed_over):
        (made / name).write_text("text", encoding="utf-8")
    return made


def names(folder: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in readable(folder)]


def test_documents_are_found_in_order_and_the_rest_passed_over(folder: Path) -> None:
    expected = ["a.pdf", "b.MD", "deep/d.htm", "deep/er/c.docx", "e.txt", "f.markdown", "g.html"]
    assert names(folder) == expected


def test_links_out_of_the_folder_are_passed_over(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("secret", encoding="utf-8")
    (folder / "out.md").symlink_to(tmp_path / "secret.md")
    (folder / "broken.md").symlink_to(folder / "nowhere.md")
    (folder / "round.md").symlink_to(folder / "round.md")
    (folder / "above").symlink_to(tmp_path, target_is_directory=True)
    (folder / "inside.md").symlink_to(folder / "e.txt")

    assert "inside.md" in names(folder)
    assert len(names(folder)) == 8


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert readable(tmp_path / "nowhere") == []
