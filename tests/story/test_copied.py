"""Words that were copied are known by hashes of runs of eight, wherever they stand."""

from planner.story.flags.copied import CopiedWords, copied_place, run_hash
from planner.story.flags.flag import FlagKind
from planner.story.rubric.rubric import judge_text
from tests.lexicon import LEXICON

RUN = "seven green foxes count the old parking meters"
WORDS = CopiedWords(8, run_hash(RUN.split()))


def test_a_run_is_found_at_its_place_whatever_its_case_and_signs() -> None:
    text = f"{'Before that we waited. ' * 9}Seven green foxes: count the OLD “parking” meters, and more."
    place = copied_place(text, WORDS)
    assert place
    assert text[slice(*place)] == "Seven green foxes: count the OLD “parking” meters"


def test_seven_words_in_a_row_are_no_copy() -> None:
    assert copied_place("Seven green foxes count the old parking tickets.", WORDS) is None


def test_the_table_of_the_articles_is_whole_and_own_words_are_not_in_it() -> None:
    assert len(LEXICON.copied.hashes) > 3_000
    assert not judge_text("I cut the bill of our bin model from $9k to $4k.", LEXICON).has_flag(
        FlagKind.COPIED
    )
