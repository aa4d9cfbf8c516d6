"""What letters and the proposal may say besides figures reaches `Shared`, and only what is asked for."""

import datetime

import pytest

from planner.analysis import ModelInputs
from planner.plan import Plan
from planner.plan.edits import put
from planner.plan.entry.condition_text import read_conditions
from planner.plan.fields.terms import Paper
from planner.plan.letter_words import NegotiationWords
from planner.plan.schema.model import defaults_of
from planner.share import leaks, share
from tests.inputs import known_inputs
from tests.workbook.plans import TODAY, storied_plan

TEXTS = [key for key, default in defaults_of(NegotiationWords).items() if isinstance(default, str)]
DAY = datetime.date(2026, 12, 4)


@pytest.fixture(scope="module")
def inputs() -> ModelInputs:
    return known_inputs(TODAY)


def worded() -> Plan:
    plan = put(storied_plan(), "counters.o1.because", "you measure wrong answers by customer")
    plan = put(plan, "counters.o1.reply_by", DAY)
    plan = put(plan, "counters.o1.conditions", read_conditions("two engineers; a quiet desk (not asked)"))
    plan = put(plan, "person.contact", "jordan@example.org")
    return put(plan, "person.paper", Paper.A4)


def test_words_days_and_paper_of_the_user_are_shared(inputs: ModelInputs) -> None:
    shared = share(worded(), inputs, "o1")
    assert (shared.words.because, shared.words.reply_by) == ("you measure wrong answers by customer", DAY)
    assert (shared.contact, shared.paper, shared.credit) == ("jordan@example.org", Paper.A4, False)


def test_a_condition_that_is_not_asked_for_stays(inputs: ModelInputs) -> None:
    assert [condition.text for condition in share(worded(), inputs, "o1").words.conditions] == [
        "two engineers"
    ]


def test_the_words_to_one_recruiter_do_not_reach_another(inputs: ModelInputs) -> None:
    words = share(worded(), inputs, "o3").words
    assert (words.because, words.reply_by, words.conditions) == ("", None, ())


@pytest.mark.parametrize("key", TEXTS)
def test_a_company_named_in_any_words_is_found_there(key: str, inputs: ModelInputs) -> None:
    plan = put(storied_plan(), f"counters.o1.{key}", "what Beacon ML does")
    [leak] = leaks(share(plan, inputs, "o1"), plan, inputs)
    assert (leak.where, leak.stops) == (f"counters.o1.{key}", True)
