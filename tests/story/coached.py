"""The coach of a story as tests ask it: its words read once, questions by what a story says."""

from msgspec.structs import replace

from planner.model_inputs import load_coach_words
from planner.plan import Story
from planner.story.coach.coach_talk import AnswerKind, CoachAnswer, CoachTalk
from planner.story.coach.questions import Coach, CoachQuestion
from planner.story.coach.reading import CoachReading
from planner.story.coach.replies import written
from planner.story.rubric.rubric import judge
from tests.lexicon import LEXICON

WORDS = load_coach_words()


def story_of(**parts: str) -> Story:
    return replace(Story(id="y1"), **parts)


def coach(story: Story, talk: CoachTalk | None = None) -> Coach:
    judgement = judge(story, LEXICON)
    return Coach(CoachReading(story, LEXICON), judgement, talk or CoachTalk(judgement.score), WORDS)


def asked(story: Story, talk: CoachTalk | None = None) -> CoachQuestion:
    question = coach(story, talk).question
    assert question is not None
    return question


def answered(story: Story, talk: CoachTalk, text: str) -> tuple[Story, CoachTalk]:
    """Answer the question of now, as the window does."""
    question = asked(story, talk)
    answer = CoachAnswer(question.topic, question.ask, AnswerKind.TAKEN, question.part, text)
    part = written(getattr(story, question.part), text)
    return replace(story, **{question.part: part}), talk.after(answer)


def passed(story: Story, talk: CoachTalk, kind: AnswerKind) -> CoachTalk:
    """Skip the question of now, or say that it is not known."""
    question = asked(story, talk)
    return talk.after(CoachAnswer(question.topic, question.ask, kind))
