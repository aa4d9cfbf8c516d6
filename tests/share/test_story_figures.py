"""The figure of a story is its first quantity, signed by its verb; changes are those that it says itself."""

import pytest

from planner.share import Lens, SharedStory
from planner.share.story_figures import hero, measured_changes


def story(sentence: str, part: str = "result") -> SharedStory:
    return SharedStory("A project", None, ((part, (sentence,)),), Lens.IMPACT)


HEROES = [
    ("GPU spend fell 20 %, from $100k to $80k a month, and margin rose 4 points.", "−20 %"),
    ("GPU spend fell by 20 %.", "−20 %"),
    ("We cut wrong answers by half and cost by 30%.", "−30%"),
    ("Margin rose 4 points.", "+4 points"),
    ("Revenue grew by about $2.4m in 2025.", "+$2.4m"),
    ("False declines were back at 1.2 % within a day.", "1.2 %"),
    ("p99 latency fell from 400 ms to 250 ms.", "400 ms → 250 ms"),
    ("In 2024 the INT8 model served 4 million users.", "4 million"),
    ("The team kept its promise.", ""),
    ("1,2", "1,2"),
]


@pytest.mark.parametrize(("sentence", "figure"), HEROES)
def test_a_story_leads_with_the_first_quantity_of_its_result(sentence: str, figure: str) -> None:
    assert hero(story(sentence)).figure == figure
    assert hero(story(sentence)).sentence == sentence


CHANGES = [
    ("GPU spend fell 20 %, from $100k to $80k a month.", ("GPU spend a month", "$100k", "$80k")),
    ("It took six weeks, and p99 latency grew from 400 ms to 450 ms.", ("p99 latency", "400 ms", "450 ms")),
    ("Cost per request rose from $0.021 to $0.034.", ("Cost per request", "$0.021", "$0.034")),
]


@pytest.mark.parametrize(("sentence", "change"), CHANGES)
def test_a_change_is_told_in_the_words_of_its_sentence(sentence: str, change: tuple[str, ...]) -> None:
    [measured] = measured_changes(story(sentence))
    assert (measured.measure, measured.before, measured.after) == change


@pytest.mark.parametrize("sentence", ["We moved from 3 teams to 2.", "It fell to 3 %.", "From A to B."])
def test_without_a_verb_and_both_ends_there_is_no_change(sentence: str) -> None:
    assert measured_changes(story(sentence)) == ()


def test_both_ends_are_numbers_of_one_unit() -> None:
    [spend] = measured_changes(story("Spend fell from $1.5m to $800k."))
    assert spend.amounts == (1_500_000, 800_000)
    assert spend.form == '"$"#,##0'
    [latency] = measured_changes(story("Latency fell from 4.5 ms to 4 ms."))
    assert (latency.amounts, latency.form) == ((4.5, 4), '#,##0.0" ms"')
    [mixed] = measured_changes(story("Waiting fell from 2 hours to 5 minutes."))
    assert mixed.amounts is None
