"""The arc of a story is read in any trade: who let one know, what got harder, what else was wanted."""

import pytest

from planner.plan import Story
from planner.story.rubric.implied.choice import CHANGED, CHOSEN
from planner.story.rubric.implied.order import first_remedy
from planner.story.rubric.implied.price import MEASURED
from planner.story.rubric.implied.signal import LET_KNOW
from planner.story.rubric.items import Item
from planner.story.rubric.passages import passages
from tests.lexicon import LEXICON
from tests.story.judged import judge_text

TROUBLE = "Our bot sent wrong answers to 9 in 100 callers."
DEED = "I moved those calls to a second queue."


def points(text: str, item: Item) -> int:
    return judge_text(text, LEXICON).item(item).points


@pytest.mark.parametrize(
    "signal",
    [
        "She phoned.",
        "The foreman gave me the box and laughed.",
        "A guard kept a tally for me on a napkin.",
        "What tipped me off was a baker.",
        "It came to light on a Friday.",
        "My colleague in Lecce told it to me in a call.",
    ],
)
def test_anybody_can_let_one_know(signal: str) -> None:
    assert points(f"{TROUBLE} {signal} {DEED}", Item.SIGNAL) == LET_KNOW


@pytest.mark.parametrize(
    "no_signal", ["It cost us a week.", "Nobody noticed.", "I was asked to reduce them.", "I called them."]
)
def test_what_affects_the_writer_lets_them_know_nothing(no_signal: str) -> None:
    assert points(f"It never rang. {no_signal} {DEED}", Item.SIGNAL) == 0


@pytest.mark.parametrize(
    "price",
    [
        "It holds each call up by 20 seconds.",
        "Answers are 3 seconds slower.",
        "We take 80 fewer calls an hour.",
        "The head of sales isn't happy with me.",
        "Two of ten families quit.",
    ],
)
def test_what_got_harder_is_the_other_side(price: str) -> None:
    assert points(f"{TROUBLE} {DEED} {price}", Item.BOTH_SIDES) == MEASURED


@pytest.mark.parametrize(
    "gain",
    ["Lost calls went from 9 to 2.", "We have 80 fewer complaints an hour.", "No call waits any longer."],
)
def test_a_burden_that_got_smaller_is_no_price(gain: str) -> None:
    assert points(f"{TROUBLE} {DEED} {gain}", Item.BOTH_SIDES) == 0


def test_a_price_before_the_repair_is_trouble() -> None:
    assert points(f"{TROUBLE} We take 80 fewer calls an hour. {DEED}", Item.BOTH_SIDES) == 0


def test_what_somebody_wanted_makes_the_deed_a_choice() -> None:
    wanted = f"{TROUBLE} {DEED} The vendor would rather have sold us its new engine."
    assert points(wanted, Item.WEIGHED) == Item.WEIGHED.most
    assert points(wanted, Item.DECIDED) == CHOSEN
    assert points(f"{TROUBLE} {DEED}", Item.DECIDED) < CHOSEN


@pytest.mark.parametrize("less", ["A clerk reads those.", "A plain rule does it.", "I sort the rest by eye."])
def test_a_person_or_a_plain_rule_is_less_than_a_model(less: str) -> None:
    assert points(f"{TROUBLE} {DEED} {less}", Item.NO_MODEL) == Item.NO_MODEL.most


def test_what_the_writer_had_done_by_others_is_their_deed() -> None:
    assert points(f"{TROUBLE} I had payments above 2,000 euros held for a clerk.", Item.ACTED)


def test_a_task_is_no_choice() -> None:
    task = "Situation: bot losses rose, clerks wanted more. Action: I coordinated annotators. Result: fine."
    assert points(task, Item.DECIDED) == 0


def test_what_a_thing_does_since_the_writer_looked_was_chosen_where_more_was_wanted() -> None:
    text = (
        "They never used it. I watched doctors. So it only fills in the figures now. They wanted it to write."
    )
    assert points(text, Item.DECIDED) == CHANGED


def test_what_the_writer_did_before_the_trouble_mends_nothing() -> None:
    text = f"I took this job in May. I ran the launch. {TROUBLE} She phoned. {DEED}"
    assert first_remedy(passages(Story(id="y1", situation=text), LEXICON)) == 4


def test_what_led_to_an_admission_mends_nothing() -> None:
    text = f"I wrote the plan behind it, so this is on me. {TROUBLE} {DEED}"
    assert first_remedy(passages(Story(id="y1", situation=text), LEXICON)) == 2


def test_after_trouble_the_present_tells_what_was_done() -> None:
    text = f"{TROUBLE} My colleague told it to me. I take out this feature for all calls."
    assert points(text, Item.ACTED) == Item.ACTED.most
    assert points("I take out this feature for all calls.", Item.ACTED) == 0


@pytest.mark.parametrize(
    "cause",
    [
        "The practice system marks deaths in a free text note, which we never read.",
        "A wedding had dumped 40 rooms back.",
        "The lamps there are warm yellow, our photos were taken in daylight.",
    ],
)
def test_what_was_so_of_a_thing_is_the_cause(cause: str) -> None:
    assert points(f"{TROUBLE} She phoned. {cause} {DEED}", Item.CAUSE) >= 4


def test_ones_own_mistake_is_the_cause_where_it_is_mended() -> None:
    mistake = "My own mistake: the panel slid in over the text."
    assert points(f"{mistake} {DEED}", Item.CAUSE) >= 4
    assert points(mistake, Item.CAUSE) == 0


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("It paged the ward 46 times a night.", "Pages dropped to 9 a night."),
        ("The forecast called for nine sprays in June.", "Sprays came down to five a season."),
        ("Last winter the arm dropped one in fifty jars.", "Drops are at one in six hundred."),
        ("In January we were at 71.", "By March we were at 95."),
        ("It gave 50 warnings in a month.", "Now we have 8 warnings a month."),
    ],
)
def test_what_was_and_what_is_are_a_change_in_two_sentences(before: str, now: str) -> None:
    assert points(f"{TROUBLE} {before} {DEED} {now}", Item.CHANGE) >= 7


@pytest.mark.parametrize(
    "cause",
    [
        "Their scans use day first and the model had been shown US passports.",
        "The guidelines that we had loaded were written for doctors.",
        "Clicks on plans were what we had most of.",
    ],
)
def test_a_thing_is_the_cause_even_where_the_writer_comes_in(cause: str) -> None:
    assert points(f"{TROUBLE} She phoned. {cause} {DEED}", Item.CAUSE) >= 4


def test_that_there_was_a_cause_is_none() -> None:
    assert points(f"{TROUBLE} I found the cause. {DEED}", Item.CAUSE) == 0
    assert points(f"{TROUBLE} The cause was a renamed field. {DEED}", Item.CAUSE) == 6


def test_what_a_thing_does_after_trouble_mends() -> None:
    assert points(f"{TROUBLE} She phoned. A script flags every claim with that word.", Item.FIX) >= 4
    assert points("A script flags every claim with that word.", Item.FIX) == 0


def test_what_somebody_asks_about_mends_nothing() -> None:
    text = f"{TROUBLE} My aunt asked me why we sent her eleven letters. {DEED}"
    assert first_remedy(passages(Story(id="y1", situation=text), LEXICON)) == 2
