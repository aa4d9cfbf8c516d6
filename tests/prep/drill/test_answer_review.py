"""A review names what is strong in an answer and asks for the one thing that is missing."""

from planner.model_inputs import load_coach_words, load_drill
from planner.plan import Story
from planner.plan.fields.terms import Track
from planner.prep.drill.answer_review import NOTHING_STRONG, AnswerReview, review_answer
from planner.prep.drill.fitting import FittingStory, fitting_stories
from planner.prep.drill.questions import DrillQuestion
from planner.story.judged import judged_stories
from tests.prep.stories import FULL, LEXICON, ROLLBACK, THIN

WORDS, DRILL = load_coach_words(), load_drill()
ANSWER = (
    "In March an alert showed that false positives rose from 0.8 % to 2.1 % within two days. I traced it "
    "to a field that the new pipeline filled with zero. I decided to roll back within the hour."
)


def question(key: str) -> DrillQuestion:
    place = DRILL.place(key)
    assert place is not None
    return place[1]


def reviewed(key: str, text: str) -> AnswerReview:
    review = review_answer(question(key), Track.ML_PM, text, LEXICON, WORDS)
    assert review is not None
    return review


def fitting(key: str, *stories: Story) -> tuple[FittingStory, ...]:
    judged = judged_stories(stories, LEXICON).values()
    return fitting_stories(question(key), judged, WORDS)


def test_an_empty_answer_has_no_review() -> None:
    assert review_answer(question("phone.failed"), Track.AI_PM, "  \n", LEXICON, WORDS) is None


def test_what_is_there_is_named_and_what_is_missing_is_asked() -> None:
    review = reviewed("phone.failed", ANSWER)
    assert "how you found out" in review.strong
    assert review.follow_up.endswith("?")
    assert review.follow_up == WORDS.topics[question("phone.failed").wanted[2]].ask  # “admitted” is missing
    assert (review.shown, review.wanted) == (3, 4)


def test_small_talk_has_nothing_strong() -> None:
    review = reviewed("phone.failed", "Well, we had some issues and it was a learning experience.")
    assert review.strong == NOTHING_STRONG
    assert review.shown == 0


def test_a_follow_up_quotes_the_words_that_it_reacts_to() -> None:
    review = reviewed("cross.payback", "It would take two weeks, and latency was our main concern there.")
    assert "?" in review.follow_up


def test_stories_fit_by_what_they_show_the_best_first() -> None:
    fits = fitting("phone.failed", THIN, *FULL)
    assert fits
    assert all(fit.fit >= 0.5 for fit in fits)
    assert [fit.fit for fit in fits] == sorted((fit.fit for fit in fits), reverse=True)
    assert THIN.id not in [fit.story.id for fit in fits]


def test_no_story_fits_a_question_that_wants_none() -> None:
    assert fitting("phone.company", *FULL) == ()


def test_a_hypothetical_answer_fits_nothing() -> None:
    would = Story(
        id="y9", situation="I would look at the alert. I would roll back. I could retrain the model."
    )
    assert fitting("phone.failed", would) == ()
    assert fitting("phone.failed", ROLLBACK)


def test_an_answer_of_what_one_would_do_is_scored_on_the_ladder_of_100() -> None:
    whole = (
        "I would first look at precision, which fell by 5 %. I would isolate whether the inputs shifted or"
        " the weights changed, and then slice by country and device. I would replay yesterday's traffic "
        "through the old version. If it is still down by more than 2 points after an hour, I would roll "
        "back."
    )
    review = reviewed("case.down_5", whole)
    assert (review.score, review.follow_up) == (100, "")  # 10 + 15 + 10 + 5 + 10 of 50
    assert review.strong.startswith("It names the signal, what would isolate it,")


def test_the_first_rung_that_is_missing_is_asked_for() -> None:
    review = reviewed("case.down_5", "I would slice by country.")
    assert (review.score, review.strong) == (20, "It names where to look first.")  # 10 of 50
    assert review.follow_up == "Which metric would tell you first, and by how much?"
    assert (reviewed("case.down_5", "I would check the logs and talk to engineers.").score or 0) <= 16
