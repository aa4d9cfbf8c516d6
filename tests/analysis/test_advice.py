"""Advice before release, from a plan: what telling would bring, and that nothing leaves by it."""

import copy
import datetime
import json
from typing import Any

import pytest
from msgspec.structs import replace

from planner.analysis import Analysis, ModelInputs, analyse
from planner.analysis.moves.plan_first_move import plan_first_move
from planner.ask.advice.levers import LeverKind, with_levers
from planner.figures_json import figures_json
from planner.letters.letter_kinds import LETTERS
from planner.letters.writer import letter_texts
from planner.model_inputs import load_model_inputs, load_writer
from planner.plan import Counter, Grant, Instalment, Offer, Plan, edits
from planner.plan.edits.negotiation import hold_component
from planner.plan.edits.stories import add_stories
from planner.plan.fields.round import Round, Who
from planner.plan.fields.terms import Cause, Component, Hold, Level, OfferForm, Stage
from planner.share import leaks, share
from planner.story.rubric.improvements import WHAT_TO_ADD
from tests.analysis.test_analysis import GPU_SPEND

TODAY = datetime.date(2026, 11, 22)


@pytest.fixture(scope="module")
def known() -> ModelInputs:
    return load_model_inputs(TODAY)


def plan(unvested: float = 0.0) -> Plan:
    """Return an offer of 210k, a present job, and a better written rival, with nothing released."""
    return Plan(
        present=Offer(id="present", company="Northwind Traders", base=185_000.0, unvested=unvested),
        offers=(
            Offer(
                id="o1",
                company="Aurora AI",
                base=210_000.0,
                sign_on=(Instalment(id="s1", amount=30_000.0),),
                grants=(Grant(id="g1", value=400_000.0),),
                stage=Stage.PUBLIC_LARGE,
            ),
            Offer(
                id="o2",
                company="Calder Labs",
                base=237_000.0,
                standing=OfferForm.WRITTEN,
                sign_on=(Instalment(id="s1", amount=41_000.0),),
                grants=(Grant(id="g1", value=611_000.0),),
                stage=Stage.PUBLIC_LARGE,
            ),
        ),
        counters=(Counter(id="o1"),),
        chosen="o1",
    )


def opening(analysis: Analysis, component: Component) -> float:
    ask = analysis.offers["o1"].asks[component]
    return ask.standing if ask.opening is None else ask.opening


def advised(analysis: Analysis, component: Component) -> float:
    ask = analysis.advice["o1"].asks[component]
    return ask.standing if ask.opening is None else ask.opening


def test_a_forfeit_of_unvested_shares_is_advised_and_opens_a_larger_sign_on(known: ModelInputs) -> None:
    analysis = analyse(plan(unvested=120_000.0), known)
    assert advised(analysis, Component.SIGN_ON) > opening(analysis, Component.SIGN_ON)
    assert "unvested" in [lever.id for lever in analysis.advice["o1"].needed_by[Component.SIGN_ON]]


def test_the_advised_asks_are_those_after_the_user_releases_the_set(known: ModelInputs) -> None:
    now = plan(unvested=120_000.0)
    advice = analyse(now, known).advice["o1"]
    after = analyse(with_levers(now, "o1", advice.best), known)
    assert {component: ask.opening for component, ask in advice.asks.items()} == {
        component: ask.opening for component, ask in after.offers["o1"].asks.items()
    }
    assert after.advice["o1"].best == ()


@pytest.mark.parametrize("lever", ["unvested", "o2"])
def test_the_effects_say_what_the_page_shows_before_and_after_the_release(
    lever: str, known: ModelInputs
) -> None:
    now = edits.put(plan(unvested=180_000.0), "assumptions.credible_total", 0.08)
    before = analyse(now, known)
    [effect] = [effect for effect in before.advice["o1"].effects if effect.lever.id == lever]
    after = analyse(with_levers(now, "o1", (effect.lever,)), known)
    shown = [analysis.offers["o1"].asks for analysis in (before, after)]
    assert {change.component: (change.without, change.opening) for change in effect.raises} == {
        component: (shown[0][component].opening, shown[1][component].opening)
        for component in shown[0]
        if shown[0][component].opening != shown[1][component].opening
    }
    assert any(ask.opening != ask.opening_alone for ask in shown[1].values() if ask.opening_alone)


