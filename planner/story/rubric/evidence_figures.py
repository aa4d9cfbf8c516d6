"""Evidence and certificates as figures with their reasons; all private."""

from collections.abc import Sequence

from planner.plan import Story
from planner.story.rubric.evidence import BEST, StoryEvidence
from planner.story.rubric.improvements import short_titles
from planner.values import Certainty, Figure, Line, Unit, shown

PUBLISHER = "Valenx Press, Salary Data: AI PMs with MLOps Certification and 2026 Trends"
MODEL = "Counterpoint's model: the best three stories by weight, times what all cover"


def evidence_figure(evidence: StoryEvidence, stories: Sequence[Story]) -> Figure:
    """Return E with the best stories, the coverage and what is missing; each line leads to its story."""
    titles = short_titles(stories)
    missing = BEST - len(evidence.best)
    lines = [
        Line(
            f"“{titles[story_id]}”, of 100, {part_text(evidence, story_id)}"
            f"counts {shown(weight, Unit.SHARE)}",
            round(evidence.points(story_id), 1),
            Unit.COUNT,
            where=f"stories.{story_id}.title",
        )
        for story_id, weight in zip(evidence.best, evidence.constants.weights, strict=False)
    ]
    lines += [
        Line(
            f"“{titles[retold]}” tells “{titles[better]}” again: it adds what it covers, no score",
            where=f"stories.{retold}.title",
        )
        for retold, better in evidence.retold.items()
    ]
    if missing:
        lines.append(Line(f"Stories missing of {BEST}, each 0 of 100", missing, Unit.COUNT, where="stories"))
    lines += [
        Line("Weighted score, of 100", round(evidence.weighted_score, 1), Unit.COUNT, MODEL, "stories"),
        Line(f"Coverage: {_covered(evidence)}", round(evidence.coverage, 3), Unit.RATIO, MODEL, "stories"),
    ]
    return Figure(
        "Your stories speak, of 1", round(evidence.value, 3), Unit.RATIO, tuple(lines), Certainty.ASSUMPTION
    )


def certificate_figure(certificates: Sequence[str], evidence: StoryEvidence) -> Figure:
    """Return what certificates add by themselves: nothing, and why."""
    names = tuple(certificate.strip() for certificate in certificates if certificate.strip())
    why = (
        "Adds nothing by itself; production stories do, and yours speak already"
        if evidence.value
        else "$0 without stories: it works only with production experience and failures told well"
    )
    lines = (
        *(Line(name, 0.0, Unit.MONEY_YEAR, where="certificates") for name in names),
        Line(why, source=PUBLISHER, where="stories"),
    )
    return Figure("Certificates by themselves", 0.0, Unit.MONEY_YEAR, lines, Certainty.ASSUMPTION)


def part_text(evidence: StoryEvidence, story_id: str) -> str:
    """Say that only a part of a story's score counts, for it is about no model; empty where all does."""
    share = evidence.story(story_id).share(evidence.constants)
    return "" if share == 1 else f"about no model, so {shown(share, Unit.SHARE)} of it, "


def _covered(evidence: StoryEvidence) -> str:
    without = [mark.value for mark in (*evidence.missing_areas, *evidence.missing_stages)]
    return "all areas and stages" if not without else f"without {', '.join(without)}"
