"""Which stories answer which round of an interview, by track.

A story answers a round by the mean of what the round wants: points of a criterion over their most, and 1 for
each topic of the role's lens that it tells of. This weighing is ours; what the rounds test is published.
"""

from collections.abc import Mapping

from msgspec import Struct

from planner.market.tracks import InterviewLoop, InterviewRound
from planner.plan import Story
from planner.plan.fields.terms import Track
from planner.story.judged import NONE_JUDGED, Judged, JudgedStory, judged_stories
from planner.story.lexicon import Lexicon
from planner.story.rubric.items import Criterion
from planner.story.rubric.judgement import Judgement

MOST_ANSWERS, ENOUGH = 3, 0.5
"""How many stories are named for a round, and how much of what it wants a story must have."""

_CLEAR = (Criterion.SPECIFICS, Criterion.OWNERSHIP, Criterion.SCAR_TISSUE)
_ACROSS = (Criterion.OWNERSHIP, Criterion.ECONOMICS, Criterion.EMPATHY)
_VISION = (Criterion.ECONOMICS, Criterion.JUDGMENT)

WANTED: Mapping[tuple[Track, str], tuple[Criterion | str, ...]] = {
    (Track.AI_PM, "screen"): _CLEAR,
    (Track.ML_PM, "screen"): _CLEAR,
    (Track.AI_PM, "portfolio"): ("adoption", "revenue", Criterion.SPECIFICS),
    (Track.ML_PM, "portfolio"): ("pipeline", "validation", Criterion.SPECIFICS),
    (Track.AI_PM, "case"): ("market hypothesis", Criterion.JUDGMENT, Criterion.OWNERSHIP),
    (Track.ML_PM, "case"): ("drift", "incidents", Criterion.SCAR_TISSUE),
    (Track.AI_PM, "system"): ("adoption", Criterion.JUDGMENT, Criterion.ECONOMICS),
    (Track.ML_PM, "system"): ("latency", "cost", Criterion.JUDGMENT),
    (Track.AI_PM, "leadership"): (*_ACROSS, "go-to-market"),
    (Track.ML_PM, "leadership"): (*_ACROSS, "incidents"),
    (Track.AI_PM, "executive"): (*_VISION, "market hypothesis"),
    (Track.ML_PM, "executive"): (*_VISION, "cost"),
}
"""Requirements of a round on a story: criteria of the rubric, and topics of a lens by name."""


class StoryAnswer(Struct, frozen=True):
    """A story for a round: `fit` from 0 to 1, and what of the wanted it lacks."""

    story: Story
    fit: float
    lacks: tuple[str, ...]


class RoundPreparation(Struct, frozen=True):
    """One round with the stories that answer it, best first; `wanted` in words."""

    round: InterviewRound
    tests: str
    wanted: tuple[str, ...]
    answers: tuple[StoryAnswer, ...]


def preparation(
    loop: InterviewLoop,
    track: Track,
    stories: tuple[Story, ...],
    lexicon: Lexicon,
    known: Judged = NONE_JUDGED,
) -> tuple[RoundPreparation, ...]:
    """Return every round of a track with the stories that answer it; no round where no track is known.

    `known` are stories judged already, which are not judged again.
    """
    rounds = (interview_round for interview_round in loop.rounds if (track, interview_round.key) in WANTED)
    judged = tuple(judged_stories(stories, lexicon, known).values())
    return tuple(_prepared(interview_round, track, judged) for interview_round in rounds)


def _prepared(
    interview_round: InterviewRound, track: Track, judged: tuple[JudgedStory, ...]
) -> RoundPreparation:
    wanted = WANTED[track, interview_round.key]
    answers = [_answer(story, wanted) for story in judged]
    best = sorted((it for it in answers if it.fit >= ENOUGH), key=lambda it: -it.fit)
    return RoundPreparation(
        interview_round, interview_round.tests[track], tuple(map(_named, wanted)), tuple(best[:MOST_ANSWERS])
    )


def _answer(story: JudgedStory, wanted: tuple[Criterion | str, ...]) -> StoryAnswer:
    topics = {match.topic.name for match in story.lens.words}
    shares = {part: _share(part, story.judgement, topics) for part in wanted}
    lacks = tuple(_named(part) for part, share in shares.items() if share < ENOUGH)
    return StoryAnswer(story.story, sum(shares.values()) / len(wanted), lacks)


def _share(wanted: Criterion | str, judgement: Judgement, topics: set[str]) -> float:
    if isinstance(wanted, Criterion):
        return judgement.criterion(wanted).points / wanted.most
    return float(wanted in topics)


def _named(wanted: Criterion | str) -> str:
    return wanted.label.lower() if isinstance(wanted, Criterion) else wanted