def test_what_is_advised_follows_what_is_held(known: ModelInputs) -> None:
    now = analyse(edits.put(plan(unvested=180_000.0), "assumptions.credible_total", 0.08), known)
    assert now.advice["o1"].asks[Component.BASE].opening == 232_000.0
    held = hold_component(now.plan, "o1", Component.EQUITY, Hold.AS_OFFERED)
    later, anew = analyse(held, known, now).advice["o1"], analyse(held, known).advice["o1"]
    assert {component: ask.opening for component, ask in later.asks.items()} == {
        component: ask.opening for component, ask in anew.asks.items()
    }
    assert (later.asks[Component.BASE].opening or 0.0) > 232_000.0


def test_a_better_rival_is_advised_and_a_worse_one_is_no_lever(known: ModelInputs) -> None:
    analysis = analyse(plan(), known)
    assert [lever.id for lever in analysis.advice["o1"].best] == ["o2"]
    kinds = [effect.lever.kind for effect in analysis.advice["o2"].effects]
    assert LeverKind.OFFER not in kinds


def test_no_lever_lowers_an_ask(known: ModelInputs) -> None:
    analysis = analyse(plan(unvested=25_000.0), known)
    for component, ask in analysis.offers["o1"].asks.items():
        assert advised(analysis, component) >= opening(analysis, component)
        assert analysis.advice["o1"].asks[component].target >= ask.target


def test_a_lapsed_rival_is_no_lever(known: ModelInputs) -> None:
    lapsed = edits.put(plan(), "offers.o2.deadline", TODAY - datetime.timedelta(days=1))
    assert analyse(lapsed, known).advice["o1"].best == ()


def test_a_final_figure_is_not_reopened_by_what_argues_for_other_components(known: ModelInputs) -> None:
    final = replace(
        plan(unvested=60_000.0),
        offers=plan().offers[:1],
        rounds=(
            Round(id="r1", offer="o1", who=Who.YOU, component=Component.BASE, value=225_000.0),
            Round(id="r2", offer="o1", who=Who.THEY, component=Component.BASE, value=210_000.0, final=True),
        ),
    )
    asks = analyse(final, known).advice["o1"].asks
    assert asks[Component.BASE].opening is None
    assert asks[Component.SIGN_ON].opening is not None


def read_json(analysis: Analysis) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(json.dumps(figures_json(analysis)))
    return read


def test_a_script_reads_the_advised_asks_and_the_first_step(known: ModelInputs) -> None:
    analysis = analyse(plan(unvested=120_000.0), known)
    read = read_json(analysis)
    offer = next(offer for offer in read["offers"] if offer["id"] == "o1")
    sign_on = offer["asks"]["sign_on"]["advised"]
    ask = analysis.advice["o1"].asks[Component.SIGN_ON]
    assert (sign_on["opening"], sign_on["target"]) == (ask.opening, ask.target)
    assert {"kind": "cause", "id": "unvested", "what": "the 120,000 unvested"} in sign_on["with"]
    assert {lever["id"]: lever["advised"] for lever in offer["levers"]}["unvested"]
    assert (read["decision"], read["time"]) == ("counter", None)
    assert read["push_first"] in ("o1", "o2")
    assert read["first_step"] == plan_first_move(analysis).sentence


def test_no_letter_holds_what_is_advised_and_not_released(known: ModelInputs) -> None:
    now = add_stories(plan(unvested=123_000.0), (GPU_SPEND,))
    analysis = analyse(now, known)
    assert {effect.lever.kind for effect in analysis.advice["o1"].effects} == set(LeverKind)
    assert {lever.id for lever in analysis.advice["o1"].best} == {"unvested", "o2"}
    writer, shared = load_writer(), share(now, known, "o1")
    letters = [text for kind in LETTERS for _, text in letter_texts(writer, kind, shared)]
    assert letters
    for text in letters:
        for private in ("123,000", "Calder", "237,000", "611,000", "written offer", GPU_SPEND.title):
            assert private not in text
    assert not leaks(share(now, known, "o1"), now, known)


