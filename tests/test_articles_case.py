"""The articles' own case, from typed stories to asks: a sign-on of 50k, GPU spend cut by 20 %, Senior.

By MODEL 4 the published 115k is the 90th percentile of the limit at full evidence, which takes three stories;
one full story alone is at most 60 % of it.
"""

import datetime
import json
from pathlib import Path

import pytest

from planner.analysis import Analysis, ModelInputs, analyse
from planner.ask.results import Ask
from planner.plan import PARTS, Offer, Plan, Story, edits
from planner.plan.edits.stories import add_stories, release_story
from planner.plan.fields.terms import Component
from planner.plan.schema.validation import model_from
from planner.share.proposing import known_openings
from planner.share.redact import redacted
from planner.story.rubric.evidence_figures import certificate_figure
from planner.story.text.sentences import sentences
from tests.inputs import known_inputs

TOLD = json.loads((Path(__file__).parent / "data" / "stories.json").read_text(encoding="utf-8"))["stories"]
FULL = tuple(model_from(Story, one) for one in TOLD)
GPU, DRIFT, _ = FULL
TODAY = datetime.date(2026, 11, 22)
METRO = "San Francisco-Oakland-Berkeley, CA"
ENTRIES = {
    "company": "Aurora",
    "track": "ML PM",
    "level": "Senior",
    "metro": METRO,
    "base": "200k",
    "sign_on": "50k",
    "grants": "400k/4y",
    "valuation": "1b",
}


@pytest.fixture(scope="module")
def inputs() -> ModelInputs:
    return known_inputs(TODAY)


def offered(*stories: Story, certificates: tuple[str, ...] = ()) -> Plan:
    plan = edits.add_offer(Plan(certificates=certificates))
    entries = [(f"offers.o1.{key}", text) for key, text in ENTRIES.items()]
    return add_stories(edits.enter_all(plan, entries, TODAY), stories)


def with_released(*stories: Story) -> Plan:
    """The plan whose recruiter may know every sentence of the stories."""
    plan = offered(*stories)
    for story in plan.stories:
        texts = [sentence.text for part in PARTS for sentence in sentences(getattr(story, part))]
        plan = release_story(plan, "o1", story.id, texts)
    return plan


def sign_on(analysis: Analysis) -> Ask:
    return analysis.offers["o1"].asks[Component.SIGN_ON]


def test_three_full_stories_lead_to_a_sign_on_range_that_reaches_115k(inputs: ModelInputs) -> None:
    analysis = analyse(with_released(*FULL), inputs)
    ask = sign_on(analysis)
    assert analysis.evidence.value > 0.9
    assert ask.low < 115_000 <= ask.high
    assert ask.high > sign_on(analyse(offered(), inputs)).ceiling


def test_the_gpu_story_alone_is_about_half_of_it(inputs: ModelInputs) -> None:
    assert 0.4 <= analyse(offered(GPU), inputs).evidence.value <= 0.6


def test_with_the_first_full_story_the_range_begins_to_rise(inputs: ModelInputs) -> None:
    none, *more = (sign_on(analyse(with_released(*FULL[:count]), inputs)).high for count in range(4))
    assert none < more[0] < more[1] <= more[2]


def test_a_certificate_alone_leaves_every_ask_where_it_was(inputs: ModelInputs) -> None:
    analysis = analyse(offered(certificates=("MLOps certificate",)), inputs)
    for component, ask in analyse(offered(), inputs).offers["o1"].asks.items():
        same = analysis.offers["o1"].asks[component]
        assert (same.opening, same.low, same.high, same.ceiling) == (
            ask.opening,
            ask.low,
            ask.high,
            ask.ceiling,
        )
    assert certificate_figure(analysis.plan.certificates, analysis.evidence).value == 0


def test_strong_stories_lift_the_chance_of_a_higher_level_and_what_is_credible_in_all(
    inputs: ModelInputs,
) -> None:
    plain, packaging = (analyse(with_released(*stories), inputs).packages["o1"] for stories in ((), FULL))
    assert plain is not None
    assert packaging is not None
    assert plain.level_up is not None
    assert packaging.level_up is not None
    assert (plain.level_up.high, packaging.level_up.high) == (0.20, 0.30)
    assert packaging.credible.most > plain.credible.most
    assert packaging.credible.because.endswith("and what the stories you tell open")
    strength, base, grant = analyse(with_released(*FULL), inputs).evidence.value, 200_000.0, 400_000.0
    in_base = min(40_000.0, 0.20 * base)  # the published premium, at most a fifth of base
    in_equity = min(42_000.0 * 4, 0.60 * grant) / 4  # 82,000 less 40,000, for the years it vests
    assert packaging.credible.stories == pytest.approx(0.5 * strength * (in_base + in_equity))


def test_every_line_about_stories_leads_to_them(inputs: ModelInputs) -> None:
    asks = analyse(with_released(*FULL), inputs).offers["o1"].asks
    released = [moved for ask in asks.values() for moved in ask.moved if "stories" in moved.text.lower()]
    assert len(released) == 3
    assert {moved.where for moved in released} == {"stories"}


def test_what_stories_open_in_all_and_in_the_level_leads_to_them_too(inputs: ModelInputs) -> None:
    packaging = analyse(with_released(*FULL), inputs).packages["o1"]
    assert packaging is not None
    for key in ("credible", "level_up"):
        lines = [line for line in packaging.figures[key].because if line.where == "stories"]
        assert len(lines) == 1


def test_a_story_moves_no_ask_before_its_recruiter_may_know_it(inputs: ModelInputs) -> None:
    held_back, released = (analyse(plan, inputs) for plan in (offered(*FULL), with_released(*FULL)))
    none = analyse(offered(), inputs)
    for component in (Component.BASE, Component.EQUITY, Component.SIGN_ON):
        openings = [by.offers["o1"].asks[component].opening or 0 for by in (none, held_back, released)]
        assert openings[0] == openings[1] < openings[2]
    assert held_back.evidence.value == released.evidence.value


def test_a_recruiter_s_openings_rise_by_released_sentences_alone(inputs: ModelInputs) -> None:
    plan = offered(*FULL)
    unreleased = known_openings(plan, inputs, "o1")
    assert unreleased == known_openings(offered(), inputs, "o1")
    for story in plan.stories:
        texts = (
            getattr(story, part) for part in ("signal", "root_cause", "decision", "fix", "result", "cost")
        )
        plan = release_story(
            plan, "o1", story.id, [sentence.text for text in texts for sentence in sentences(text)]
        )
    assert known_openings(plan, inputs, "o1")[Component.SIGN_ON] > unreleased[Component.SIGN_ON]


def test_the_recruiter_s_evidence_is_judged_from_released_sentences(inputs: ModelInputs) -> None:
    plan = offered(DRIFT)
    known = redacted(release_story(plan, "o1", "y1", [DRIFT.result]), "o1")
    seen, all_of_it = analyse(known, inputs).evidence, analyse(plan, inputs).evidence
    assert 0 < seen.scores["y1"] < all_of_it.scores["y1"]


def test_an_offer_without_pay_has_no_effects(inputs: ModelInputs) -> None:
    plan = Plan(offers=(Offer(id="o1"),), stories=FULL)
    assert analyse(plan, inputs).effects["o1"] == ()
