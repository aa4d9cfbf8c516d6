"""Reusing parts of an earlier analysis never changes an answer, whatever is edited in whatever order."""

from collections.abc import Callable, Mapping

import pytest
from hypothesis import given as over
from hypothesis import settings
from hypothesis import strategies as st
from msgspec.structs import replace

from planner.analysis import Analysis, analyse
from planner.market.asks.groups import StoryConstants
from planner.model_inputs import load_model_inputs
from planner.plan import Plan, edits
from planner.plan.edits.negotiation import append_rounds, hold_component, remove_round
from planner.plan.edits.stories import add_stories, remove_story
from planner.plan.fields.plan import PRESENT_ID
from planner.plan.fields.round import Round, Who
from planner.plan.fields.terms import Cause, Component, Hold
from planner.story.rubric.counted import CountedStory
from tests.analysis.test_analysis import GPU_SPEND, TODAY, numbers, two_offers

Step = Callable[[Plan], Plan]


def entering(path: str, text: str) -> Step:
    return lambda plan: edits.enter(plan, path, text, TODAY)


def hearing(offer_id: str, who: Who, value: float) -> Step:
    round_ = Round(id="", offer=offer_id, when=TODAY, who=who, value=value)
    return lambda plan: append_rounds(plan, [round_])


def rewriting(part: str, text: str) -> Step:
    return lambda plan: (
        edits.put(plan, f"stories.{plan.stories[0].id}.{part}", text) if plan.stories else plan
    )


STEPS: Mapping[str, Step] = {
    "base": entering("offers.o1.base", "250k"),
    "company": entering("offers.o2.company", "Crest"),
    "hide": lambda plan: edits.hide_offer(plan, "o2"),
    "release amount": lambda plan: edits.release_offer(plan, "o1", "o2", "amount", on=True),
    "release name": lambda plan: edits.release_offer(plan, "o2", "o1", "name", on=True),
    "withdraw": lambda plan: edits.release_offer(plan, "o1", "o2", "existence", on=False),
    "release present job": lambda plan: edits.release_offer(plan, "o1", PRESENT_ID, "amount", on=True),
    "release cause": lambda plan: edits.release_cause(plan, "o1", Cause.UNVESTED, on=True),
    "story": lambda plan: add_stories(plan, (GPU_SPEND,)),
    "story loses its result": rewriting("result", ""),
    "story gains a figure": rewriting("result", "Complaints fell from 9 % to 2 %."),
    "story removed": lambda plan: remove_story(plan, plan.stories[0].id) if plan.stories else plan,
    "our ask": hearing("o1", Who.YOU, 270_000.0),
    "their answer": hearing("o1", Who.THEY, 256_000.0),
    "their answer to the other": hearing("o2", Who.THEY, 195_000.0),
    "round removed": lambda plan: remove_round(plan, plan.rounds[0].id) if plan.rounds else plan,
    "hold": lambda plan: hold_component(plan, "o1", Component.BASE, Hold.AS_OFFERED),
    "hold no more": lambda plan: hold_component(plan, "o1", Component.BASE, None),
    "propose": lambda plan: edits.propose(plan, "o1", Component.BASE, 230_000.0),
    "propose nothing": lambda plan: edits.propose(plan, "o1", Component.BASE, None),
}
"""Edits of two offers by name; each can follow any other."""


def answers(analysis: Analysis) -> dict[str, object]:
    """Return what an analysis says of every offer: figures, packages, what evidence brings, problems."""
    packages = {
        key: None
        if packaging is None
        else (
            [(it.lead, dict(it.amounts)) for it in packaging.packages],
            packaging.explanations,
            {name: figure.value for name, figure in packaging.figures.items()},
        )
        for key, packaging in analysis.packages.items()
    }
    effects = {
        key: [(it.what, it.before, it.after, dict(it.by_component)) for it in one]
        for key, one in analysis.effects.items()
    }
    evidence = analysis.evidence
    covered = (dict(evidence.scores), evidence.areas, evidence.stages)
    return {
        "numbers": numbers(analysis),
        "packages": packages,
        "effects": effects,
        "evidence": covered,
        "problems": analysis.problems,
        "best": analysis.best,
    }


@settings(max_examples=6)
@over(st.lists(st.sampled_from(sorted(STEPS)), min_size=1, max_size=4))
def test_reuse_never_changes_an_answer(names: list[str]) -> None:
    given, plan = load_model_inputs(TODAY), two_offers()
    analysis = analyse(plan, given)
    for name in names:
        answers(analysis)
        plan = STEPS[name](plan)
        analysis = analyse(plan, given, analysis)
    assert answers(analysis) == answers(analyse(plan, load_model_inputs(TODAY)))


def test_reuse_after_every_step_in_turn() -> None:
    given, fresh, plan = load_model_inputs(TODAY), load_model_inputs(TODAY), two_offers()
    analysis = analyse(plan, given)
    for name, step in STEPS.items():
        answers(analysis)
        plan = step(plan)
        analysis = analyse(plan, given, analysis)
        assert answers(analysis) == answers(analyse(plan, fresh)), name


def test_an_edit_compares_the_edited_story_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    plan = replace(two_offers(), stories=tuple(replace(GPU_SPEND, id=f"y{place}") for place in range(9)))
    inputs = load_model_inputs(TODAY)
    before = analyse(plan, inputs)
    assert len(before.evidence.retold) == 8
    compared = []
    is_same_as = CountedStory.is_same_as

    def counting(story: CountedStory, other: CountedStory, constants: StoryConstants) -> bool:
        compared.append(story.story_id)
        return is_same_as(story, other, constants)

    monkeypatch.setattr(CountedStory, "is_same_as", counting)
    edited = edits.put(plan, "stories.y5.lesson", "I look at spend first.")
    after = analyse(edited, inputs, before)
    assert len(after.evidence.retold) == 8
    assert compared == ["y5"]


@pytest.mark.parametrize("path", ["person.name", "currency"])
def test_an_entry_keeps_the_inputs_of_the_plan(path: str) -> None:
    """What is kept by their identity stays, in the sample and in another currency too."""
    given, plan = load_model_inputs(TODAY), two_offers()
    own = {
        "person.name": edits.put(plan, "person.name", "Jordan Ellis"),
        "currency": replace(plan, currency="EUR", dollar_rate=0.9),
    }
    before = analyse(own[path], given)
    assert before.model_inputs is not given
    after = analyse(STEPS["base"](own[path]), given, before)
    assert after.model_inputs is before.model_inputs
    assert analyse(plan, given, after).model_inputs is given