def test_the_letters_of_a_plan_do_not_depend_on_its_levers(known: ModelInputs) -> None:
    writer = load_writer()

    def letters(now: Plan) -> list[tuple[tuple[str, str], ...]]:
        return [letter_texts(writer, kind, share(now, known, "o1")) for kind in LETTERS]

    alone = replace(plan(), offers=plan().offers[:1])
    assert letters(add_stories(plan(unvested=123_000.0), (GPU_SPEND,))) == letters(alone)


def test_an_analysis_releases_nothing(known: ModelInputs) -> None:
    now = plan(unvested=120_000.0)
    before = copy.deepcopy(now)
    assert analyse(now, known).advice["o1"].best
    assert now == before


def test_the_present_job_and_an_offer_without_pay_get_no_advice(known: ModelInputs) -> None:
    empty = Plan(offers=(Offer(id="o1"),))
    analysis = analyse(empty, known)
    assert (analysis.advice["present"].best, analysis.advice["o1"].effects) == ((), ())
    assert read_json(analysis)["decision"] is None


def answered(value: float, by_then: tuple[str, ...] | None = ()) -> Plan:
    """Return the plan after one ask for base, answered with a figure; `by_then`: what was released."""
    return replace(
        plan(unvested=120_000.0),
        rounds=(
            Round(id="r1", offer="o1", who=Who.YOU, component=Component.BASE, value=226_000.0),
            Round(id="r2", offer="o1", who=Who.THEY, component=Component.BASE, value=value, known=by_then),
        ),
    )


def test_a_rival_released_after_an_answer_raises_what_is_settled_for(known: ModelInputs) -> None:
    before = analyse(answered(216_000.0), known)
    released = edits.release_offer(answered(216_000.0), "o1", "o2", "amount", on=True)
    after = analyse(released, known)
    asked_before, asked_after = (each.offers["o1"].asks[Component.BASE] for each in (before, after))
    assert asked_before.standing == asked_after.standing == 216_000.0
    assert asked_after.target > asked_before.target
    assert opening(before, Component.BASE) <= opening(after, Component.BASE) < 226_000.0
    assert opening(after, Component.EQUITY) > opening(before, Component.EQUITY)


def test_a_cause_released_after_an_answer_raises_its_own_component(known: ModelInputs) -> None:
    before = analyse(answered(216_000.0), known)
    released = edits.release_cause(answered(216_000.0), "o1", Cause.UNVESTED, on=True)
    after = analyse(released, known)
    assert opening(after, Component.SIGN_ON) > opening(before, Component.SIGN_ON)
    assert opening(after, Component.BASE) == opening(before, Component.BASE)


def test_undoing_a_release_after_an_answer_gives_the_earlier_asks_back(known: ModelInputs) -> None:
    released = edits.release_offer(answered(216_000.0), "o1", "o2", "amount", on=True)
    without_amount = edits.release_offer(released, "o1", "o2", "amount", on=False)
    back = edits.release_offer(without_amount, "o1", "o2", "existence", on=False)
    assert {component: ask.opening for component, ask in analyse(back, known).offers["o1"].asks.items()} == {
        component: ask.opening
        for component, ask in analyse(answered(216_000.0), known).offers["o1"].asks.items()
    }


def test_what_an_answer_is_worth_is_what_the_same_step_brings_to_the_asks(known: ModelInputs) -> None:
    analysis = analyse(edits.put(add_stories(plan(), (GPU_SPEND,)), "offers.o1.level", Level.SENIOR), known)
    [story] = analysis.plan.stories
    compared = 0
    for item, points in analysis.evidence.judged[story.id].left_to_earn:
        named = [effect for effect in analysis.effects["o1"] if effect.what.startswith(WHAT_TO_ADD[item])]
        moved = dict(change for change in analysis.answer_steps("o1", story.id, points) if change is not None)
        for effect in named:
            assert moved == dict(effect.by_component)
            compared += 1
    assert compared
