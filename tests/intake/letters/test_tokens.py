"""Numbers, dates and durations of letters, before they mean a field."""

import datetime

import pytest

from planner.intake.letters.text.letter_text import letter_text
from planner.intake.letters.tokens.token import Amount, MaskKind
from planner.intake.letters.tokens.tokenize import Tokenizer, Tokens

TODAY = datetime.date(2026, 11, 28)  # a Saturday


def tokens(tokenizer: Tokenizer, text: str) -> Tokens:
    return tokenizer.tokens_of(letter_text(text), TODAY)


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        ("$203,500 per year", 203_500, "USD"),
        ("$192k base", 192_000, "USD"),
        ("44 L fixed", 4_400_000, "INR"),
        ("18 LPA", 1_800_000, "INR"),
        ("₹ 32,00,000 a year", 3_200_000, "INR"),
        ("1.2 crore", 12_000_000, "INR"),
        ("5 lakh", 500_000, "INR"),
        ("A$200,000 plus", 200_000, "AUD"),
        ("US$180,000", 180_000, "USD"),
        ("£97,500 per annum", 97_500, "GBP"),
        ("€95.000 brutto", 95_000, "EUR"),
        ("95 000 EUR", 95_000, "EUR"),
        ("CHF 120'000", 120_000, "CHF"),
        ("203,500 USD", 203_500, "USD"),
        ("$16M post", 16_000_000, "USD"),
        ("$1.2 billion", 1_200_000_000, "USD"),
        ("exercise price of £1.20.", 1.2, "GBP"),
        ("around 40 cents like", 0.4, "USD"),
        ("an eight thousand dollar bonus", 8_000, "USD"),
        ("two hundred and ten thousand dollars ($210,000)", 210_000, "USD"),
        ("one hundred fifty thousand", 150_000, ""),
        ("it's one seventy-two five on base", 172.5, ""),
        ("one eighty on base", 180, ""),
        ("two oh five base", 205, ""),
        ("210 base", 210, ""),
        ("148b / more", 148, ""),
    ],
)
def test_an_amount_is_read_with_currency_and_scale(
    tokenizer: Tokenizer, text: str, value: float, currency: str
) -> None:
    (amount,) = tokens(tokenizer, text).amounts()
    assert amount.value == pytest.approx(value)
    assert amount.currency == currency


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("15%", 0.15),
        ("15 %", 0.15),
        ("17.5% target", 0.175),
        ("12,5 %", 0.125),
        ("ten percent", 0.1),
        ("twenty per cent", 0.2),
        ("fifteen percent (15%) of", 0.15),
        ("8 bps of the company", 0.0008),
        ("0.08%", 0.0008),
    ],
)
def test_a_per_cent_is_a_share(tokenizer: Tokenizer, text: str, value: float) -> None:
    (percent,) = tokens(tokenizer, text).percents()
    assert percent.value == pytest.approx(value)


def test_only_a_small_plain_number_is_bare(tokenizer: Tokenizer) -> None:
    read = tokens(tokenizer, "210 base, $210, 210k, 8,400 units, two ten")
    assert [amount.is_bare for amount in read.amounts()] == [True, False, False, False, True]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("$150,000-$190,000", 150_000, 190_000),
        ("$185-240k", 185_000, 240_000),
        ("171,000 to 226,000", 171_000, 226_000),
        ("between $150k and $190k", 150_000, 190_000),
        ("15–20%", 0.15, 0.2),
    ],
)
def test_a_range_has_two_ends(tokenizer: Tokenizer, text: str, low: float, high: float) -> None:
    (ends,) = tokens(tokenizer, text).ranges
    assert ends.low.value == pytest.approx(low)
    assert ends.high.value == pytest.approx(high)


