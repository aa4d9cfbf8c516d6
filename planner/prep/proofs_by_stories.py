"""Items of the checklist that stories and cost scenarios prove. What counts is ours; each item says it."""

from collections.abc import Sequence

from planner.plan.fields.terms import LifecycleStage
from planner.plan.title import scenario_title, story_title
from planner.prep.item_proof import ItemProof, Prepared, ProofLink
from planner.story.judged import JudgedStory
from planner.story.lenses.lens import ENOUGH, Lens
from planner.story.query_cost.figures.scenario_figures import scenario_costs
from planner.story.rubric.items import Criterion

FAILURES, PROJECTS = 3, 3
"""How many stories of failure and projects in both lenses the lists ask for."""

NO_PRICE = "No scenario has a cost per query yet."

TELLS, TELLS_ALL = 0.6, 0.8
"""Shares of a criterion's points from which a story tells of it, and from which it tells all of it."""


def failures(prepared: Prepared) -> ItemProof:
    """A failure counts with its root cause and its fix: most points of scar tissue."""
    counting = [story for story in prepared.own if _tells(story, Criterion.SCAR_TISSUE, TELLS_ALL)]
    what = "a failure with its root cause and its fix"
    return _counted(prepared, counting, FAILURES, what, Criterion.SCAR_TISSUE)


def lifecycle(prepared: Prepared) -> ItemProof:
    covering = {stage: story for story in reversed(prepared.own) for stage in story.filing.stages}
    missing = [stage.value for stage in LifecycleStage if stage not in covering]
    text = f"{len(covering)} of {len(LifecycleStage)} stages are covered by stories"
    stories = {story.story.id: story for stage in LifecycleStage if (story := covering.get(stage))}
    return ItemProof(
        not missing,
        f"{text}; missing: {', '.join(missing)}." if missing else f"{text}.",
        "stories",
        tuple(_link(prepared, story) for story in stories.values()),
    )


def architecture(prepared: Prepared) -> ItemProof:
    counting = [
        story
        for story in prepared.own
        if _tells(story, Criterion.JUDGMENT) and _tells(story, Criterion.ECONOMICS)
    ]
    what = "an alternative weighed, with what each side costs"
    return _counted(prepared, counting, 1, what, Criterion.JUDGMENT)


def cost_per_query(prepared: Prepared) -> ItemProof:
    plan = prepared.plan
    priced = [scenario for scenario in plan.scenarios if scenario_costs(plan, scenario).cost is not None]
    links = [
        ProofLink(scenario_title(plan, scenario), f"scenarios.{scenario.id}.name") for scenario in priced[:2]
    ]
    text = f"{len(priced)} scenario{'s' * (len(priced) > 1)} priced." if priced else NO_PRICE
    first = plan.scenarios[0] if plan.scenarios else None
    where = f"scenarios.{first.id}.name" if first else "scenarios"
    return ItemProof(bool(priced), text, where, tuple(links))


def both_lenses(prepared: Prepared) -> ItemProof:
    """Both lenses can be used for a project whose text has enough words of each."""
    counting = [story for story in prepared.own if min(story.lens.impact, story.lens.risk) >= ENOUGH]
    what = f"enough said for {Lens.IMPACT.value} and for {Lens.RISK.value}"
    return _counted(prepared, counting, PROJECTS, what)


def _counted(
    prepared: Prepared,
    counting: Sequence[JudgedStory],
    wanted: int,
    what: str,
    criterion: Criterion | None = None,
) -> ItemProof:
    shown = tuple(_link(prepared, story, criterion) for story in counting[:wanted])
    text = f"{len(shown)} of {wanted} {'story' if wanted == 1 else 'stories'}: {what}."
    used = {story.story.id for story in counting}
    rest = next((story.id for story in prepared.plan.stories if story.id not in used), "")
    return ItemProof(len(counting) >= wanted, text, f"stories.{rest}.title" if rest else "stories", shown)


def _link(prepared: Prepared, story: JudgedStory, criterion: Criterion | None = None) -> ProofLink:
    """Return the link to a story: to the part that earns most by a criterion, if there is one."""
    name = story_title(story.story, prepared.plan.stories)
    earned = [remark for remark in story.judgement.remarks if remark.criterion is criterion and remark.part]
    best = max(earned, key=lambda remark: remark.points, default=None)
    return ProofLink(name, f"stories.{story.story.id}.{best.part if best else 'title'}")


def _tells(story: JudgedStory, criterion: Criterion, share: float = TELLS) -> bool:
    return story.judgement.criterion(criterion).points >= share * criterion.most
