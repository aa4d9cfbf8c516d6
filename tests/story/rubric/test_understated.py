"""What is told without the usual words: who told of it, what was judged wrongly, what was open to choose."""

import pytest

from planner.story.flags.flag import FlagKind
from planner.story.rubric.items import Item
from planner.story.rubric.judgement import LintKind
from tests.lexicon import LEXICON
from tests.story.judged import judge_text

DEED = " I moved it on the same day."


def points(text: str, item: Item) -> int:
    return judge_text(text + DEED, LEXICON).item(item).points


@pytest.mark.parametrize(
    "text",
    [
        "Our counter took prams for wheelchairs in two stations.",
        "Nine posts were taken down as adverts.",
        "The front page vanished for readers of one town.",
    ],
)
def test_a_wrong_judgement_is_a_failure(text: str) -> None:
    assert points(text, Item.FAILURE) == 5


def test_more_of_a_bad_thing_is_a_failure_without_a_verb() -> None:
    assert points("Limits doubled, and arrears with them, from 4% to 7.5%.", Item.FAILURE) == 5
    assert not points("Limits doubled, and deposits with them, from 4% to 7.5%.", Item.FAILURE)


@pytest.mark.parametrize(
    ("text", "earned"),
    [
        ("Villages share house names, so 1 in 25 parcels went to a wrong door.", 6),
        ("It put taxis under meals whenever the driver was called Rice.", 6),
        ("Doors were wrong in 1 of 25, so we called each village.", 0),
    ],
)
def test_what_comes_before_so_is_a_cause_unless_the_writer_acts(text: str, earned: int) -> None:
    assert points(text, Item.CAUSE) == earned


def test_taking_a_thing_for_a_purpose_is_none() -> None:
    assert not points("I took a template for that card.", Item.FAILURE)


def test_who_told_of_it_is_a_signal_without_a_figure() -> None:
    assert points("A mother wrote to us in May.", Item.SIGNAL) == 6
    assert not points("A mother wrote a book in May.", Item.SIGNAL)


def test_what_could_have_been_done_is_an_alternative_beside_a_deed() -> None:
    deed = "I could have switched the bot off; I stopped its refunds for a day."
    assert points(deed, Item.WEIGHED)
    assert points(deed, Item.DECIDED)


def test_not_to_agree_is_a_decision() -> None:
    assert points("They asked for a new ranker and I did not agree.", Item.DECIDED) == 9


def test_to_ask_users_for_something_is_an_act_and_to_ask_engineers_passes_it_on() -> None:
    rest = " Complaints about our ranker fell from 61 to 17."
    users = judge_text("I asked drivers to send a second photo." + rest, LEXICON)
    assert users.item(Item.ACTED).points
    assert not users.lints
    engineers = judge_text("I asked the engineers to send a second photo." + rest, LEXICON)
    assert [lint.kind for lint in engineers.lints] == [LintKind.SHADOW]


def test_how_things_are_in_general_defines_nothing_beside_a_deed_and_its_figures() -> None:
    text = (
        "In one scanner the detector marked tiles as suspicious. Tiles are as dense as what it looks for. "
        "I asked to show them in grey. Openings: 30 a day before, 8 after."
    )
    assert not judge_text(text, LEXICON).lints


def test_a_thing_named_after_people_is_no_person() -> None:
    text = (
        "The legal model dropped “not” in long texts and the sales bot decided it. We cut texts at 60 words."
    )
    assert not judge_text(text, LEXICON).lints


def test_what_is_turned_down_after_a_deed_denies_none() -> None:
    text = (
        "Nobody else was awake, so our ranker paired novices with masters. "
        "I let the wait grow at night instead of widening the range, and quits fell from 9% to 6%."
    )
    assert not judge_text(text, LEXICON).has_flag(FlagKind.NEGATED)
