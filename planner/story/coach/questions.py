"""Chooses the coach's next question: what is missing first, and within a step what earns most.

Before all of them comes a figure that does not count, as its doubt takes it out of what is told.
"""

from collections.abc import Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from planner.plan import Story
from planner.story.coach.coach_talk import AnswerKind, CoachTalk
from planner.story.coach.coach_words import AnswerForm, CoachStep, CoachTopic, CoachWords, TopicQuestions
from planner.story.coach.flag_questions import FLAG_TOPICS, ON_FIGURES, flag_questions
from planner.story.coach.reactions import Reacted, Reactions
from planner.story.coach.reading import CoachReading
from planner.story.rubric.items import Item
from planner.story.rubric.judgement import Judgement

MOST_A_TOPIC = 2
"""Answers about one topic in one talk: who has answered twice has said what there is."""
WORTH_ASKING = 0.3
"""Share of an item's points that must be left before a step that says something is asked about again."""

NO_STEP = (CoachTopic.FIGURES,)
"""A figure by itself is no result."""
ANYWHERE = (CoachStep.TROUBLE, CoachStep.ALTERNATIVE)
"""Steps without a part of their own."""

ITEMS: Mapping[CoachTopic, Item] = {
    topic: Item[topic.name] for topic in CoachTopic if topic.name in Item.__members__
}
"""The item of the rubric that each topic earns; the lesson earns none."""


class CoachQuestion(Struct, frozen=True):
    """One question: `text` as it is asked, quoting `quote`; an answer goes to `part`, worth up to `points`.

    `ask` identifies the question among those of its topic. `is_again`: it was not known, and is asked with an
    offer.
    """

    topic: CoachTopic
    ask: str
    text: str
    quote: str
    part: str
    points: int
    weak: str
    strong: str
    asks_for: AnswerForm
    is_again: bool = False


class Coach(Struct, frozen=True):
    """A story with its judgement, and what was answered about it so far."""

    reading: CoachReading
    judgement: Judgement
    talk: CoachTalk
    words: CoachWords

    @property
    def story(self) -> Story:
        """The story that it asks about."""
        return self.reading.story

    @property
    def question(self) -> CoachQuestion | None:
        """The next question; None where nothing that is worth asking is left."""
        offered = self._offered()
        if offered is not None:
            return self._made(offered, self._again(offered), is_again=True)
        if self._is_open(CoachTopic.DOUBT) and (doubt := self._new_question(CoachTopic.DOUBT)) is not None:
            return self._made(CoachTopic.DOUBT, doubt)
        if (follow_up := self._follow_up()) is not None:
            return follow_up
        for topic in self._by_worth():
            if (asked := self._new_question(topic)) is not None:
                return self._made(topic, asked)
        return None

    def points(self, topic: CoachTopic) -> int:
        """Return the points that a topic can still earn, before caps."""
        if topic not in ITEMS:
            return 0
        score = self.judgement.item(ITEMS[topic])
        return score.most - score.points

    def _offered(self) -> CoachTopic | None:
        """Return the topic whose figure was not known a moment ago."""
        last = self.talk.answers[-1] if self.talk.answers else None
        if last is None or last.kind is not AnswerKind.UNKNOWN:
            return None
        before = self.talk.about(last.topic, self.story)[:-1]
        was_offered = any(answer.kind is AnswerKind.UNKNOWN for answer in before)
        return None if was_offered else last.topic

    def _follow_up(self) -> CoachQuestion | None:
        """Return a question about the words of the last answer, by the first reaction of a topic after it."""
        last = self.talk.answers[-1] if self.talk.answers else None
        if last is None or last.kind is not AnswerKind.TAKEN or not last.is_in(self.story):
            return None
        answer = CoachReading(replace(Story(id=""), **{last.part: last.text}), self.reading.lexicon)
        for topic, words in self.words.topics.items():
            if last.topic in words.follows and not self.talk.about(topic, self.story):
                for asked in Reactions(answer, self.words, self.story).reacted(words.reactions[:1]):
                    return self._made(topic, asked)
        return None

    def _by_worth(self) -> Iterator[CoachTopic]:
        """Yield topics: those of steps that say nothing, in order, then by what is left to earn."""
        open_topics = [topic for topic in CoachTopic if self._is_open(topic)]
        for step in CoachStep:
            if self._says_nothing(step):
                topics = [topic for topic in open_topics if self._of(topic).step is step]
                yield from sorted(topics, key=lambda topic: (topic in ITEMS, -self.points(topic)))
        worth = [topic for topic in open_topics if topic in ITEMS and self._is_worth_asking(topic)]
        yield from sorted(worth, key=lambda topic: -self.points(topic))

    def _says_nothing(self, step: CoachStep) -> bool:
        if step is CoachStep.LESSON:
            return not self.story.lesson.strip()
        topics = [topic for topic in ITEMS if self._of(topic).step is step and topic not in NO_STEP]
        return not any(self._is_said(topic) for topic in topics)

    def _is_said(self, topic: CoachTopic) -> bool:
        part = "" if self._of(topic).step in ANYWHERE else self._of(topic).part
        is_earned = self.judgement.item(ITEMS[topic]).points > 0
        return is_earned and self.reading.best(ITEMS[topic], part) is not None

    def _is_worth_asking(self, topic: CoachTopic) -> bool:
        return self.points(topic) >= WORTH_ASKING * ITEMS[topic].most

    def _is_open(self, topic: CoachTopic) -> bool:
        """Whether something is left to ask about a topic: it was not skipped, nor answered too often."""
        answers = self.talk.about(topic, self.story)
        if len(answers) >= MOST_A_TOPIC or any(answer.kind is not AnswerKind.TAKEN for answer in answers):
            return False
        if topic is CoachTopic.LESSON:
            return not self.story.lesson.strip()
        if topic in FLAG_TOPICS:
            return bool(answers) or topic not in ON_FIGURES or not self.story.answer.strip()
        needed = self._of(topic).needs
        is_left = self.points(topic) > 0 or self._says_nothing(self._of(topic).step)
        return is_left and all(self.judgement.item(ITEMS[other]).points for other in needed)

    def _new_question(self, topic: CoachTopic) -> Reacted | None:
        """Return a question of a topic that was not asked yet; about the user's words, if any are."""
        asked = {answer.ask for answer in self.talk.about(topic, self.story)}
        if topic in FLAG_TOPICS:
            flagged = flag_questions(topic, self.story, self.judgement)
            return next((new for new in flagged if new.ask not in asked), None)
        plain = self._of(topic).ask
        reacted = Reactions(self.reading, self.words, self.story).reacted(self._of(topic).reactions)
        return next((new for new in (*reacted, Reacted(plain, plain)) if new.ask not in asked), None)

    def _again(self, topic: CoachTopic) -> Reacted:
        return Reacted(self._of(topic).unknown, self._of(topic).unknown)

    def _of(self, topic: CoachTopic) -> TopicQuestions:
        return self.words.topics[topic]

    def _made(self, topic: CoachTopic, asked: Reacted, *, is_again: bool = False) -> CoachQuestion:
        words = self._of(topic)
        return CoachQuestion(
            topic,
            asked.ask,
            asked.text,
            asked.quote,
            words.part,
            self.points(topic),
            words.weak,
            words.strong,
            words.asks_for,
            is_again,
        )
