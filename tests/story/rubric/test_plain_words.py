"""Deeds, choices and prices of people who tell them plainly: no verb of the field, no currency."""

import pytest
from msgspec.structs import replace

from planner.plan import Story
from planner.story.rubric.implied.order import first_remedy
from planner.story.rubric.implied.whole import is_whole
from planner.story.rubric.items import Item
from planner.story.rubric.passages import passages
from planner.story.rubric.scoring import Find
from planner.story.sums import sum_without_currency
from planner.story.text.sentence_analysis import analyse_sentence
from planner.story.text.vocabulary import Meaning
from tests.lexicon import LEXICON
from tests.story.judged import judge_text


def points(text: str, item: Item) -> int:
    return judge_text(text, LEXICON).item(item).points


@pytest.mark.parametrize(
    "text",
    [
        "I asked them to count the pages and not the files.",
        "I asked that it ring twice before it gives up.",
        "We asked to begin an hour later.",
        "I made it leave the box empty below nine in ten.",
        "We made the model ask for the street first.",
        "I told it that a minute outside counts three.",
    ],
)
def test_a_change_that_the_writer_asked_for_is_a_deed(text: str) -> None:
    assert analyse_sentence(text, LEXICON).has(Meaning.ACTED)


@pytest.mark.parametrize(
    "text",
    [
        "I asked them to look into it.",
        "We asked to see the logs.",
        "I asked him to fix the labels.",
        "It made the map worse.",
        "They asked to begin an hour later.",
    ],
)
def test_work_that_is_passed_on_is_none(text: str) -> None:
    acts = analyse_sentence(text, LEXICON).of(Meaning.ACTED)
    assert not any(act.words.lower().startswith(("asked", "made")) for act in acts)


def test_what_a_thing_is_let_do_is_a_choice_and_no_admission() -> None:
    sentence = analyse_sentence("I let it skip the capitals.", LEXICON)
    assert sentence.has(Meaning.REFRAINED)
    assert not sentence.has(Meaning.ADMITTED)


@pytest.mark.parametrize("text", ["Fix: .", "Root cause: . Fix: . Result: ."])
def test_a_label_with_nothing_behind_it_is_no_deed(text: str) -> None:
    assert not analyse_sentence(text, LEXICON).of(Meaning.FIX, Meaning.DECIDED, Meaning.ACTED)


def test_a_label_with_its_words_is_read() -> None:
    assert (
        points("Missed calls were 9%. Fix: we added a second ring. It is 4% now.", Item.FIX) == Item.FIX.most
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We lost 80,000 in a weekend.", 80_000),
        ("Eleven families held us to it, so that's 935 gone.", 935),
        ("That came to nine thousand with the fees.", 9_000),
        ("22,000 a month.", 22_000),
        ("We looked at 22,000 photos a month.", None),
        ("We got 2,400 clicks from it.", None),
        ("I ran a team with a budget of 300,000.", None),
    ],
)
def test_a_sum_needs_no_currency(text: str, expected: float | None) -> None:
    found = sum_without_currency(analyse_sentence(text, LEXICON))
    assert (found and found.value) == expected


def test_a_sum_a_month_is_broken_down() -> None:
    assert points("We paid 4,300 a month for it.", Item.RATE) == Item.RATE.most


def test_what_falls_by_itself_is_no_decision() -> None:
    sentence = analyse_sentence("I wrote a guide, and errors dropped by 40% within a month.", LEXICON)
    assert not sentence.of(Meaning.DECIDED, Meaning.FIX)
    assert analyse_sentence("I dropped the second check.", LEXICON).has(Meaning.DECIDED)


def test_a_bare_noun_behind_and_has_its_own_verb() -> None:
    went = analyse_sentence("We launched it and complaints went up.", LEXICON).of(Meaning.ACTED)
    assert "went" not in [deed.words for deed in went]


def test_blocked_customers_block_nobody() -> None:
    assert not analyse_sentence("Blocked customers were back at 30 a week.", LEXICON).of(Meaning.DECIDED)
    assert analyse_sentence("Blocked the second address.", LEXICON).has(Meaning.DECIDED)


WHOLE = (
    "The sorter kept sending reds to green. A packer showed me a crate. It read the lamp, not the fruit. "
    "I asked for a second lamp. Before, 8 in a hundred were wrong; 2 in a hundred are wrong now."
)


def test_a_whole_telling_is_worth_as_much_by_its_order_as_by_words() -> None:
    """Trouble 5, signal 6, cause 6, fix 6, change 10, figures, decided 9: each in full."""
    judgement = judge_text(WHOLE, LEXICON)
    for item in (Item.FAILURE, Item.SIGNAL, Item.CAUSE, Item.FIX, Item.CHANGE, Item.DECIDED):
        assert judgement.item(item).points == item.most, item


@pytest.mark.parametrize(
    "without",
    ["A packer showed me a crate. ", "I asked for a second lamp. ", "2 in a hundred are wrong now."],
)
def test_without_one_of_its_parts_it_is_not_whole(without: str) -> None:
    story = Story(id="y1", situation=WHOLE.replace(without, ""))
    assert points(story.situation, Item.DECIDED) < Item.DECIDED.most


def test_a_story_in_parts_is_not_raised() -> None:
    parts = {"signal": "A packer showed me.", "decision": "I asked for a lamp.", "result": "8% fell to 2%."}
    whole = Story(id="y1", situation=" ".join(parts.values()))
    assert [_is_whole_with_every_item(story) for story in (whole, replace(Story(id="y1"), **parts))] == [
        True,
        False,
    ]


def _is_whole_with_every_item(story: Story) -> bool:
    shown = passages(story, LEXICON)
    return is_whole(shown, {item: [(shown[0], Find(item, item.most, 0, 1, ""))] for item in Item})


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("The alarm rang wrongly, 30 rings a night. I had it wait. Now it's six or seven.", 7),
        ("It tagged photos twice, for 22,000 a month. I had it look first. 9,500.", 7),
        ("It was late 30 times a night. I had it wait. We have six people.", 0),
    ],
)
def test_a_bare_count_of_what_is_now_is_a_change(text: str, change: int) -> None:
    assert points(text, Item.CHANGE) >= change
    assert bool(points(text, Item.CHANGE)) == bool(change)


def test_the_time_that_a_repair_takes_is_its_price() -> None:
    text = "It named buttons wrongly. We put the names on a list. The list is kept by hand, an hour a week."
    assert points(text, Item.PRICE)
    assert not points(text.replace(", an hour a week", ""), Item.PRICE)


def test_a_wrong_belief_is_admitted() -> None:
    assert points("Buses came late. I thought it was the rain. It was the roadworks.", Item.ADMITTED)
    assert not points("I read the plan. I thought it was a great idea.", Item.ADMITTED)


@pytest.mark.parametrize(
    "text",
    ["So we only tell them at two in three.", "We hang one camera higher now.", "Now I hang them higher."],
)
def test_what_is_done_now_is_a_deed(text: str) -> None:
    assert analyse_sentence(text, LEXICON).has(Meaning.ACTED)


def test_a_role_in_the_present_is_no_repair() -> None:
    story = Story(id="y1", situation="I build the part that hears. One in five came back. I added forks.")
    assert first_remedy(passages(story, LEXICON)) == 2


def test_what_follows_a_comma_says_what_was() -> None:
    (change,) = (
        figure
        for figure in analyse_sentence("It finds 38 of a hundred now, and it was 41.", LEXICON).figures
        if figure.is_change
    )
    assert (change.before, change.after) == (0.41, 0.38)
