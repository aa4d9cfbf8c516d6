"""Words in odd forms stand in a sentence as if they had been typed for it."""

import pytest

from planner.analysis import ModelInputs
from planner.letters import NoLetter, Writer
from planner.letters.words.word_forms import clause, inside, is_clause, reason
from planner.plan import edits
from planner.plan.entry.condition_text import read_conditions
from tests.letters.worded import cash_plan, worded
from tests.letters.written import letter, written


@pytest.mark.parametrize(
    ("typed", "written_as"),
    [
        ("Because you measure wrong answers!!", "you measure wrong answers"),
        ("You've shown me the drift case.", "you've shown me the drift case"),
        ("Mara showed me the drift case...", "Mara showed me the drift case"),
        ("I know the field", "I know the field"),
        ("IT runs it", "IT runs it"),
        ("- the team is good;", "the team is good"),
    ],
)
def test_a_clause_has_no_because_stop_or_capital_of_its_own(typed: str, written_as: str) -> None:
    assert clause(typed) == written_as


def test_a_preposition_is_not_said_twice() -> None:
    assert inside("in Denver", "in", "at") == "Denver"
    assert inside("From home, mostly.", "from") == "home, mostly"
    assert inside("Indiana", "in") == "Indiana"


def test_since_may_be_a_time() -> None:
    assert reason("Since 2019 I have run inference") == "Since 2019 I have run inference"
    assert reason("- because I run inference") == "I run inference"


def test_a_sentence_is_no_noun() -> None:
    assert is_clause("I haven't met the team")
    assert is_clause("You’d show me")
    assert not is_clause("the team I haven't met")
    assert not is_clause("")


def test_odd_words_make_plain_sentences(inputs: ModelInputs, writer: Writer) -> None:
    odd = {
        "because": "Because you measure wrong answers!",
        "why_base": "because I took a pilot to 40 customers",
        "lives_in": "in Denver",
        "works_from": "From home.",
        "conditions": read_conditions("Two engineers by June.; start: in March; title: Staff PM"),
    }
    plan = worded(cash_plan(), **odd)
    text = letter(plan, "counter_email", inputs, writer).text
    assert "I want this job: you measure wrong answers. " in text
    assert "I took a pilot to 40 customers." in text
    assert "I'd also need two engineers by June, a start in March and Staff PM as the title." in text
    assert "I live in Denver and would work from home." in letter(plan, "place", inputs, writer).text


def test_a_sentence_in_the_place_of_a_noun_is_asked_for_anew(inputs: ModelInputs, writer: Writer) -> None:
    plan = edits.put(worded(cash_plan()), "counters.o1.still_missing", "I haven't met the team")
    made = written(plan, "exploding", inputs, writer)
    assert isinstance(made, NoLetter)
    assert [fact.where for fact in made.missing] == ["counters.o1.still_missing"]
