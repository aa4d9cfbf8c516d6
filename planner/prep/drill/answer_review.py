"""What was strong in a typed answer, and the one thing to ask next. It writes no word of an answer."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from msgspec import Struct

from planner.plan import Story
from planner.plan.fields.terms import Track
from planner.prep.drill.questions import DrillQuestion
from planner.story.coach.coach_talk import CoachTalk
from planner.story.coach.coach_words import CoachTopic, CoachWords
from planner.story.coach.questions import ITEMS, Coach
from planner.story.coach.reactions import Reactions
from planner.story.coach.reading import CoachReading
from planner.story.lexicon import Lexicon
from planner.story.rubric.items import Criterion
from planner.story.rubric.judgement import Judgement
from planner.story.rubric.rubric import judge
from planner.values.listing import listed

STRONG = 0.6
"""Share of an item's points from which an answer is strong in it."""

MOST_STRONG = 3
LADDER_SCALE = 2
"""An answer of what one would do earns 50 points at most as a story; in a drill that is all of it."""

NOT_HAPPENED = "An answer, not something that happened"
NOTHING_STRONG = "Nothing to hold on to yet: a figure, a name or a date would help."
LADDER_ASKS: Mapping[Criterion, str] = MappingProxyType(
    {
        Criterion.SCAR_TISSUE: "Which metric would tell you first, and by how much?",
        Criterion.JUDGMENT: "What would tell a shift of the inputs from a fault of the code or upstream?",
        Criterion.SPECIFICS: "Where would you look first: which users, which place, which version?",
        Criterion.EMPATHY: "Which test tells the causes apart?",
        Criterion.OWNERSHIP: "At which figure would you decide, and what?",
    }
)
"""The question for each rung of the ladder of hypothetical answers, by the criterion that it belongs to."""
LADDER_NAMES: Mapping[Criterion, str] = MappingProxyType(
    {
        Criterion.SCAR_TISSUE: "the signal",
        Criterion.JUDGMENT: "what would isolate it",
        Criterion.SPECIFICS: "where to look first",
        Criterion.EMPATHY: "a test",
        Criterion.OWNERSHIP: "a decision",
    }
)
"""What each rung names."""


class AnswerReview(Struct, frozen=True):
    """A review of one answer. `score` of 100 on the ladder of a hypothetical answer; None for another.

    `shown` of `wanted`: how many of the things that the question wants it shows; 0 of 0 where none are.
    """

    words: int
    strong: str
    follow_up: str
    shown: int
    wanted: int
    score: int | None


def review_answer(
    question: DrillQuestion, track: Track, text: str, lexicon: Lexicon, words: CoachWords
) -> AnswerReview | None:
    """Return the review of an answer to a question; None of an empty one."""
    if not text.strip():
        return None
    story = Story(id="answer", situation=text)
    judgement = judge(story, lexicon, track)
    if judgement.is_hypothetical:
        return _of_hypothetical(text, judgement)
    strong = _strong(question, judgement)
    named = listed(words.topics[topic].adds for topic in strong[:MOST_STRONG])
    shown = sum(_is_strong(judgement, topic) for topic in question.wanted)
    coach = Coach(CoachReading(story, lexicon), judgement, CoachTalk(judgement.score), words)
    return AnswerReview(
        len(text.split()),
        f"It says {named}." if named else NOTHING_STRONG,
        next(_follow_ups(question, coach), ""),
        shown,
        len(question.wanted),
        None,
    )


def _of_hypothetical(text: str, judgement: Judgement) -> AnswerReview:
    named = [name for criterion, name in LADDER_NAMES.items() if judgement.criterion(criterion).points]
    strong = f"It names {listed(named)}." if named else NOTHING_STRONG
    open_rungs = [ask for criterion, ask in LADDER_ASKS.items() if not judgement.criterion(criterion).points]
    score = min(100, LADDER_SCALE * judgement.score)
    return AnswerReview(len(text.split()), strong, next(iter(open_rungs), ""), 0, 0, score)


def _strong(question: DrillQuestion, judgement: Judgement) -> list[CoachTopic]:
    """Return the topics that the answer is strong in, those that the question wants first."""
    topics = dict.fromkeys((*question.wanted, *ITEMS))
    return [topic for topic in topics if _is_strong(judgement, topic)]


def _is_strong(judgement: Judgement, topic: CoachTopic) -> bool:
    score = judgement.item(ITEMS[topic])
    return score.points >= STRONG * score.most


def _follow_ups(question: DrillQuestion, coach: Coach) -> Iterator[str]:
    """Yield what is missing of what the question wants, as the coach asks for it; then what earns most."""
    reactions = Reactions(coach.reading, coach.words)
    for topic in question.follow_up:
        if not _is_strong(coach.judgement, topic):
            topic_words = coach.words.topics[topic]
            yield next((asked.text for asked in reactions.reacted(topic_words.reactions)), topic_words.ask)
    if (further := coach.question) is not None:
        yield further.text
