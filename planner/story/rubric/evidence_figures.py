"""Evidence and certificates as figures with their reasons; all private."""

from collections.abc import Sequence

from planner.plan import Story
from planner.story.rubric.evidence import BEST, StoryEvidence
from planner.story.rubric.headroom import NOISE
from planner.story.rubric.improvements import short_titles
from planner.values import Certainty, Figure, Line, Unit, shown

PUBLISHER = "Valenx Press, Salary Data: AI PMs with MLOps Certification and 2026 Trends"
MODEL = "Counterpoint's model: mean of the best three stories, times what they cover"


def evidence_figure(evidence: StoryEvidence, stories: Sequence[Story]) -> Figure:
    """Return E with the best stories, the coverage and what is missing; each line leads to its story."""
    titles = short_titles(stories)
    missing = BEST - len(evidence.best)
    lines = [
        Line(
            f"“{titles[story_id]}”, of 100",
            evidence.scores[story_id],
            Unit.COUNT,
            where=f"stories.{story_id}.title",
        )
        for story_id in evidence.best
    ]
    if missing:
        lines.append(Line(f"Stories missing of {BEST}, each 0 of 100", missing, Unit.COUNT, where="stories"))
    lines += [
        Line("Mean score, of 100", round(evidence.mean_score, 1), Unit.COUNT, MODEL, "stories"),
        Line(f"Coverage: {_covered(evidence)}", round(evidence.coverage, 3), Unit.RATIO, MODEL, "stories"),
    ]
    if 0 < evidence.raw < NOISE:
        together = f"Together {shown(round(evidence.raw, 2), Unit.RATIO)}: under {NOISE} it counts as none"
        lines.append(Line(together, 0.0, Unit.RATIO, where="stories"))
    return Figure(
        "Evidence of your stories", round(evidence.value, 3), Unit.RATIO, tuple(lines), Certainty.ASSUMPTION
    )


def certificate_figure(certificates: Sequence[str], evidence: StoryEvidence) -> Figure:
    """Return what certificates add by themselves: nothing, and why."""
    names = tuple(certificate.strip() for certificate in certificates if certificate.strip())
    why = (
        "Adds nothing by itself; production stories do, and yours are evidence already"
        if evidence.value
        else "$0 without stories: it works only with production experience and failures told well"
    )
    lines = (
        *(Line(name, 0.0, Unit.MONEY_YEAR, where="certificates") for name in names),
        Line(why, source=PUBLISHER, where="stories"),
    )
    return Figure("Certificates by themselves", 0.0, Unit.MONEY_YEAR, lines, Certainty.ASSUMPTION)


def _covered(evidence: StoryEvidence) -> str:
    without = [mark.value for mark in (*evidence.missing_areas, *evidence.missing_stages)]
    return "all areas and stages" if not without else f"without {', '.join(without)}"
