"""Every messy document gives what it says, and nothing of what stands around it."""

from pathlib import Path

import pytest

from knowledge.documents import Written, read
from knowledge.documents.titles import headings
from tests.knowledge.documents.made import Made
from tests.knowledge.documents.messy import documents, write

MESSY = list(documents())


def missing(made: Made, written: Written) -> list[str]:
    """Say in words what is not as it must be."""
    found = set(headings(written.markdown))
    expected = {"format": made.format, "title": made.title, **made.fields}
    return [
        *(f"no heading {one}" for one in made.headings if one not in found),
        *(f"not whole: {one}" for one in made.sentences if one not in written.markdown),
        *(f"should not be there: {one}" for one in made.absent if one in written.markdown),
        *(f"no note: {one}" for one in made.notes if one not in written.notes),
        *(
            f"{name} is {getattr(written, name)!r}, not {value!r}"
            for name, value in expected.items()
            if getattr(written, name) != value
        ),
    ]


def test_there_are_enough_of_them() -> None:
    assert len(MESSY) >= 120
    assert {made.format for made in MESSY} == {"markdown", "html", "pdf", "docx", "text"}


@pytest.mark.parametrize("made", MESSY, ids=lambda made: made.name)
def test_a_messy_document_is_read_whole(tmp_path: Path, made: Made) -> None:
    assert missing(made, read(write(tmp_path, made))) == []
