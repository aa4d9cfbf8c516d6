"""The items of both articles' checklists: ticked by what the plan has, else by hand.

What counts as evidence is ours, and said beside each item; an item that the plan proves needs no tick.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from planner.plan import Plan, PrepItem
from planner.plan.fields.terms import LifecycleStage
from planner.plan.title import scenario_title, story_title
from planner.prep.cheat_sheet import cheat_sheet
from planner.story.judged import NONE_JUDGED, Judged, JudgedStory, judged_stories
from planner.story.lenses.lens import Lens
from planner.story.lexicon import Lexicon
from planner.story.query_cost.scenario_figures import scenario_costs
from planner.story.rubric.items import Criterion

SALARY = "Valenx Press, Salary Data: AI PMs with MLOps Certification and 2026 Trends"
TRACKS = "Valenx Press, AI PM vs ML PM: Job Duties, Skills, and Salary Compared in 2026"

FAILURES, PROJECTS, CASES, MORTEMS = 3, 3, 2, 2
"""How many stories of failure, projects in both lenses, case studies and post-mortems the lists ask for."""

TELLS, TELLS_ALL = 0.6, 0.8
"""Shares of a criterion's points from which a story tells of it, and from which it tells all of it."""


@dataclass(frozen=True, slots=True)
class ItemProof:
    """Proof of an item in the plan: whether it is enough, a description, and the plan path to continue at."""

    enough: bool
    text: str
    where: str = ""


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """One item of the list with its proof."""

    item: PrepItem
    title: str
    source: str
    proof: ItemProof
    by_hand: bool

    @property
    def done(self) -> bool:
        """Whether the plan proves it or the user ticked it."""
        return self.proof.enough or self.by_hand


@dataclass(frozen=True, slots=True)
class _Prepared:
    """The plan, and its stories as they are judged, each once for all items."""

    plan: Plan
    lexicon: Lexicon
    stories: tuple[JudgedStory, ...]


def checklist(plan: Plan, lexicon: Lexicon, known: Judged = NONE_JUDGED) -> tuple[ChecklistItem, ...]:
    """Return all items in order, with what the plan has of each; `known` are stories judged already."""
    prepared = _Prepared(plan, lexicon, tuple(judged_stories(plan.stories, lexicon, known).values()))
    return tuple(
        ChecklistItem(item, title, source, proof(prepared), item in plan.prep.ticked)
        for item, (title, source, proof) in _ITEMS.items()
    )


def item_title(item: PrepItem) -> str:
    """Return what an item of the list is called."""
    return _ITEMS[item][0]


def _failures(prepared: _Prepared) -> ItemProof:
    """A failure counts with its root cause and its fix: most points of scar tissue."""
    counting = [story for story in prepared.stories if _tells(story, Criterion.SCAR_TISSUE, TELLS_ALL)]
    return _counted(prepared, counting, FAILURES, "tell a failure with its root cause and its fix")


def _lifecycle(prepared: _Prepared) -> ItemProof:
    covered = {stage for story in prepared.stories for stage in story.filing.stages}
    missing = [stage.value for stage in LifecycleStage if stage not in covered]
    text = f"{len(covered)} of {len(LifecycleStage)} stages are covered by stories"
    return ItemProof(
        not missing, f"{text}; missing: {', '.join(missing)}." if missing else f"{text}.", "stories"
    )


def _architecture(prepared: _Prepared) -> ItemProof:
    counting = [
        story
        for story in prepared.stories
        if _tells(story, Criterion.JUDGMENT) and _tells(story, Criterion.ECONOMICS)
    ]
    return _counted(prepared, counting, 1, "weigh an alternative with what each side costs")


def _cost_per_query(prepared: _Prepared) -> ItemProof:
    plan = prepared.plan
    priced = [scenario for scenario in plan.scenarios if scenario_costs(plan, scenario).cost is not None]
    named = ", ".join(f"“{scenario_title(plan, scenario)}”" for scenario in priced[:2])
    text = f"{named} has its cost per query." if len(priced) == 1 else f"{named} have their cost per query."
    first = plan.scenarios[0] if plan.scenarios else None
    where = f"scenarios.{first.id}.name" if first else "scenarios"
    return ItemProof(bool(priced), text if priced else "No scenario has a cost per query yet.", where)


