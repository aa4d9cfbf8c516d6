import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.plan.entry.number import EntryError, number_text, percent_text, read_number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("210k", 210_000),
        ("$210,000", 210_000),
        (" 1.2m ", 1_200_000),
        ("900mm", 900_000_000),
        ("1.5bn", 1_500_000_000),
        ("15%", 0.15),
        (".07%", 0.0007),
        ("-5", -5),
        ("−5", -5),
        ("-$5", -5),
        ("1,234.56", 1_234.56),
        ("=210k*1.05", 220_500),
        ("=2+3*4", 14),
        ("=(2+3)*4", 20),
        ("=-(1+2)", -3),
        ("=10/4", 2.5),
        ("=15%*200k", 30_000),
        ("=200k*1.055", 211_000),
        ("0.125", 0.125),
        ("42.1250", 42.125),
    ],
)
def test_numbers_are_read_as_people_type_them(text: str, value: float) -> None:
    assert read_number(text) == pytest.approx(value, rel=1e-12)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "a lot",
            "210k USD",
            "€210",
            "1,23",
            "12,345,67",
            "1..2",
            "210.000",
            "0,175",
            "=1.055+1",
            "=200k*1.055+1.055",
            "--5",
            "1e9",
            "inf",
            "nan",
        ),
        *("=1/0", "=(1", "=1)", "=", "=1+", "=__import__('os')", "=1**9", "=" + "(" * 60 + "1" + ")" * 60),
        "9" * 401,
    ],
)
def test_anything_else_is_refused_with_a_reason(text: str) -> None:
    with pytest.raises(EntryError) as caught:
        read_number(text)
    assert str(caught.value).endswith(".")


@given(st.floats(0, 1e12, allow_nan=False))
def test_a_number_written_out_reads_back_the_same(value: float) -> None:
    assert read_number(number_text(value)) == value


@given(st.integers(0, 10**7))
def test_an_amount_to_a_tenth_of_a_cent_reads_back_the_same(mills: int) -> None:
    assert read_number(number_text(mills / 1000)) == mills / 1000


def test_three_digits_after_the_point_are_thousands_in_no_rate() -> None:
    assert read_number("1.085", is_amount=False) == 1.085


def test_an_amount_that_may_be_thousands_is_answered_with_both_ways_to_type_it() -> None:
    with pytest.raises(EntryError, match=r"Type 42,125 or 42\.1250\."):
        read_number("42.125")


@given(st.floats(0, 10, allow_nan=False))
def test_a_share_written_as_per_cent_reads_back_the_same(share: float) -> None:
    assert read_number(percent_text(share)) == share


@given(st.text(max_size=30))
def test_no_text_breaks_the_reader(text: str) -> None:
    with contextlib.suppress(EntryError):
        read_number(text)
