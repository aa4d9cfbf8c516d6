"""Judges an answer about what one would do: by its ladder alone, marked as no story (see `diagnosis`)."""

from collections.abc import Iterator

from planner.plan.fields.story import PARTS, Story
from planner.story.flags.diagnosis import Rung, diagnosis_ladder
from planner.story.lexicon import Lexicon
from planner.story.rubric.items import Criterion, Item, ItemScore
from planner.story.rubric.judgement import CriterionScore, Judgement, Remark


def judge_answer(story: Story, lexicon: Lexicon) -> Judgement:
    """Judge an answer, at most 50 points; no item of a story is shown by it."""
    remarks = tuple(_remarks(story, lexicon))
    points = {remark.criterion: remark.points for remark in remarks}
    criteria = tuple(
        CriterionScore(criterion, points.get(criterion, 0), criterion.most, _missing(criterion, points))
        for criterion in Criterion
    )
    items = tuple(ItemScore(item, 0, item.most, ()) for item in Item)
    return Judgement(sum(points.values()), criteria, remarks, (), items, is_hypothetical=True)


def _remarks(story: Story, lexicon: Lexicon) -> Iterator[Remark]:
    """Give each rung of the ladder once, from the part that shows it best."""
    ladders = [(part, diagnosis_ladder(getattr(story, part), lexicon.diagnosis)) for part in PARTS]
    for place, rung in enumerate(Rung):
        part, score = max(
            ((part, ladder[place]) for part, ladder in ladders), key=lambda found_in: found_in[1].points
        )
        if score.points:
            yield Remark(part, score.start, score.end, rung.criterion, score.points, "A step of a diagnosis.")


def _missing(criterion: Criterion, points: dict[Criterion, int]) -> tuple[str, ...]:
    rungs = tuple(
        rung.missing for rung in Rung if rung.criterion is criterion and points.get(criterion, 0) < rung.most
    )
    is_full = points.get(criterion, 0) == criterion.most
    return rungs or (() if is_full else ("This is an answer: tell something that happened.",))
