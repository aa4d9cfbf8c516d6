"""The private Evidence sheet: what all stories are worth together, its parts, and its effect on each ask."""

from planner.analysis import Analysis
from planner.plan import Offer
from planner.plan.fields.terms import Component, LifecycleStage, SkillArea
from planner.plan.title import story_title, title
from planner.story.rubric.evidence import BEST, FULL
from planner.story.rubric.headroom import NOISE
from planner.values import Unit, shown
from planner.workbook.private.pay.results_sheets import opened
from planner.workbook.sheets.formula import TextFormula
from planner.workbook.sheets.page import Page

NAME = "Evidence"
WIDTHS = (44, 13, 13, 13, 80)
LAST = len(WIDTHS) - 1
MOVED = (Component.BASE, Component.EQUITY, Component.SIGN_ON)
STORIES = "stories"


def put_evidence(analysis: Analysis, fresh: TextFormula) -> Page:
    """Put evidence with its parts, what is covered and missing, and its effect on each opening."""
    page = opened(NAME, "What your stories are worth as evidence", analysis, fresh, WIDTHS)
    _put_parts(page, analysis)
    page.row += 1
    _put_coverage(page, analysis)
    page.row += 1
    _put_effects(page, analysis)
    page.row += 1
    _put_steps(page, analysis)
    _put_certificates(page, analysis)
    return page


def _put_parts(page: Page, analysis: Analysis) -> None:
    evidence = analysis.evidence
    page.header("Evidence", "", "", "")
    page.put(page.row - 1, LAST, "Made of", "header_why")
    titles = {story.id: story_title(story, analysis.plan.stories) for story in analysis.plan.stories}
    best = (
        "; ".join(f"{titles[one]} {evidence.scores[one]}" for one in evidence.best) or "no story that scores"
    )
    noise = shown(NOISE, Unit.RATIO)
    lines = (
        (f"Mean of the best {BEST} scores", evidence.mean_score, f"{best}. A missing story scores 0."),
        (
            "Coverage",
            evidence.coverage,
            "Half, a quarter by skill areas, a quarter by stages of the lifecycle.",
        ),
        ("Before the rule of noise", evidence.raw, f"Mean over {FULL}, times coverage."),
        ("Evidence that counts", evidence.value, f"0 to 1. Below {noise} it counts as none."),
    )
    for label, value, why in lines:
        _put(page, label, why, (value,), "fixed.ratio")


def _put_coverage(page: Page, analysis: Analysis) -> None:
    evidence = analysis.evidence
    page.header("What they cover", "Covered", "Of", "Share")
    page.put(page.row - 1, LAST, "Missing", "header_why")
    for label, held, every in (
        ("Skill areas", evidence.areas, tuple(SkillArea)),
        ("Stages of the lifecycle", evidence.stages, tuple(LifecycleStage)),
    ):
        missing = ", ".join(one.value for one in every if one not in held) or "none"
        row = page.row
        _put(page, label, missing, (len(held), len(every)), "fixed.count")
        page.put(row, LAST - 1, len(held) / len(every), "fixed.chance")


def _put_effects(page: Page, analysis: Analysis) -> None:
    """Put what the stories did to each opening, offer by offer, in its own currency."""
    page.header("What the stories do to each opening", *(component.measured_label for component in MOVED))
    page.put(page.row - 1, LAST, "", "header_why")
    page.heights[page.row - 1] = 30
    for offer in analysis.plan.columns():
        if analysis.offers[offer.id].asks:
            amounts = tuple(_effect(analysis, offer, component) for component in MOVED)
            _put(page, f"{title(analysis.plan, offer)} ({offer.currency})", "", amounts, "fixed.change")


def _effect(analysis: Analysis, offer: Offer, component: Component) -> float:
    ask = analysis.offers[offer.id].asks.get(component)
    return sum(moved.effect for moved in ask.moved if moved.where == STORIES) if ask else 0.0


def _put_steps(page: Page, analysis: Analysis) -> None:
    """Put what raising each part would bring to the chosen offer, else to the first; the most worth first."""
    plan = analysis.plan
    offer = plan.chosen_offer()
    if not plan.stories or offer is None or not analysis.offers[offer.id].asks:
        return
    page.header(
        f"What more would bring, {title(plan, offer)}", *(component.measured_label for component in MOVED)
    )
    page.put(page.row - 1, LAST, "How", "header_why")
    page.heights[page.row - 1] = 30
    for step in analysis.effects[offer.id]:
        _put(
            page,
            step.what,
            step.how,
            tuple(step.by_component.get(component, 0.0) for component in MOVED),
            "fixed.change",
        )
    page.row += 1


def _put_certificates(page: Page, analysis: Analysis) -> None:
    page.header("Certificates", "Effect", "", "")
    page.put(page.row - 1, LAST, "Why", "header_why")
    why = "A certificate moves no ask by itself; a story of what was done with it does."
    for name in analysis.plan.certificates or ("None typed",):
        _put(page, name, why, (0.0,), "fixed.count")


def _put(page: Page, label: str, why: str, values: tuple[float, ...], style: str) -> None:
    page.put(page.row, 0, label, "ruled")
    for column in range(1, LAST):
        page.put(page.row, column, values[column - 1] if column <= len(values) else None, style)
    page.put(page.row, LAST, why, "why")
    page.heights[page.row] = max(16, 13 * -(-len(label) // 46) + 3, 13 * -(-len(why) // 95) + 3)
    page.row += 1
