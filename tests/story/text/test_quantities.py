import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.story.text.quantities import quantities
from planner.story.text.quantity import Kind
from tests.lexicon import LEXICON


@pytest.mark.parametrize(
    ("text", "kind", "value", "unit"),
    [
        ("1.2M users", Kind.COUNT, 1_200_000, "users"),
        ("1,2 Mio requests", Kind.COUNT, 1_200_000, "requests"),
        ("1 200 000 rows", Kind.COUNT, 1_200_000, "rows"),
        ("30%", Kind.PERCENT, 30, "%"),
        ("30 percent", Kind.PERCENT, 30, "%"),
        ("thirty per cent", Kind.PERCENT, 30, "%"),
        ("2.5 percentage points", Kind.POINTS, 2.5, "points"),
        ("2x", Kind.MULTIPLE, 2, "×"),
        ("halved", Kind.MULTIPLE, 0.5, "×"),
        ("$40k/month", Kind.MONEY, 40_000, "USD/month"),
        ("USD 40,000 a year", Kind.MONEY, 40_000, "USD/year"),
        ("40.000 €", Kind.MONEY, 40_000, "EUR"),
        ("1.200,50 €", Kind.MONEY, 1_200.5, "EUR"),
        ("1.5 million dollars", Kind.MONEY, 1_500_000, "USD"),
        ("$3 per 1k requests", Kind.MONEY, 3, "USD/1k requests"),
        ("two weeks", Kind.DURATION, 2, "weeks"),
        ("100ms", Kind.DURATION, 100, "ms"),
        ("p99", Kind.PERCENTILE, 99, "percentile"),
        ("2024", Kind.YEAR, 2024, ""),
        ("twenty-five tickets", Kind.COUNT, 25, "tickets"),
    ],
)
def test_a_figure_is_read_in_the_spelling_of_any_locale(
    text: str, kind: Kind, value: float, unit: str
) -> None:
    (quantity,) = quantities(text, LEXICON.units)
    assert (quantity.kind, quantity.value, quantity.unit, quantity.text) == (kind, value, unit, text.rstrip())


@pytest.mark.parametrize(
    ("text", "before", "after", "unit"),
    [
        ("from 12 to 4 hours", 12, 4, "h"),
        ("900ms → 300ms", 900, 300, "ms"),
        ("4h to 15 min", 240, 15, "min"),
        ("300 ms (from 900 ms)", 900, 300, "ms"),
        ("from $1.20 per call last spring to $0.70", 1.2, 0.7, "USD"),
        ("from about 9 % to under 2 %", 9, 2, "%"),
        ("14 in March, 1 in April", 14, 1, ""),
        ("44 that week, 6 now", 44, 6, ""),
        ("63 the first month, 4 the fourth", 63, 4, ""),
        ("from 400 to around 25 in one flight", 400, 25, ""),
        ("600 became 35", 600, 35, ""),
        ("wrong: 130 the first week, 11 after the patch", 130, 11, ""),
        ("Before, 41 managers looked; now 12 do", 41, 12, "managers"),
        ("140 words a session now, before 60", 60, 140, "words/session"),
    ],
)
def test_a_change_says_what_was_and_what_is(text: str, before: float, after: float, unit: str) -> None:
    (quantity,) = quantities(text, LEXICON.units)
    assert (quantity.before, quantity.after, quantity.unit) == (before, after, unit)


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("31% before, 24% after.", 31, 24),
        ("error is 12% now, was 41%", 41, 12),
        ("61 last summer, 17 this one", 61, 17),
        ("3% today and 9% last year", 9, 3),
        ("$25k a month before, about $9k now", 25_000, 9_000),
    ],
)
def test_two_figures_each_with_its_time_are_a_change(text: str, before: float, after: float) -> None:
    (change,) = quantities(text, LEXICON.units)
    assert (change.before, change.after) == (before, after)


@pytest.mark.parametrize(
    "text", ["3% before the launch, 4% after the fix", "13% before and 13% after", "31% before. 24% after."]
)
def test_two_figures_of_other_things_or_that_are_the_same_are_no_change(text: str) -> None:
    assert not any(figure.is_change for figure in quantities(text, LEXICON.units))


