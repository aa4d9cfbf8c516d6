"""Words that were copied are known by hashes of runs of eight, wherever they stand."""

from msgspec.structs import replace

from planner.model_inputs import NO_DAY, load_sample
from planner.plan import PARTS, Person, Plan, Story
from planner.story.flags.copied import CopiedWords, copied_run, run_hash, sample_stories
from planner.story.flags.flag import FlagKind
from planner.story.flags.marks import story_marks
from planner.story.judged import judged_stories
from planner.story.rubric.rubric import judge
from planner.story.rubric.text_marks import marks_of
from tests.lexicon import LEXICON
from tests.story.judged import judge_text

RUN = "seven green foxes count the old parking meters"
WORDS = CopiedWords(8, run_hash(RUN.split()))


def test_a_run_is_found_at_its_place_whatever_its_case_and_signs() -> None:
    text = f"{'Before that we waited. ' * 9}Seven green foxes: count the OLD “parking” meters, and more."
    run = copied_run(text, WORDS)
    assert run
    assert text[run.start : run.end] == "Seven green foxes: count the OLD “parking” meters"
    assert not run.of_sample


def test_seven_words_in_a_row_are_no_copy() -> None:
    assert copied_run("Seven green foxes count the old parking tickets.", WORDS) is None


def test_runs_that_follow_each_other_are_one_stretch_and_end_with_their_text() -> None:
    sample = sample_stories("Jo", (f"{RUN} at dawn", "Then eight more words that are too few"), 8)
    words = CopiedWords(8, "", sample)
    assert len(sample.hashes) == 3 + 1
    text = f"We said: {RUN} at dawn. Then eight more words that are too many."
    run = copied_run(text, words)
    assert run
    assert text[run.start : run.end] == f"{RUN} at dawn"
    assert run.of_sample


def test_the_table_of_the_articles_is_whole_and_own_words_are_not_in_it() -> None:
    assert len(LEXICON.copied.hashes - LEXICON.copied.sample.hashes) > 3_000
    assert not judge_text("I cut the bill of our bin model from $9k to $4k.", LEXICON).has_flag(
        FlagKind.COPIED
    )


SAMPLE = load_sample(NO_DAY)


def test_each_part_of_the_sample_is_copied_where_no_plan_says_whose_it_is() -> None:
    for story in SAMPLE.stories:
        for part in PARTS:
            text = getattr(story, part)
            copied = judge_text(text, LEXICON).has_flag(FlagKind.COPIED)
            assert copied == (len(text.split()) >= LEXICON.copied.words), text


def test_the_sample_may_tell_its_own_stories_and_nobody_else_may() -> None:
    others = Plan(person=Person(name="Robin Vale"), stories=SAMPLE.stories)
    for plan, is_own in (
        (SAMPLE, True),
        (replace(SAMPLE, person=Person(name="  JORDAN ellis ")), True),
        (others, False),
        (Plan(stories=SAMPLE.stories), False),
    ):
        judged = judged_stories(plan.stories, LEXICON.of_plan(plan), {}).values()
        assert {story.counted.own for story in judged} == {is_own}
        assert all(story.judgement.has_flag(FlagKind.COPIED) is not is_own for story in judged)


def test_a_copied_story_keeps_its_score_and_says_what_to_do() -> None:
    story = SAMPLE.stories[1]
    other, own = judge(story, LEXICON), judge(story, LEXICON.of_plan(SAMPLE))
    assert other.score == own.score
    mark = next(mark for mark in story_marks(other) if mark.label == "Copied")
    assert mark.text == (
        "These are words of the program's sample: a recruiter may have read them. "
        "It counts nothing as evidence. How would you tell it with your own figures?"
    )
    copied = [mark for mark in marks_of(other, "signal") if mark.name == "Copied"]
    assert [(mark.start, story.signal[mark.end :], mark.value) for mark in copied] == [(0, ".", "")]
    assert not any(mark.name == "Copied" for mark in marks_of(own, "signal"))


def test_a_rewritten_sentence_is_no_copy() -> None:
    signal = "Our cost per request went from $0.021 up to $0.034, past $100k in a month."
    assert not judge(Story(id="y1", signal=signal), LEXICON).has_flag(FlagKind.COPIED)
