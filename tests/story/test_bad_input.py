"""Whatever is pasted is judged, at once and where it stands."""

from inspect import unwrap

import pytest
from msgspec.structs import replace

from planner.plan.fields.story import Story
from planner.story.flags.copied import run_hash
from planner.story.flags.flag import FlagKind
from planner.story.judged import JudgedStory
from planner.story.rubric.items import Item
from planner.story.rubric.rubric import judge
from tests.lexicon import LEXICON
from tests.story.judged import judge_text
from tests.test_growth import MOST, calls

PASTES = {
    "prose": "I cut the bill from $9k to $4k a month. ",
    "no end": "I cut the bill from $9k to $4k a month and ",
    "one word": "a",
    "digits": "1,000",
    "emoji": "🔥",
    "right to left": "קיצצתי את החשבון ב־30% ",
    "brackets": "((((",
    "html": "<b onclick=alert(1)>I cut 30 %</b> ",
    "formulas": "=SUM(A1:A9)*1.05 +cmd|' /C calc'!A0 ",
    "subjects": "the team ",
}


def pasted(piece: str, length: int) -> str:
    return (piece * (length // len(piece) + 1))[:length]


@pytest.mark.parametrize("piece", PASTES.values(), ids=PASTES)
def test_two_hundred_thousand_characters_are_judged(piece: str) -> None:
    text = pasted(piece, 200_000)
    assert all(remark.end <= len(text) for remark in judge_text(text, LEXICON).remarks)


@pytest.mark.parametrize("piece", PASTES.values(), ids=PASTES)
def test_twice_the_text_takes_about_twice_the_calls(piece: str) -> None:
    """Counted and not timed; four times the calls where each sentence looks at every other."""
    once, twice = pasted(piece, 40_001), pasted(piece, 80_003)
    judge_text(pasted(piece, 20_000), LEXICON)  # what is loaded or read once is known
    assert calls(lambda: judge_text(twice, LEXICON)) / calls(lambda: judge_text(once, LEXICON)) < MOST


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("🔥🔥 I cut latency from 900 to 300 ms", "900 to 300 ms"),
        ("<b>I cut latency from 900 to 300 ms</b>", "900 to 300 ms"),
        ("קיצצתי: I cut latency from 900 to 300 ms", "900 to 300 ms"),
        ("=I cut latency from 900 to 300 ms", "900 to 300 ms"),
    ],
)
def test_signs_around_the_words_do_not_move_them(text: str, words: str) -> None:
    assert words in {text[remark.start : remark.end] for remark in judge_text(text, LEXICON).remarks}


def test_the_same_story_is_judged_the_same_way() -> None:
    story = Story(id="y1", fix="I rolled it back.", signal="Recall fell from 90 % to 70 %.")
    first = judge(story, LEXICON)
    assert unwrap(judge)(story, LEXICON) == first  # without its cache


@pytest.mark.parametrize("text", ["", "   \n\t", "…", "?!"])
def test_an_empty_story_scores_nothing_and_has_no_flag(text: str) -> None:
    judgement = judge_text(text, LEXICON)
    assert (judgement.score, judgement.flags, judgement.cap) == (0, (), None)


@pytest.mark.parametrize(
    "change", ["9,5 % to 3,25 %", "12.000 € to 9.500 €", "1 200 ms to 900 ms", "₹12,00,000 to ₹9,00,000"]
)
def test_numbers_of_other_locales_are_a_change(change: str) -> None:
    assert judge_text(f"I cut it from {change} in a month.", LEXICON).item(Item.CHANGE).points == 10


def test_a_story_of_figures_alone_tells_nothing_of_its_own() -> None:
    judgement = judge_text("9% 3% $40k 2026 12 4.1 -> 3.2 99.9% 24/7", LEXICON)
    assert judgement.score <= 20
    assert judgement.item(Item.DECIDED).points == 0


def test_an_article_of_definitions_earns_little() -> None:
    article = (
        "MLOps is the practice of running models. Drift occurs when inputs change. A canary is a kind of "
        "release. Product managers should always monitor precision. It is important to weigh costs. "
    )
    assert judge_text(article * 40, LEXICON).score <= 15


def test_two_languages_in_one_text_are_read_where_they_can_be() -> None:
    text = "Das Modell war falsch. I rolled it back; errors fell from 9% to 3%. Das war im Mai."
    judgement = judge_text(text, LEXICON)
    assert judgement.item(Item.CHANGE).points == 10
    assert judgement.item(Item.DECIDED).points == 9


def test_a_story_in_several_languages_is_judged_by_what_is_english() -> None:
    english = "I rolled the model back. Recall fell from 91 % to 74 % for 12 days."
    mixed = f"Wir haben das Modell zurückgesetzt. {english} Le coût était de 3 k€ par mois. 召回率下降了。"
    alone, both = judge_text(english, LEXICON), judge_text(mixed, LEXICON)
    assert both.item(Item.CHANGE).points == alone.item(Item.CHANGE).points
    assert both.item(Item.FIX).points == alone.item(Item.FIX).points
    shown = {mixed[remark.start : remark.end] for remark in both.remarks}
    assert any("from 91 % to 74 %" in words or "91 % to 74 %" in words for words in shown)


def test_an_article_pasted_whole_counts_nothing_whatever_is_written_around_it() -> None:
    article = "Teams lost 40 % of recall when one feed changed its units in March."
    runs = run_hash(["teams", "lost", "40", "of", "recall", "when", "one", "feed"])
    knowing = replace(LEXICON, copied=replace(LEXICON.copied, runs=runs))
    story = Story(id="y1", situation=f"My notes. {article} " + "More words of mine here. " * 40)
    assert judge(story, knowing).has_flag(FlagKind.COPIED)
    assert not JudgedStory(story, knowing).counted.own
