from tests.conftest import Asking


def test_councils_and_partners_are_counted_and_named(asking: Asking) -> None:
    text = asking("list_councils", "how many councils are there?").text
    assert text.startswith(
        "There are 16 councils and 1 partner in the partnership. The councils are Aberdeen City,"
    )
    assert text.endswith("The partner is COSLA.")


def test_whether_somebody_is_in_it(asking: Asking) -> None:
    assert (
        asking("list_councils", "is Angus in the partnership?").text
        == "Yes, Angus is in the partnership."
    )
    assert asking("list_councils", "is COSLA one of the partners?").text.startswith("Yes, COSLA is")
    both = asking("list_councils", "are Fife and Angus part of the partnership?").text
    assert both == "Yes, Fife and Angus are in the partnership."


def test_councils_of_one_name_are_all_told(asking: Asking) -> None:
    text = asking("list_councils", "which of the Ayrshire councils are members?").text
    assert text == "East Ayrshire, North Ayrshire and South Ayrshire are in the partnership."


def test_whether_all_are_in(asking: Asking) -> None:
    assert asking("list_councils", "is it all thirty two?").text.startswith(
        "Yes, all 16 councils are in"
    )
    assert asking("list_councils", "any council not in the partnership?").text.startswith(
        "No, all 16 councils"
    )


def test_partners_alone(asking: Asking) -> None:
    text = asking("list_councils", "non-council partners, who are they?").text
    assert text == "There is 1 partner organisation besides the councils. The partner is COSLA."


def test_a_stranger_is_not_said_to_be_outside(asking: Asking) -> None:
    assert not asking("list_councils", "is Narnia in the partnership?").answered


def test_short_names_come_as_a_table(asking: Asking) -> None:
    table = asking("list_councils", "list councils and their short names").table
    assert table is not None
    assert table.columns == ("Council", "Also called")
    assert len(table.rows) == 16
