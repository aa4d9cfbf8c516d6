"""How much evidence one story is: judged by its words, the same way each time, point by point (MODEL 4)."""

from collections.abc import Iterator

from planner.plan.fields.story import Story
from planner.plan.fields.terms import Track
from planner.story.flags.answer import judge_answer
from planner.story.flags.caps import caps_of, empty_parts
from planner.story.flags.deeds.own import is_hypothetical
from planner.story.flags.figures.percentages import of_nothing
from planner.story.flags.raised import caps_of_flags, flags_of, is_moved
from planner.story.lexicon import Lexicon
from planner.story.rubric.implied.shown import shown_by
from planner.story.rubric.implied.whole import is_whole, raised
from planner.story.rubric.items import Criterion, Item, ItemScore, ShownWords
from planner.story.rubric.judgement import CriterionScore, Judgement, Lint, LintKind, Remark
from planner.story.rubric.lints.lint_rules import CRITERION_OF_LINT, lints_of
from planner.story.rubric.passages import Passage, passages
from planner.story.rubric.scoring import END_VALUE, Find
from planner.story.text.cache import cached_by_text

MOST_STORIES = 256


def _characters(story: Story) -> int:
    """Return the length of all texts of a story."""
    values = (getattr(story, key) for key in story.__struct_fields__)
    return sum(len(value) for value in values if isinstance(value, str))


@cached_by_text(MOST_STORIES, _characters)
def judge(story: Story, lexicon: Lexicon, track: Track | None = None) -> Judgement:
    """Judge a story, 0 to 100; `track` is that of the role, if it is known."""
    sentences = passages(story, lexicon)
    if is_hypothetical(sentences):
        return judge_answer(story, lexicon)
    lints = tuple(lints_of(story, sentences, lexicon, track))
    earned = _earned(_able_to_earn(sentences, lints))
    remarks = (*(remark for item in Item for remark in earned[item]), *(_lost(lint) for lint in lints))
    criteria = tuple(_scored(criterion, earned) for criterion in Criterion)
    items = tuple(_item_score(story, item, earned[item]) for item in Item)
    points = {score.item: score.points for score in items}
    empty = empty_parts(story, points, lexicon.flags)
    flags = flags_of(story, sentences, points, empty, lexicon)
    reached = max(0, sum(remark.points for remark in remarks))
    caps = (
        *caps_of(empty, points, is_moved_in_words=is_moved(sentences)),
        *caps_of_flags(flags, sentences, points),
    )
    cap = min((cap for cap in caps if cap.most < reached), key=lambda cap: cap.most, default=None)
    return Judgement(cap.most if cap else reached, criteria, remarks, lints, items, flags, cap)


def left_to_earn(judgement: Judgement) -> tuple[tuple[Item, int], ...]:
    """Return the items that a story does not show in full, with the points that each can still earn."""
    return tuple(
        (score.item, score.most - score.points) for score in judgement.items if score.points < score.most
    )


def _able_to_earn(sentences: tuple[Passage, ...], lints: tuple[Lint, ...]) -> tuple[Passage, ...]:
    """Return the sentences that can earn: a figure in a sentence of blame is no result of its writer."""
    blame = [lint for lint in lints if lint.kind is LintKind.BLAME]
    return tuple(
        passage
        for passage in sentences
        if not any(
            passage.part == lint.part and 0 <= lint.start - passage.start < len(passage.text)
            for lint in blame
        )
    )


def _earned(sentences: tuple[Passage, ...]) -> dict[Item, list[Remark]]:
    """Each item with what its best find earns; figures and technical empathy add up."""
    shown = shown_by(sentences)
    if not any(shown[item] for item in (Item.FAILURE, Item.SIGNAL, Item.CAUSE)):
        shown[Item.FIX] = []  # nothing was broken
    if of_nothing(sentences):
        shown |= {item: [] for item in _OF_A_THING}
    if sum(len(passage.sentence.measured) for passage in sentences) < 2:
        shown[Item.CHANGE] = [find for find in shown[Item.CHANGE] if find[1].why != END_VALUE]
    if is_whole(sentences, shown):
        shown = raised(shown)
    is_nobodys = not any(shown[item] for item in (Item.DECIDED, Item.ACTED, Item.FIGURES))
    return {item: list(_within(item, shown[item], 0.5 if is_nobodys else 1.0)) for item in Item}


_OF_A_THING = (
    *(Item.FIGURES, Item.CHANGE, Item.FIX, Item.DECIDED, Item.WEIGHED, Item.REASON, Item.BOTH_SIDES),
)
"""Items that a story does not show which never says what it is about."""


def _within(item: Item, shown: list[tuple[Passage, Find]], share: float) -> Iterator[Remark]:
    """What finds earn, up to the most of their item."""
    left = item.most
    for passage, find in _counted(item, shown):
        if points := min(left, round(find.points * share)):
            left -= points
            yield passage.remark(find, points)


def _counted(item: Item, shown: list[tuple[Passage, Find]]) -> list[tuple[Passage, Find]]:
    ranked = sorted(shown, key=lambda find: -find[1].points)
    return ranked if item in (Item.FIGURES, Item.EMPATHY) else ranked[:1]


def _item_score(story: Story, item: Item, remarks: list[Remark]) -> ItemScore:
    words = tuple(
        ShownWords(
            remark.part, remark.start, remark.end, getattr(story, remark.part)[remark.start : remark.end]
        )
        for remark in remarks
    )
    return ItemScore(item, sum(remark.points for remark in remarks), item.most, words)


def _lost(lint: Lint) -> Remark:
    return Remark(lint.part, lint.start, lint.end, CRITERION_OF_LINT[lint.kind], -lint.points, lint.why)


def _scored(criterion: Criterion, earned: dict[Item, list[Remark]]) -> CriterionScore:
    items = {
        item: sum(remark.points for remark in remarks)
        for item, remarks in earned.items()
        if item.criterion is criterion
    }
    missing = tuple(item.missing for item, points in items.items() if points < item.most)
    return CriterionScore(criterion, sum(items.values()), criterion.most, missing)
