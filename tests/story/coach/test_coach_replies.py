"""The coach thanks by naming what an answer added, says how strong a story is, and shows how far it is."""

from msgspec.structs import replace

from planner.story.coach.coach_talk import QUESTIONS_AT_ONCE, AnswerKind, CoachTalk
from planner.story.coach.coach_words import CoachTopic
from planner.story.coach.reading import CoachReading
from planner.story.coach.replies import strength, thanks, written
from planner.story.coach.spine import StepState, spine
from planner.story.rubric.rubric import judge
from tests.lexicon import LEXICON
from tests.story.coached import WORDS, answered, passed, story_of


def test_an_answer_is_a_sentence_of_its_own() -> None:
    assert written("", " A mail. ") == "A mail."
    assert written("A chart.", "A mail.") == "A chart. A mail."
    assert written("A chart", "A mail.") == "A chart\nA mail."
    assert written("A chart.", "  ") == "A chart."


def test_thanks_name_what_was_added_and_what_it_earned() -> None:
    before = story_of(situation="Search hid every new listing.")
    after = replace(before, signal="I saw clicks fall from 4.1 % to 3.2 % on Monday.")
    old, new = judge(before, LEXICON), judge(after, LEXICON)
    said = thanks((before, old), (after, new), CoachTopic.SIGNAL, WORDS)
    assert said.startswith("Thank you. It says now ")
    assert said.startswith("Thank you. It says now how you found out")
    assert said.endswith(f"{old.score} → {new.score} of 100.")


def test_an_answer_that_earns_nothing_is_said_to() -> None:
    before = story_of()
    after = story_of(fix="It was fine.")
    said = thanks((before, judge(before, LEXICON)), (after, judge(after, LEXICON)), CoachTopic.FIX, WORDS)
    assert said.startswith("Written into Fix. It earns no points as it is")


def test_a_lesson_is_thanked_for_although_it_earns_nothing() -> None:
    before, after = story_of(), story_of(lesson="Test feeds first.")
    said = thanks((before, judge(before, LEXICON)), (after, judge(after, LEXICON)), CoachTopic.LESSON, WORDS)
    assert "what you do otherwise since" in said


def test_after_three_questions_it_stops_until_it_is_asked_to_go_on() -> None:
    story, talk = story_of(), CoachTalk(0)
    for _ in range(QUESTIONS_AT_ONCE - 1):
        story, talk = answered(story, talk, "Search hid every new listing.")
    talk = passed(story, talk, AnswerKind.UNKNOWN)
    assert not talk.rests(story)
    talk = passed(story, talk, AnswerKind.SKIPPED)
    assert talk.rests(story)
    assert not talk.resumed(story, 10).rests(story)


def test_strength_says_the_score_and_where_most_is_left() -> None:
    story = story_of(situation="Search hid every new listing.")
    score = judge(story, LEXICON).score
    said = strength(judge(story, LEXICON), 1, WORDS)
    assert said.startswith(f"It scores {score} of 100 now, 1 when we began. Most is left in ")
    assert "where it started and where it ended" in said


def test_the_spine_shows_what_is_there() -> None:
    story = story_of(
        signal="I saw clicks fall from 4.1 % to 3.2 % on Monday.",
        fix="Fine.",
        lesson="Test feeds first.",
    )
    steps = {step.name: step for step in spine(CoachReading(story, LEXICON), judge(story, LEXICON))}
    assert [*steps] == ["Signal", "Cause", "Decision", "Fix", "Result", "Cost", "Lesson"]
    assert steps["Signal"].state is StepState.THERE
    assert steps["Signal"].words == "I saw clicks fall from 4.1 % to 3.2 % on Monday."
    assert (steps["Fix"].state, steps["Fix"].words) == (StepState.THIN, "Fine.")
    assert (steps["Cause"].state, steps["Cause"].words) == (StepState.MISSING, "")
    assert steps["Lesson"].state is StepState.THERE


def test_the_spine_knows_a_story_told_in_one_text() -> None:
    story = story_of(situation="I decided to roll back instead of retraining. I added a schema check.")
    steps = {step.name: step for step in spine(CoachReading(story, LEXICON), judge(story, LEXICON))}
    assert steps["Decision"].words == "I decided to roll back instead of retraining."


def test_what_was_asked_is_named_although_another_part_had_earned_it() -> None:
    before = story_of(
        situation="Search broke: it hid every listing.",
        decision="I decided to roll back instead of retraining.",
    )
    after = replace(before, fix="I added a schema check on 18 fields.")
    pair = ((before, judge(before, LEXICON)), (after, judge(after, LEXICON)))
    assert thanks(*pair, CoachTopic.FIX, WORDS).startswith(
        "Thank you. It says now what was changed so that it holds"
    )


def test_points_that_an_answer_lost_are_explained() -> None:
    before = story_of(situation="Search hid every listing.")
    after = replace(before, signal="We leveraged scalable, seamless, cutting-edge MLOps synergies.")
    old, new = judge(before, LEXICON), judge(after, LEXICON)
    assert new.lints
    said = thanks((before, old), (after, new), CoachTopic.SIGNAL, WORDS)
    assert new.lints[0].why in said
    assert new.lints[0].better in said
