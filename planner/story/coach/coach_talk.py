"""What was answered so far in one talk with the coach; kept by the window, it is no part of the plan."""

from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from planner.plan import Story
from planner.story.coach.coach_words import CoachTopic

QUESTIONS_AT_ONCE = 3
"""After so many questions the coach says how strong the story is, and stops."""


class AnswerKind(StrEnum):
    """What was done about a question."""

    TAKEN = "taken into the story"
    SKIPPED = "skipped"
    UNKNOWN = "not known"


class CoachAnswer(Struct, frozen=True):
    """One answer: to the question `ask` about a topic; `text` was added to `part` where it was taken."""

    topic: CoachTopic
    ask: str
    kind: AnswerKind
    part: str = ""
    text: str = ""

    def is_in(self, story: Story) -> bool:
        """Whether it still counts: a text that was undone or deleted was not answered."""
        return self.kind is not AnswerKind.TAKEN or self.text in getattr(story, self.part)


class CoachTalk(Struct, frozen=True):
    """The answers of one talk, `began_at` points, until the coach stops after `until` questions."""

    began_at: int
    answers: tuple[CoachAnswer, ...] = ()
    until: int = QUESTIONS_AT_ONCE

    def after(self, answer: CoachAnswer) -> "CoachTalk":
        """Return the talk with one more answer."""
        return replace(self, answers=(*self.answers, answer))

    def resumed(self, story: Story, score: int) -> "CoachTalk":
        """Return the talk with three more questions to come; strength is compared with now."""
        return CoachTalk(score, self.answers, self.asked(story) + QUESTIONS_AT_ONCE)

    def asked(self, story: Story) -> int:
        """Count the questions that were answered or skipped; one not known is asked again another way."""
        return sum(answer.kind is not AnswerKind.UNKNOWN and answer.is_in(story) for answer in self.answers)

    def rests(self, story: Story) -> bool:
        """Whether the coach has asked enough for now."""
        return self.asked(story) >= self.until

    def about(self, topic: CoachTopic, story: Story) -> tuple[CoachAnswer, ...]:
        """Return the answers about one topic that still count."""
        return tuple(answer for answer in self.answers if answer.topic is topic and answer.is_in(story))
