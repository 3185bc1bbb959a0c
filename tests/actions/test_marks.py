import pytest

from actions.marks import merged, pieces

TEXT = "One. Two.\nThree. Four."


@pytest.mark.parametrize(
    ("marks", "found"),
    [
        pytest.param([], [], id="none"),
        pytest.param([(0, 4)], [(0, 4)], id="one"),
        pytest.param([(0, 4), (5, 9)], [(0, 9)], id="a space between"),
        pytest.param([(5, 9), (10, 16)], [(5, 16)], id="a new line between"),
        pytest.param([(10, 16), (0, 4)], [(0, 4), (10, 16)], id="out of order"),
        pytest.param([(0, 9), (5, 9)], [(0, 9)], id="one within another"),
        pytest.param([(17, 90)], [(17, 22)], id="over the end"),
        pytest.param([(80, 90), (-5, -1), (4, 5), (9, 5)], [], id="nowhere, or only space"),
    ],
)
def test_marks_are_made_fit_to_be_drawn(marks, found):
    assert merged(TEXT, marks) == found


def test_the_pieces_are_the_whole_text():
    cut = list(pieces(TEXT, [(5, 9), (17, 22)]))

    assert cut == [("One. ", False), ("Two.", True), ("\nThree. ", False), ("Four.", True)]
    assert list(pieces(TEXT, [])) == [(TEXT, False)]