def _post_mortems(prepared: _Prepared) -> ItemProof:
    counting = [
        story for story in prepared.stories if story.story.result.strip() and story.story.lesson.strip()
    ]
    return _counted(prepared, counting, MORTEMS, "have a result and a lesson")


def _both_lenses(prepared: _Prepared) -> ItemProof:
    """Both lenses can be used for a project whose text has something for each."""
    counting = [story for story in prepared.stories if story.lens.impact and story.lens.risk]
    return _counted(
        prepared, counting, PROJECTS, f"say something for {Lens.IMPACT.value} and for {Lens.RISK.value}"
    )


def _cheat_sheet(prepared: _Prepared) -> ItemProof:
    empty = [
        section.title.lower() for section in cheat_sheet(prepared.plan, prepared.lexicon) if not section.lines
    ]
    text = f"Nothing yet of {' and '.join(empty)}." if empty else "All three parts have lines."
    return ItemProof(not empty, text, "prep.latency_budgets")


def _narrative(prepared: _Prepared) -> ItemProof:
    return _noted(prepared.plan.prep.narrative, "narrative")


def _latency_script(prepared: _Prepared) -> ItemProof:
    return _noted(prepared.plan.prep.latency_script, "latency_script")


def _role_talk(prepared: _Prepared) -> ItemProof:
    return _noted(prepared.plan.prep.role_talk, "role_talk")


def _case_studies(prepared: _Prepared) -> ItemProof:
    read = len(prepared.plan.prep.case_studies)
    return ItemProof(read >= CASES, f"{min(read, CASES)} of {CASES} noted.", "prep.case_studies")


def _by_hand(_prepared: _Prepared) -> ItemProof:
    return ItemProof(enough=False, text="Yours to tick.")


def _noted(text: str, key: str) -> ItemProof:
    is_written = bool(text.strip())
    return ItemProof(is_written, "Written below." if is_written else "Nothing is written yet.", f"prep.{key}")


def _counted(prepared: _Prepared, counting: list[JudgedStory], wanted: int, what: str) -> ItemProof:
    plan = prepared.plan
    names = ", ".join(f"“{story_title(story.story, plan.stories)}”" for story in counting[:wanted])
    text = f"{min(len(counting), wanted)} of {wanted} stories {what}{': ' + names if names else ''}."
    used = {story.story.id for story in counting}
    rest = next((story.id for story in plan.stories if story.id not in used), "")
    return ItemProof(len(counting) >= wanted, text, f"stories.{rest}.title" if rest else "stories")


def _tells(story: JudgedStory, criterion: Criterion, share: float = TELLS) -> bool:
    return story.judgement.criterion(criterion).points >= share * criterion.most


_ITEMS: Mapping[PrepItem, tuple[str, str, Callable[[_Prepared], ItemProof]]] = {
    PrepItem.FAILURES: ("Three stories of failure, with root cause and fix", SALARY, _failures),
    PrepItem.LIFECYCLE: ("Projects mapped to the model's lifecycle", SALARY, _lifecycle),
    PrepItem.ARCHITECTURE: ("Costs and benefits of an architecture weighed", SALARY, _architecture),
    PrepItem.COST_PER_QUERY: ("A calculation of cost per query", SALARY, _cost_per_query),
    PrepItem.LATENCY_SCRIPT: ("A script on latency against accuracy", SALARY, _latency_script),
    PrepItem.POST_MORTEMS: ("Post-mortems of recent launches", TRACKS, _post_mortems),
    PrepItem.NARRATIVE: ("A market narrative", TRACKS, _narrative),
    PrepItem.CASE_STUDIES: ("Two MLOps case studies read", TRACKS, _case_studies),
    PrepItem.BOTH_LENSES: ("Three projects told in both lenses", TRACKS, _both_lenses),
    PrepItem.REHEARSED: ("Impact-first and risk-first scripts rehearsed aloud", TRACKS, _by_hand),
    PrepItem.CHEAT_SHEET: ("One page to cram from", TRACKS, _cheat_sheet),
    PrepItem.ROLE_TALK: ("A talk with someone in the role", TRACKS, _role_talk),
    PrepItem.SYSTEM: ("A structured way to prepare, kept up", f"{SALARY}; {TRACKS}", _by_hand),
}