@pytest.mark.parametrize("text", ["INT8", "GPT-4", "an F1 score", "one of us", "v2.3", "a model"])
def test_a_name_or_an_article_is_no_figure(text: str) -> None:
    assert quantities(text, LEXICON.units) == ()


def test_a_range_is_one_figure_and_no_change() -> None:
    (quantity,) = quantities("5-10 days", LEXICON.units)
    assert (quantity.value, quantity.is_change) == (10, False)


@given(st.text(max_size=200) | st.text(alphabet="0123456789.,k$€% msfromto→-a", max_size=80))
def test_every_figure_stands_where_it_says_and_none_overlap(text: str) -> None:
    place = 0
    for quantity in quantities(text, LEXICON.units):
        assert text[quantity.start : quantity.end] == quantity.text
        assert quantity.start >= place
        place = quantity.end


def test_a_year_is_no_end_of_a_change() -> None:
    money, *_ = quantities("$2.1M from 2022 to 2025", LEXICON.units)
    assert (money.unit, money.before) == ("USD", None)
    assert quantities("from 2000 to $1,500", LEXICON.units)[0].before == 2000


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("six out of eighty", 6 / 80),
        ("one in fifty", 1 / 50),
        ("three in a thousand", 3 / 1000),
        ("31 of the 38", 31 / 38),
        ("none of the last nine hundred", 0),
        ("every fourth", 1 / 4),
    ],
)
def test_a_share_is_read_in_words(text: str, value: float) -> None:
    (quantity,) = quantities(text, LEXICON.units)
    assert (quantity.kind, quantity.value, quantity.text) == (Kind.RATIO, value, text)


@pytest.mark.parametrize(
    "text",
    [
        "every fourth week",
        "half of the year",
        "every third Friday",
        "none of our four teams",
        "four",
        "from nine to five",
    ],
)
def test_a_time_a_few_and_a_bare_number_in_words_are_no_figure(text: str) -> None:
    assert quantities(text, LEXICON.units) == ()


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("four hundred and ten bridges", 410, "bridges"),
        ("a hundred and twenty users", 120, "users"),
        ("ten grand", 10_000, "USD"),
        ("twenty-six thousand pounds", 26_000, "GBP"),
    ],
)
def test_a_sum_is_read_in_words(text: str, value: float, unit: str) -> None:
    (quantity,) = quantities(text, LEXICON.units)
    assert (quantity.value, quantity.unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("went from about one in eight to one in fifty", 1 / 8, 1 / 50),
        ("went from six in a hundred to four", 6 / 100, 4 / 100),
        ("we went from three to ten", 3, 10),
        ("finish it in 40 seconds, it was 2 minutes", 120, 40),
        ("arrears: 4% to 7.5%", 4, 7.5),
        ("read 400 letters, which I cut to about 40", 400, 40),
        ("71% of tickets sorted right, down from 78%", 78, 71),
        ("threw away roughly 5% of it, now it's about 3", 5, 3),
        ("it was 31 before, now 24", 31, 24),
        ("throw out four corrections in ten and now it's one", 4 / 10, 1 / 10),
        ("19 without a name then, 4 now", 19, 4),
        ("went from two wrong in a hundred to nine", 2 / 100, 9 / 100),
        ("ran out in 3 towns and not in 30 like the year before", 30, 3),
        ("from 12% for the two to 4%", 12, 4),
        ("went from 8 to 2 in a hundred", 8 / 100, 2 / 100),
    ],
)
def test_a_change_is_read_as_people_tell_it(text: str, before: float, after: float) -> None:
    (change,) = (figure for figure in quantities(text, LEXICON.units) if figure.is_change)
    assert (change.before or 0.0, change.after or 0.0) == pytest.approx((before, after))


@pytest.mark.parametrize(
    "text",
    [
        *("5% to 8% of invoices", "20% of users, up to 30%", "open from six to ten"),
        "marked by two people from two places",
        "over three weeks, that was about nine thousand with fees",
    ],
)
def test_a_range_and_hours_are_no_change(text: str) -> None:
    assert not any(figure.is_change for figure in quantities(text, LEXICON.units))
