"""Letters say no more than is so: that it was close, that no grant ends; and their subject stays short."""

import pytest

from planner.analysis import ModelInputs
from planner.letters import LETTERS, NoLetter, Writer
from planner.letters.words.subject_name import LONGEST
from planner.plan import Grant, Plan, edits
from planner.plan.fields.terms import GrantKind, Tone
from planner.share import share
from tests.letters.written import letter
from tests.workbook.plans import real_plan

CLOSE = "and it was close"


def declined(plan: Plan, inputs: ModelInputs, writer: Writer, tone: Tone = Tone.PLAIN) -> str:
    return letter(edits.put(plan, "counters.o1.tone", tone), "decline", inputs, writer).text


@pytest.mark.parametrize("tone", list(Tone))
def test_it_was_close_where_the_user_says_what_made_it_hard(
    tone: Tone, inputs: ModelInputs, writer: Writer
) -> None:
    bare = edits.put(real_plan(), "counters.o1.specific", "")
    assert CLOSE not in declined(bare, inputs, writer, tone)
    hard = edits.put(real_plan(), "counters.o1.specific", "the talk with the team")
    text = declined(hard, inputs, writer, tone)
    assert (CLOSE in text) == (tone is not Tone.FIRM)
    assert "The talk with the team made it hard." in text


def test_options_below_their_strike_are_grants_too(inputs: ModelInputs, writer: Writer) -> None:
    """Nothing falls away with them, but the letter said that there is no grant."""
    option = Grant(id="g1", kind=GrantKind.OPTION, units=40_000, price=4.0, strike=9.0)
    plan = edits.put(real_plan(), "offers.o1.grants", (option,))
    assert "worth nothing at their last price" in why_not(plan, inputs, writer)
    assert "has no grant that ends" in why_not(edits.put(plan, "offers.o1.grants", ()), inputs, writer)


def why_not(plan: Plan, inputs: ModelInputs, writer: Writer) -> str:
    kind = next(kind for kind in LETTERS if kind.key == "refresh")
    made = writer.write(share(plan, inputs, "o1"), kind)
    assert isinstance(made, NoLetter)
    return " ".join(fact.sentence for fact in made.missing)


@pytest.mark.parametrize(
    ("role", "about"),
    [
        ("Senior AI PM", "Senior AI PM: "),
        ("Senior AI PM, Search", "Senior AI PM, Search: "),
        (
            "Principal Product Manager, Machine Learning Platform, Evaluation and Safety (Remote, EMEA)",
            "Principal Product Manager: ",
        ),
        ("Director of Product – Applied Machine Learning and Decision Systems", "Director of Product: "),
        ("Lead " + "and Principal " * 8 + "Product Manager", "Aurora AI: "),
    ],
)
def test_the_subject_is_short_enough_to_be_read(
    role: str, about: str, inputs: ModelInputs, writer: Writer
) -> None:
    made = letter(edits.put(real_plan(), "offers.o1.title", role), "counter_email", inputs, writer)
    assert made.subject_text.startswith(about)
    assert len(made.subject_text) <= LONGEST + 35


def test_an_employer_with_a_long_name_is_not_named(inputs: ModelInputs, writer: Writer) -> None:
    plan = edits.put(edits.put(real_plan(), "offers.o1.title", ""), "offers.o1.company", "Aurora " * 12)
    assert letter(plan, "counter_email", inputs, writer).subject_text.startswith("Your offer: ")
