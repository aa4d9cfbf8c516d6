"""What the coach says about an answer: what it added, and after three questions how strong the story is."""

from collections.abc import Iterator

from planner.plan import Story
from planner.plan.registry import FIELDS
from planner.story.coach.coach_words import CoachTopic, CoachWords
from planner.story.coach.flag_questions import FLAG_TOPICS, flag_questions
from planner.story.coach.questions import ITEMS
from planner.story.rubric.judgement import Judgement
from planner.values.listing import listed

MOST_NAMED = 2
NOTHING_YET = "It earns no points as it is: a figure, a name or a date would help."
NOT_COUNTED = "The figure counts once its own sentence says so: mend it there, too."


def written(before: str, answer: str) -> str:
    """Return the text of a part with an answer after what it says, as a sentence of its own."""
    text, answer = before.rstrip(), answer.strip()
    if not text or not answer:
        return answer or before
    return f"{text}{' ' if text[-1] in '.!?…。！？؟' else chr(10)}{answer}"


def thanks(
    before: tuple[Story, Judgement], after: tuple[Story, Judgement], asked: CoachTopic, words: CoachWords
) -> str:
    """Name what the answer to a question added to a story, what was asked first; points where they moved."""
    place = FIELDS[f"Story.{words.topics[asked].part}"].about.label
    newly_written = not getattr(before[0], words.topics[asked].part).strip()
    says_asked = newly_written and asked in ITEMS and after[1].item(ITEMS[asked]).points > 0
    is_doubted = asked in FLAG_TOPICS and bool(flag_questions(asked, *after))
    is_settled = asked in FLAG_TOPICS and not is_doubted
    gained = dict.fromkeys((*([asked] if says_asked or is_settled else []), *_gained(before, after)))
    first = sorted(gained, key=lambda topic: topic is not asked)
    added = listed(words.topics[topic].adds for topic in first[:MOST_NAMED])
    was, now = before[1].score, after[1].score
    moved = f" {was} → {now} of 100." if was != now else ""
    old_lints = {(lint.kind, lint.why) for lint in before[1].lints}
    lost = [lint for lint in after[1].lints if (lint.kind, lint.why) not in old_lints]
    moved += "".join(f" {lint.why} {lint.better}" for lint in lost[:1])
    if not added:
        is_full = asked not in ITEMS or not _left(after[1], asked)
        left = NOT_COUNTED if is_doubted and asked is CoachTopic.DOUBT else "" if is_full else NOTHING_YET
        return f"Written into {place}.{' ' + left if left else ''}{moved}"
    return f"Thank you. It says now {added}.{moved}"


def strength(judgement: Judgement, began_at: int, words: CoachWords) -> str:
    """Say how strong a story is, what moved since the talk began, and where most is left."""
    since = f", {began_at} when we began" if began_at != judgement.score else ""
    left = [topic for topic in _by_left(judgement) if _left(judgement, topic) > 0][:2]
    most = listed(words.topics[topic].adds for topic in left)
    rest = f" Most is left in {most}." if most else " Nothing that I could ask for is missing."
    return f"It scores {judgement.score} of 100 now{since}.{rest}"


def _gained(before: tuple[Story, Judgement], after: tuple[Story, Judgement]) -> Iterator[CoachTopic]:
    """Yield the topics that earn more than before, the most first, and the lesson where it is new."""
    (old_story, old), (new_story, new) = before, after
    gains = {topic: new.item(item).points - old.item(item).points for topic, item in ITEMS.items()}
    yield from (topic for topic in sorted(gains, key=lambda topic: -gains[topic]) if gains[topic] > 0)
    if new_story.lesson.strip() and not old_story.lesson.strip():
        yield CoachTopic.LESSON


def _by_left(judgement: Judgement) -> list[CoachTopic]:
    return sorted(ITEMS, key=lambda topic: -_left(judgement, topic))


def _left(judgement: Judgement, topic: CoachTopic) -> int:
    score = judgement.item(ITEMS[topic])
    return score.most - score.points
