"""The questions that flags ask: about a figure that does not count, and about the rest of what is doubted."""

from collections.abc import Mapping

from planner.plan import Story
from planner.story.coach.coach_words import CoachTopic
from planner.story.coach.reactions import Reacted, shortened
from planner.story.flags.flag import Flag, FlagKind
from planner.story.rubric.judgement import Judgement
from planner.story.text.figure_doubts import CONTRADICTION, IMPOSSIBLE

OUT_OF_COUNT = (IMPOSSIBLE, CONTRADICTION)
"""Rules of plausibility that take a figure out of the count until its sentence is mended."""

_TOPICS: Mapping[FlagKind, CoachTopic] = {
    FlagKind.NO_MODEL: CoachTopic.WHICH_MODEL,
    FlagKind.NOT_OWN: CoachTopic.OWN_DEED,
    FlagKind.NEGATED: CoachTopic.OWN_DEED,
    FlagKind.STUFFED: CoachTopic.OWN_WORDS,
    FlagKind.COPIED: CoachTopic.OWN_WORDS,
}
"""Flags that are asked about; the others are those of an item of the rubric, which has its own questions."""

FLAG_TOPICS = (CoachTopic.DOUBT, CoachTopic.ESTIMATE, *dict.fromkeys(_TOPICS.values()))
ON_FIGURES = (CoachTopic.DOUBT, CoachTopic.ESTIMATE)
_QUOTED = (FlagKind.COPIED, FlagKind.NOT_OWN)


def topic_of(flag: Flag) -> CoachTopic | None:
    """Return the topic that a flag is asked about under; None where an item of the rubric asks."""
    if flag.kind.doubts_figures:
        return CoachTopic.DOUBT if flag.doubt in OUT_OF_COUNT else CoachTopic.ESTIMATE
    return _TOPICS.get(flag.kind)


def flag_questions(topic: CoachTopic, story: Story, judgement: Judgement) -> tuple[Reacted, ...]:
    """Return the questions of a topic's flags, each once, about the words that raised it."""
    flags = [flag for flag in judgement.flags if topic_of(flag) is topic]
    return tuple(dict.fromkeys(_asked(flag, story) for flag in flags))


def _asked(flag: Flag, story: Story) -> Reacted:
    question = flag.question
    if not (flag.kind.doubts_figures or flag.kind in _QUOTED):
        return Reacted(question, question)
    quote = shortened(getattr(story, flag.part)[flag.start : flag.end])
    text = f"«{quote}»: {question[:1].lower()}{question[1:]}"
    return Reacted(text, text, quote)
