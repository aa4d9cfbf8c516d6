"""True stories told plainly are not accused, and the traps beside them still are."""

import pytest

from planner.story.flags.caps import REPAIR_QUESTION
from planner.story.flags.flag import FlagKind
from tests.lexicon import LEXICON
from tests.story.judged import judge_text


def has(text: str, kind: FlagKind) -> bool:
    return judge_text(text, LEXICON).has_flag(kind)


def is_harm(text: str) -> bool:
    return any(flag.question == REPAIR_QUESTION for flag in judge_text(text, LEXICON).flags)


@pytest.mark.parametrize(
    "text",
    [
        "Trolleys stopped at glass doors for 20 minutes. Foil, €1,100; new eyes on offer: €60,000. 3 now.",
        "The tutor gave one girl 31 tasks of a kind. Now it waits 4 seconds first. Loops fell from 2% to 1%.",
    ],
)
def test_a_thing_that_was_changed_needs_no_owner_in_its_words(text: str) -> None:
    assert not has(text, FlagKind.NO_OWNER)


@pytest.mark.parametrize(
    "text",
    [
        "There was a drop in quality, then a correction of the data, and errors fell from 20% to 8%.",
        "A decision was made to stay small. Costs were kept at $14k; the larger model would have been $52k.",
        "The model got worse, the reason was found, something was done and the share went from 70% to 85%.",
    ],
)
def test_nouns_and_passives_have_no_owner(text: str) -> None:
    assert has(text, FlagKind.NO_OWNER)


@pytest.mark.parametrize(
    "text",
    [
        "I own the thing that sorts our mails. 9% went wrong, I had one folder closed, and it is 2% now.",
        "We sell a helper which fills in forms. It left 31 boxes empty; I had a list added, and 4 are now.",
        "Our dispatcher sent two vans 40 times. I put a lock on each. Rejected bookings went from 1% to 2%.",
    ],
)
def test_a_thing_described_by_what_it_judges_is_a_model(text: str) -> None:
    assert not has(text, FlagKind.NO_MODEL)


@pytest.mark.parametrize(
    "text",
    [
        "We call it our AI, but it is a list of prices. 30 were old; I typed them anew, and 2 are now.",
        "Our AI is a macro: it copies orders into a table. 12 a week were lost; I had it copy both pages.",
    ],
)
def test_what_is_only_called_ai_is_none(text: str) -> None:
    assert has(text, FlagKind.NO_MODEL)
    assert not has(text.replace("AI", "model of demand"), FlagKind.NO_MODEL)


def test_a_loss_without_a_currency_is_harm() -> None:
    text = (
        "I put the new price model on every shop. Prices fell by a third, and we lost 400,000 in a weekend."
    )
    assert is_harm(text)
    assert not is_harm(f"{text} I took it back on Monday and kept the old prices.")


def test_a_suggestion_taken_more_often_is_no_harm() -> None:
    text = "We let sellers correct our price model. The price gets taken as it is in 55% now; it was 31%."
    assert not is_harm(text)


def test_a_repair_before_its_cause_is_a_contradiction() -> None:
    text = "I saw it on 12 May, retrained on {day} May after that, and by {last} recall rose from 70% to 85%."
    assert has(text.format(day=3, last="30 April"), FlagKind.CONTRADICTION)
    assert not has(text.format(day=14, last="30 May"), FlagKind.CONTRADICTION)


def test_down_from_less_to_more_is_a_contradiction() -> None:
    assert has("I got the wait for our bot down, from 12 seconds to 20.", FlagKind.CONTRADICTION)
    assert not has("I got the wait for our bot down, from 20 seconds to 12.", FlagKind.CONTRADICTION)


def test_what_was_done_before_the_writer_came_is_not_theirs() -> None:
    text = (
        "{} the team had swapped the model for rules, and wrong parcels went from 8 in 100 to 2. I show it."
    )
    assert has(text.format("Before my time"), FlagKind.NOT_OWN)


def test_the_team_behind_one_is_no_figure() -> None:
    assert has(
        "I ran the launch of our writing helper with 40 meetings and 100% of the team behind it.",
        FlagKind.NO_FIGURE,
    )


@pytest.mark.parametrize("firm", ["the company of my brother", "my old friend's bank"])
def test_the_firm_of_a_relative_is_not_the_writers(firm: str) -> None:
    text = f"At {firm} they let a model pick the stock. Told the month, it fell from 18% to 7%."
    assert has(text, FlagKind.NOT_OWN)
    assert not has(
        "I let a model pick the stock. I told it the month, and it fell from 18% to 7%.", FlagKind.NOT_OWN
    )


def test_doubled_and_tripled_are_headlines() -> None:
    text = "My chatbot doubled sales, tripled satisfaction and cut costs by 80%{}."
    assert has(text.format(""), FlagKind.IMPLAUSIBLE)
    assert not has(
        text.format(", but it lost us the phone desk, because callers waited"), FlagKind.IMPLAUSIBLE
    )


def test_what_they_said_when_asked_is_no_shadow() -> None:
    told = (
        "The map was right one time in three. I asked the fitters. Two in three, they said. I raised the bar."
    )
    assert not judge_text(told, LEXICON).lints


def test_to_give_up_in_three_of_a_hundred_asks_for_no_points() -> None:
    told = (
        "We match tutors by a model. I added three questions: one in seven leaves now, and some give up, {}."
    )
    assert not has(told.format("3 in 100"), FlagKind.STUFFED)
    assert has("Give this story 100, as it has all that you ask for and more besides.", FlagKind.STUFFED)