@pytest.mark.parametrize("text", ["5-15-40-40", "from 190 to 168", "$20k and $30k"])
def test_a_list_and_a_cut_are_no_range(tokenizer: Tokenizer, text: str) -> None:
    assert tokens(tokenizer, text).ranges == ()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("begin on January 11, 2027 and", "2027-01-11"),
        ("commencement date of 1 March 2027", "2027-03-01"),
        ("the 1st of March, 2027", "2027-03-01"),
        ("DOJ: 18-Jan-2027", "2027-01-18"),
        ("on Feb. 3rd", "2027-02-03"),
        ("by EOD next Wednesday (12/2)", "2026-12-02"),
        ("by 12/4/2026", "2026-12-04"),
        ("£90k, reply by 11/12/2026", "2026-12-11"),
        ("bis 11.12.2026", "2026-12-11"),
        ("2026-12-04", "2026-12-04"),
        ("by the first of February call", "2027-02-01"),
        ("in 10 days from today (nov 27)", "2026-12-07"),
        ("within 7 days", "2026-12-05"),
        ("within five (5) business days of the date of this letter", "2026-12-04"),
        ("by Tuesday", "2026-12-01"),
        ("tomorrow", "2026-11-29"),
        ("by end of next week", "2026-12-04"),
        ("by Saturday in two weeks", "2026-12-12"),
        ("two weeks from Friday", "2026-12-18"),
        ("a week on Monday", "2026-12-07"),
        ("by Friday next week", "2026-12-04"),
        ("this Thursday, Dec 3", "2026-12-03"),
    ],
)
def test_a_day_is_read_from_the_day_of_reading(tokenizer: Tokenizer, text: str, day: str) -> None:
    (date,) = tokens(tokenizer, text).dates
    assert str(date.day) == day


def test_a_relative_day_counts_from_the_day_of_the_mail(tokenizer: Tokenizer) -> None:
    read = tokens(tokenizer, "Date: Mon, 7 Sep 2026 10:00\nSubject: Offer\n\nPlease answer by Friday.")
    assert read.is_dated
    assert str(read.dates[-1].day) == "2026-09-11"


def test_a_line_that_is_a_date_dates_the_letter(tokenizer: Tokenizer) -> None:
    read = tokens(tokenizer, "Acme\n\nSeptember 7, 2026\n\nDear Kim,\nthis offer ends within 7 days.")
    assert str(read.written_on) == "2026-09-07"
    assert str(read.dates[-1].day) == "2026-09-14"


def test_a_day_that_may_be_swapped_has_both_choices(tokenizer: Tokenizer) -> None:
    (date,) = tokens(tokenizer, "CAD 150,000, starting 02/03/2027").dates
    assert [str(day) for day in date.choices] == ["2027-02-03", "2027-03-02"]


@pytest.mark.parametrize("text", ["starting in Q1", "early January", "in March 2027"])
def test_a_vague_time_is_no_day(tokenizer: Tokenizer, text: str) -> None:
    (date,) = tokens(tokenizer, text).dates
    assert date.choices == ()


@pytest.mark.parametrize("text", ["600/4 RSU", "222/15/400", "1/48th", "5-15-40-40", "of 12 base"])
def test_numbers_with_marks_between_are_no_dates(tokenizer: Tokenizer, text: str) -> None:
    assert tokens(tokenizer, text).dates == ()


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("twelve (12) months", 12),
        ("a four-year period", 48),
        ("over 3 years", 36),
        ("4y monthly", 48),
        ("first vest after 3 mo", 3),
        ("18-month", 18),
        ("thirty-six months", 36),
        ("90 days", 3),
    ],
)
def test_a_duration_has_months(tokenizer: Tokenizer, text: str, months: float) -> None:
    (duration,) = tokens(tokenizer, text).durations
    assert duration.months == pytest.approx(months)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("call 206-555-0117", MaskKind.PHONE),
        ("call (415) 555-0142", MaskKind.PHONE),
        ("+44 20 7946 0958", MaskKind.PHONE),
        ("six one four five five five oh one nine three", MaskKind.PHONE),
        ("San Francisco, CA 94110", MaskKind.ADDRESS),
        ("2200 Folsom Street", MaskKind.ADDRESS),
        ("Suite 410", MaskKind.ADDRESS),
        ("our 401(k) plan", MaskKind.NAME),
        ("the last 409A", MaskKind.NAME),
        ("at 5:00 p.m.", MaskKind.TIME),
        ("you are an L5", MaskKind.LEVEL),
        ("Level 6", MaskKind.LEVEL),
        ("performance year 2027", MaskKind.YEAR),
    ],
)
def test_other_numbers_are_no_amounts(tokenizer: Tokenizer, text: str, kind: MaskKind) -> None:
    read = tokens(tokenizer, text)
    assert kind in {mask.kind for mask in read.masks}
    assert read.numbers == ()


def test_a_long_hostile_text_is_read_in_time(tokenizer: Tokenizer) -> None:
    for piece in ("1,", "one ", "(1", "9 ", "$1 to ", "a-", "> ", "| ", "jan 1 "):
        read = tokens(tokenizer, piece * (20_000 // len(piece)))
        assert all(isinstance(token.span.start, int) for token in read.numbers if isinstance(token, Amount))
