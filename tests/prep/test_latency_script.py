"""The draft holds figures of the plan and nothing else."""

from planner.plan import Plan, Scenario
from planner.prep.latency_script import MOST_SENTENCES, latency_draft
from planner.story.text.quantities import quantities
from tests.lexicon import LEXICON
from tests.prep.stories import FULL, GPU

BASE = Scenario(id="c1", requests=1e6, tokens_in=1000.0, tokens_out=500.0, price_in=2.0, price_out=8.0)


def test_an_empty_plan_has_nothing_to_draft() -> None:
    assert latency_draft(Plan(), LEXICON) == ""


def test_a_priced_scenario_and_sentences_with_a_latency_are_in_it() -> None:
    draft = latency_draft(Plan(stories=FULL, scenarios=(BASE,)), LEXICON)
    # 1000 x $2 and 500 x $8 a million: $0.006
    assert draft.startswith("Each answer costs $0.006;")
    assert GPU.cost in draft


def test_every_figure_of_the_sentences_stands_in_a_story_and_they_are_few() -> None:
    draft = latency_draft(Plan(stories=FULL * 3), LEXICON)
    told = " ".join(getattr(story, part) for story in FULL for part in ("fix", "cost", "result", "signal"))
    assert all(quantity.text in told for quantity in quantities(draft, LEXICON.units))
    assert draft.count(". ") <= MOST_SENTENCES
