from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.register.amounts import counted, pounds
from knowledge.register.cells import Broken, CellError

days = counted(366)


@pytest.mark.parametrize(
    ("cell", "amount"),
    [
        pytest.param("1200", "1200", id="digits"),
        pytest.param("£1,200.50", "1200.50", id="as people write it"),
        pytest.param("£ 1,234,567", "1234567", id="millions"),
        pytest.param("0", "0", id="nought"),
        pytest.param(1200, "1200", id="a number"),
        pytest.param(1200.5, "1200.50", id="a fraction"),
        pytest.param(0.1 + 0.2, "0.30", id="a fraction that binary blurs"),
        pytest.param(33333.333333, "33333.33", id="a third"),
        pytest.param("0.005", "0.01", id="half a penny"),
        pytest.param(1e6, "1000000", id="a number in powers of ten"),
        pytest.param(1e-7, "0", id="less than a penny"),
    ],
)
def test_reads_money(cell, amount):
    assert pounds(cell) == Decimal(amount)


@pytest.mark.parametrize(
    "cell",
    [
        "-5",
        -5,
        "1.200,50",
        "12,34",
        "1,2000",
        "£1.2m",
        "about 50",
        "NaN",
        "1e5",
        "$5",
        "(50)",
        "50%",
        "١٢",
        True,
        date(2026, 1, 1),
        Broken("#DIV/0!", "An error value"),
        10**13,
        "#N/A",
    ],
)
def test_says_how_money_is_written(cell):
    with pytest.raises(CellError, match=r"1,200\.50"):
        pounds(cell)


@pytest.mark.parametrize(
    ("cell", "number"), [(14, 14), (14.0, 14), ("14", 14), ("14.0", 14), (" 7 ", 7), ("007", 7)]
)
def test_reads_a_whole_number(cell, number):
    assert days(cell) == number


@pytest.mark.parametrize(
    "cell", [0, -1, 14.5, "14.5", "fourteen", "1e2", 367, "2026-01-01", True, "9" * 400, 1e300]
)
def test_says_which_whole_numbers_are_taken(cell):
    with pytest.raises(CellError, match="whole number from 1 to 366"):
        days(cell)


@given(st.decimals(min_value=0, max_value=10**12, places=2))
def test_money_is_kept_to_the_penny(amount):
    assert pounds(f"£{amount:,.2f}") == amount
    assert pounds(f"{amount:.2f}") == amount


@given(st.floats() | st.integers() | st.text())
def test_any_amount_is_read_or_told(cell):
    for read in (days, pounds):
        try:
            assert read(cell) >= 0
        except CellError:
            continue
