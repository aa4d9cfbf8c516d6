"""A script is plain words with figures of the plan and nothing else."""

import re

import pytest

from planner.plan import Plan, Scenario
from planner.prep.script_cards import CARDS, MOST_SENTENCES, OWN_WORK, card_draft
from planner.story.text.quantities import quantities
from tests.lexicon import LEXICON
from tests.prep.stories import FULL, GPU

BASE = Scenario(id="c1", requests=1e6, tokens_in=1000.0, tokens_out=500.0, price_in=2.0, price_out=8.0)
JARGON = re.compile(
    r"\b(?:p9\d|latency|tokens?|inference|recall|vectors?|index|SLO|int8|uptime|model serving)\b", re.I
)


@pytest.mark.parametrize("key", CARDS)
def test_an_outsider_knows_every_word_of_a_script(key: str) -> None:
    script = card_draft(key, Plan(stories=FULL, scenarios=(BASE,)), LEXICON).partition(OWN_WORK)[0]
    assert not JARGON.search(script)
    assert 60 < len(script.split()) < 160  # about a minute, spoken


def test_a_priced_scenario_and_sentences_with_a_latency_are_in_it() -> None:
    draft = card_draft("latency_script", Plan(stories=FULL, scenarios=(BASE,)), LEXICON)
    # 1000 x $2 and 500 x $8 a million: $0.006
    assert "Each answer costs $0.006;" in draft
    assert GPU.cost in draft.partition(OWN_WORK)[2]


def test_every_figure_of_the_sentences_stands_in_a_story_and_they_are_few() -> None:
    own = card_draft("latency_script", Plan(stories=FULL * 3), LEXICON).partition(OWN_WORK)[2]
    told = " ".join(getattr(story, part) for story in FULL for part in ("fix", "cost", "result", "signal"))
    assert all(quantity.text in told for quantity in quantities(own, LEXICON.units))
    assert own.count(". ") <= MOST_SENTENCES


def test_minutes_of_three_and_four_nines() -> None:
    # 30 days x 24 hours x 60 minutes = 43,200: a thousandth is 43.2, a ten-thousandth 4.3
    draft = card_draft("reliability_script", Plan(), LEXICON)
    assert "43 minutes" in draft
    assert "99.99 % leaves four" in draft
