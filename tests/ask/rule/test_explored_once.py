"""How many clouds an analysis explores: one an ask, and one a fact only where the reasons are read."""

import datetime
from typing import Any

import numpy as np
import pytest

from planner.analysis import Analysis, ModelInputs, analyse, offer_asks
from planner.ask.cloud.facts import Fact
from planner.ask.opening import figures
from planner.ask.recruiters.ask_case import AskCase
from planner.ask.results import Ask, SignOnCase
from planner.ask.rule.answer import answer
from planner.ask.sign_on_case import Move, sign_on_case
from planner.model_inputs import load_model_inputs
from planner.plan import Plan, edits
from planner.plan.fields.plan import PRESENT_ID
from planner.plan.fields.terms import Component

TODAY = datetime.date(2026, 9, 1)
BASES = {"o1": "210k", "o2": "230k", "o3": "190k"}
FACTS = 2
"""Of base, where a recruiter knows of better offers: that there are some, and what they pay."""


@pytest.fixture
def inputs() -> ModelInputs:
    """Caches of this test alone, as it counts what is in them."""
    return load_model_inputs(TODAY)


def all_released() -> Plan:
    """Return three offers of a base alone, each known to the recruiters of the others."""
    plan = Plan()
    for _ in BASES:
        plan = edits.add_offer(plan)
    entries = [("present.base", "185k"), *((f"offers.{key}.base", text) for key, text in BASES.items())]
    plan = edits.enter_all(plan, entries, TODAY)
    for key in BASES:
        for other in (*BASES, PRESENT_ID):
            if key != other:
                plan = edits.release_offer(plan, key, other, "amount", on=True)
    return plan


def read(analysis: Analysis) -> list[Ask]:
    """Read the numbers of every figure and ask, without their reasons; return the asks."""
    for offer in analysis.offers.values():
        for figure in offer.figures.values():
            assert figure.text
    return [ask for offer in analysis.offers.values() for ask in offer.asks.values()]


def explored(inputs: ModelInputs) -> list[Fact]:
    """Return the last fact of each cached exploration."""
    return [upto for _case, _constants, upto in inputs.ask_cache.explorations.explored.keys]


def test_an_analysis_explores_once_an_ask(inputs: ModelInputs) -> None:
    asks = read(analyse(all_released(), inputs))
    assert len(asks) >= len(BASES)
    assert set(explored(inputs)) == {Fact.FINAL}
    assert len(explored(inputs)) <= len(asks)


def test_an_entry_explores_only_what_it_changes_and_once(inputs: ModelInputs) -> None:
    before = analyse(all_released(), inputs)
    read(before)
    first = len(explored(inputs))
    after = analyse(edits.enter(before.plan, "offers.o2.base", "232k", TODAY), inputs, before)
    asks = read(after)
    assert set(explored(inputs)) == {Fact.FINAL}
    assert first < len(explored(inputs)) <= first + len(asks)


def test_reading_the_reasons_explores_a_cloud_a_fact_and_the_last_is_that_of_the_ask(
    inputs: ModelInputs,
) -> None:
    analysis = analyse(all_released(), inputs)
    read(analysis)
    first = len(explored(inputs))
    offer = analysis.offers["o1"]
    lines = list(offer.figures["opening.base"].because)
    assert len(offer.asks[Component.BASE].moved) == FACTS
    assert len(explored(inputs)) - first == FACTS  # without facts, and with all but the last
    for key in ("say.base", "target.base"):
        assert list(offer.figures[key].because)[1:] == lines
    assert len(explored(inputs)) - first == FACTS


def test_the_effects_of_the_facts_sum_to_the_reach(inputs: ModelInputs) -> None:
    ask = analyse(all_released(), inputs).offers["o1"].asks[Component.BASE]
    plain = edits.release_offer(all_released(), "o1", "o2", "existence", on=False)
    plain = edits.release_offer(plain, "o1", "o3", "existence", on=False)
    plain = edits.release_offer(plain, "o1", PRESENT_ID, "existence", on=False)
    unmoved = analyse(plain, inputs).offers["o1"].asks[Component.BASE]
    assert unmoved.moved == ()
    assert sum(moved.effect for moved in ask.moved) == pytest.approx(ask.reach - unmoved.reach)


def test_equal_cases_share_one_ask_and_another_loss_makes_another(inputs: ModelInputs) -> None:
    cache, constants = inputs.ask_cache.explorations, inputs.tables.asks
    first = answer(AskCase(Component.BASE, 200_000.0, 200_000.0, loss=1_000.0), constants, cache)
    again = answer(AskCase(Component.BASE, 200_000.0, 200_000.0, loss=1_000.0), constants, cache)
    riskier = answer(AskCase(Component.BASE, 200_000.0, 200_000.0, loss=500_000.0), constants, cache)
    assert again is first
    assert riskier.expected < first.expected
    assert len(explored(inputs)) == 1


def test_equal_cases_share_what_moved_their_ask(inputs: ModelInputs) -> None:
    plan = all_released()
    first, again = (analyse(plan, inputs).offers["o1"].alone[Component.BASE] for _ in range(2))
    assert again.facts is first.facts
    assert len(first.moved) == FACTS


def test_the_text_of_a_range_is_made_when_its_reasons_are_read(
    inputs: ModelInputs, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[float] = []

    def text(ask: Ask) -> str:
        made.append(ask.standing)
        return "From here to there"

    monkeypatch.setattr(figures, "_range_text", text)
    say = analyse(all_released(), inputs).offers["o1"].figures["say.base"]
    assert (say.text, made) == ("230,500", [])
    assert say.because[0].text == "From here to there"


def test_the_sign_on_case_is_made_once_for_what_each_lever_releases(
    inputs: ModelInputs, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of three offers whose recruiters know all others, nothing is left to tell: one set, and that of now."""
    made: list[str] = []

    def counted(move: Move, *rest: Any) -> SignOnCase:
        made.append(move.offer.id)
        return sign_on_case(move, *rest)

    monkeypatch.setattr(offer_asks, "sign_on_case", counted)
    analysis = analyse(all_released(), inputs)
    for key in BASES:
        assert not list(analysis.advice[key].effects)
    assert sorted(made) == sorted(2 * tuple(BASES))


def test_the_gain_alone_is_that_of_all_averages(inputs: ModelInputs) -> None:
    constants = inputs.tables.asks
    for case in (AskCase(Component.BASE, 2e5, 2e5), AskCase(Component.SIGN_ON, 3e4, 2e5, case=6e4)):
        cloud = inputs.ask_cache.explorations.cloud(case, constants)
        asks = np.array([500.0, 20_000.0, 90_000.0])
        assert cloud.gain(asks).tolist() == cloud.averages(asks).gain.tolist()
