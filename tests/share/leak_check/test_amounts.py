"""Amounts as people write them, each with the numbers that it may mean: to be checked by reading."""

import time

import pytest

from planner.share.leak_check.amounts import amounts_in
from planner.share.leak_check.number_words import with_digits

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
        ("half a million", "0.5 million"),
        ("a quarter of a million", "0.25 million"),
        ("three-quarters of a million", "0.75 million"),
        ("one and a half million", "1.5 million"),
        ("a million and a half", "1.5 million"),
        ("two and a quarter million", "2.25 million"),
        ("one eighty-five and a half thousand", "185.5 thousand"),
        ("185 and a half thousand", "185.5 thousand"),
        ("one point two five million", "1.25 million"),
        ("two point oh five million", "2.05 million"),
        ("one-eight-five", "185"),
        ("one eight five thousand", "185 thousand"),
        ("one and a half years", "1 and a half years"),
        ("half of the team", "half of the team"),
        ("three points, five steps", "3 points, 5 steps"),
        ("185 thousand", "185 thousand"),
        ("thirty forty", "30 40"),
        ("five, six", "5, 6"),
        ("two hundred hundred", "200 100"),
        ("one oh five oh six", "105 6"),
        ("two hundred oh five", "200 5"),
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
        ("one and a half million", 1_500_000, 1_500_000, True),
        ("1½ million", 1_500_000, 1_500_000, True),
        ("1 ¼ million", 1_250_000, 1_250_000, True),
        ("¾ million", 750_000, 750_000, True),
        ("1.5 mil", 1_500_000, 1_500_000, True),
        ("185 thou", 185_000, 185_000, True),
        ("185 Gs", 185_000, 185_000, False),
        ("1,85,000", 185_000, 185_000, True),
        ("18.5 lakh", 1_850_000, 1_850_000, True),
        ("18.5L", 1_850_000, 1_850_000, False),  # or litres
        ("1.5 crore", 15_000_000, 15_000_000, True),
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


@pytest.mark.parametrize(
    "text", ["one and a half ", "point one ", "1,00,", "one oh ", "hundred ", "million ", "205 ", " "]
)
def test_a_long_text_is_read_in_time_that_grows_with_it(text: str) -> None:
    """It took a minute for 300,000 letters: each amount copied all of the text before and after it."""

    def seconds(times: int) -> float:
        long = text * times
        begun = time.process_time()
        amounts_in(long)
        return time.process_time() - begun

    assert seconds(8_000) < 40 * max(seconds(1_000), 0.002)
