"""How much evidence one story is: judged by its words, the same way each time, point by point (MODEL 4)."""

import re
from collections.abc import Iterator
from functools import lru_cache

from planner.plan.story import PARTS, Story
from planner.plan.terms import Track
from planner.story.judgement import Criterion, CriterionScore, Judgement, Remark
from planner.story.quantities import Kind, quantities

_DECIDED = re.compile(r"\bI (?:\w+ )?(?:decided|chose|cut|killed|stopped|pushed back|rolled back|rejected)\b")
_INSTEAD = re.compile(r"\b(?:instead of|rather than|weighed|considered|alternatives?)\b", re.IGNORECASE)
_BROKE = re.compile(r"\b(?:broke|failed|outage|incident|drift(?:ed|ing)?|I was wrong|fell|dropped)\b", re.I)


@lru_cache(maxsize=512)
def judge(story: Story, track: Track | None = None) -> Judgement:
    """Judge a story, 0 to 100. `track` is the role it is told for."""
    del track
    remarks = tuple(_remarks(story))
    criteria = tuple(_scored(criterion, remarks) for criterion in Criterion)
    return Judgement(sum(one.points for one in criteria), criteria, remarks, lints=())


def judge_text(text: str, track: Track | None = None) -> Judgement:
    """Judge a text that is not in parts."""
    return judge(Story(id="", situation=text), track)


def _remarks(story: Story) -> Iterator[Remark]:
    left = {criterion: criterion.most for criterion in Criterion}
    for part in PARTS:
        for start, end, criterion, points, why in _found(getattr(story, part)):
            earned = min(points, left[criterion])
            left[criterion] -= earned
            if earned:
                yield Remark(part, start, end, criterion, earned, why)


def _found(text: str) -> Iterator[tuple[int, int, Criterion, int, str]]:
    for one in quantities(text):
        points = 10 if one.is_change else 5
        yield one.start, one.end, Criterion.SPECIFICS, points, "A figure with its unit."
        if one.kind is Kind.MONEY:
            yield one.start, one.end, Criterion.ECONOMICS, 10, "Money is named."
    for pattern, criterion, points, why in (
        (_DECIDED, Criterion.OWNERSHIP, 15, "Your own decision."),
        (_INSTEAD, Criterion.JUDGMENT, 8, "An alternative was weighed."),
        (_BROKE, Criterion.SCAR_TISSUE, 7, "Something broke, and you say so."),
    ):
        for match in pattern.finditer(text):
            yield match.start(), match.end(), criterion, points, why


def _scored(criterion: Criterion, remarks: tuple[Remark, ...]) -> CriterionScore:
    points = sum(one.points for one in remarks if one.criterion is criterion)
    missing = () if points == criterion.most else (f"More of {criterion.value}.",)
    return CriterionScore(criterion, points, criterion.most, missing)
