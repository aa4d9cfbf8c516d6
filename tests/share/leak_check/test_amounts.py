"""Amounts as people write them, each with the numbers that it may mean: to be checked by reading."""

import pytest

from planner.share.leak_check.amounts import amounts_in, with_digits

SMALL = (
    *(
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70} | {
    "eighty": 80,
    "ninety": 90,
}


@pytest.mark.parametrize(
    ("word", "number"), [*((word, number) for number, word in enumerate(SMALL)), *TENS.items()]
)
def test_a_number_of_one_word_is_its_digits(word: str, number: int) -> None:
    assert with_digits(f"It is {word.title()}.") == f"It is {number}."


@pytest.mark.parametrize(
    ("words", "digits"),
    [
        ("twenty-one", "21"),
        ("one eighty", "180"),
        ("two ten", "210"),
        ("two ten thousand", "210000"),
        ("one oh five", "105"),
        ("two hundred", "200"),
        ("a hundred thousand", "100000"),
        ("one hundred and eighty-five grand", "185000"),
        ("two hundred five thousand", "205000"),
        ("two million three hundred thousand", "2300000"),
        ("one thousand two hundred", "1200"),
        ("half a million", "500000"),
        ("quarter of a million", "250000"),
        ("three quarters of a million", "750000"),
        ("185 thousand", "185 thousand"),
        ("thirty forty", "30 40"),
        ("five, six", "5, 6"),
        ("none of the tension", "none of the tension"),
    ],
)
def test_words_that_go_on_as_one_number_are_one(words: str, digits: str) -> None:
    assert with_digits(words) == digits


def read(text: str) -> list[tuple[float, float, bool]]:
    return [(amount.low, amount.high, amount.certain) for amount in amounts_in(text)]


@pytest.mark.parametrize(
    ("text", "low", "high", "certain"),
    [
        ("185,000", 185_000, 185_000, True),
        ("one eighty-five thousand", 185_000, 185_000, True),
        ("185 000", 185_000, 185_000, True),
        ("185.000", 185_000, 185_000, True),
        ("185.000", 185, 185, True),
        ("10,000", 10_000, 10_000, True),
        ("9,999", 9_999, 9_999, False),
        ("$1,000", 1_000, 1_000, True),
        ("$999", 999, 999, False),
        ("12,000 users", 12_000, 12_000, False),
        ("$12,000 claims", 12_000, 12_000, True),
        ("205k", 205_000, 205_000, True),
        ("205k", 204_500, 205_500, False),
        ("20.5k", 20_450, 20_550, False),
        ("1.2m", 1_188_000, 1_212_000, False),  # half of 100,000 is coarser than a hundredth of it
        ("180-205k", 180_000, 180_000, True),
        ("205 base", 205_000, 205_000, False),
        ("10 base", 10_000, 10_000, False),
        ("a base of 100", 100_000, 100_000, False),
        ("$205", 205_000, 205_000, False),
        ("low 180s", 180_000, 183_999, False),
        ("early 180s", 180_000, 183_999, False),
        ("mid 180s", 183_000, 186_999, False),
        ("high 180s", 186_000, 189_999, False),
        ("the 180s", 180_000, 189_999, False),
        ("205s", 205_000, 205_999, False),
    ],
)
def test_an_amount_is_read_as_each_number_it_may_mean(
    text: str, low: float, high: float, certain: bool
) -> None:
    assert (low, high, certain) in read(text)


@pytest.mark.parametrize("text", ["9 base", "a base of 99", "205 users of our base", "205 tickets"])
def test_a_small_or_counted_number_is_no_pay_in_thousands(text: str) -> None:
    assert [amount for amount in read(text) if amount[0] >= 1_000] == []


def test_a_share_is_no_amount() -> None:
    assert read("15 % and 20%") == []


def test_what_is_certain_comes_first() -> None:
    assert [amount[2] for amount in read("9,999, then 205k")] == [True, False, False]
