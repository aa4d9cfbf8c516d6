"""Letters with odd values read well aloud: one day left, a day that is over, half points, one fact."""

import datetime
from typing import Any

import pytest
from msgspec.structs import replace

from planner.analysis import ModelInputs
from planner.letters import NoLetter, Writer
from planner.plan import Instalment, Offer, Plan, Release, Released, edits
from planner.plan.entry.condition_text import read_conditions
from planner.plan.fields.round import Round, Who
from planner.plan.fields.terms import Component, OfferForm, Tone
from tests.letters.test_letters import with_offer
from tests.letters.worded import cash_plan, plans, worded
from tests.letters.written import letter, written
from tests.workbook.plans import TODAY

DAY = datetime.timedelta(days=1)
DEADLINE = TODAY + 7 * DAY


def with_words(**words: Any) -> Plan:
    """The plan of cash alone, with words of the negotiation."""
    plan = worded(cash_plan(), recruiter="", manager="", conditions=())
    for key, value in words.items():
        plan = edits.put(plan, f"counters.o1.{key}", value)
    return plan


def with_bonus(asked: float, stated: float = 0.125) -> Plan:
    """A bonus that is asked for; base was raised to what is asked."""
    plan = edits.put(edits.put(cash_plan(), "offers.o1.bonus_target", stated), "counters.o1.bonus", asked)
    plan = edits.put(plan, "counters.o1.why_bonus", "my target is paid in full every year")
    moved = Round(id="r1", offer="o1", when=TODAY, who=Who.THEY, value=220_000.0)
    return replace(plan, rounds=(moved,))


def test_an_own_reason_begins_as_a_sentence(inputs: ModelInputs, writer: Writer) -> None:
    text = letter(with_bonus(0.175), "counter_email", inputs, writer).text
    assert "- Bonus 17.5% instead of 12.5%. My target is paid in full every year." in text


@pytest.mark.parametrize(("asked", "apart"), [(0.15, "2.5 points"), (0.135, "1 point")])
def test_shares_are_points_apart(asked: float, apart: str, inputs: ModelInputs, writer: Writer) -> None:
    assert f"We're {apart} apart on bonus." in letter(with_bonus(asked), "part_way", inputs, writer).text


def test_what_was_raised_is_named_in_one_grammatical_sentence(inputs: ModelInputs, writer: Writer) -> None:
    plan = with_words()
    assert "the higher base makes a difference" in letter(plan, "part_way", inputs, writer).text
    second = Round(id="r3", offer="o1", when=TODAY, who=Who.THEY, component=Component.SIGN_ON, value=30_000.0)
    both = replace(plan, rounds=(*plan.rounds, second))
    assert (
        "the higher base and sign-on at $30,000 make a difference"
        in letter(both, "part_way", inputs, writer).text
    )


def test_one_more_day_is_one_day(inputs: ModelInputs, writer: Writer) -> None:
    text = letter(with_words(until=DEADLINE + DAY), "extension", inputs, writer).text
    assert "enough to ask for one more day: I'm finishing" in text


@pytest.mark.parametrize("key", ["extension", "exploding", "decline_exploding"])
def test_more_time_ends_after_their_deadline(key: str, inputs: ModelInputs, writer: Writer) -> None:
    made = written(with_words(until=DEADLINE), key, inputs, writer)
    assert isinstance(made, NoLetter)
    assert made.reason == "The day that you ask for is not after their deadline: name a later one."


@pytest.mark.parametrize(
    ("key", "words", "lacks"),
    [
        ("speed_up", {"due_elsewhere": TODAY + 5 * DAY, "until": TODAY + 5 * DAY}, "until"),
        ("counter_email", {"sign_by": DEADLINE + DAY}, "sign_by"),
        ("final_offer", {"sign_by": DEADLINE + DAY}, "sign_by"),
        ("thanks", {"talk_on": TODAY - DAY}, "talk_on"),
        ("own_employer", {"handover_on": TODAY - DAY}, "handover_on"),
    ],
)
def test_days_that_contradict_each_other_or_are_over_are_asked_for(
    key: str, words: dict[str, Any], lacks: str, inputs: ModelInputs, writer: Writer
) -> None:
    made = written(with_words(**words), key, inputs, writer)
    assert isinstance(made, NoLetter)
    assert [fact.where for fact in made.missing] == [f"counters.o1.{lacks}"]


def test_a_day_that_is_over_is_not_proposed_for_the_talk(inputs: ModelInputs, writer: Writer) -> None:
    text = letter(with_words(talk_on=TODAY - DAY), "counter_email", inputs, writer).text
    assert text.endswith("When can we talk?\n\nBest,\nAda")


def test_a_letter_has_arrived_only_where_the_offer_is_in_writing(inputs: ModelInputs, writer: Writer) -> None:
    spoken = letter(with_words(), "details", inputs, writer)
    assert spoken.text.startswith("Hi,\n\nThank you for the offer. One fact is missing that I need")
    assert spoken.subject_text.endswith("one fact before I answer")
    assert "When will the letter come?" in letter(with_words(), "offer_call", inputs, writer).text
    sent = edits.put(with_words(), "offers.o1.standing", OfferForm.WRITTEN)
    assert letter(sent, "details", inputs, writer).text.startswith("Hi,\n\nThe letter has arrived")
    assert "When will the letter come?" not in letter(sent, "offer_call", inputs, writer).text


def test_an_own_reason_is_not_called_work(inputs: ModelInputs, writer: Writer) -> None:
    """“That's what I'd do here first” follows what was done, and no other reason."""
    plan = edits.put(cash_plan(), "offers.o1.posted_min", 190_000.0)
    plan = edits.put(plan, "offers.o1.posted_max", 240_000.0)
    text = letter(plan, "counter_call", inputs, writer).text
    assert "“Why so much?”\n\nI took a pilot to 40 customers.\n\n" in text


def test_a_script_asks_about_what_is_asked_for(inputs: ModelInputs, writer: Writer) -> None:
    text = letter(with_bonus(0.175), "counter_call", inputs, writer).text
    assert "It's the bonus. I'm looking for 17.5%." in text
    assert "Is that the bonus, or the whole?" in text
    assert "within a day" not in text


def test_a_firm_no_gives_what_was_liked_as_no_reason(inputs: ModelInputs, writer: Writer) -> None:
    plan = with_words(tone=Tone.FIRM, specific="the drift case")
    assert (
        "So it's no for now, though I liked the drift case."
        in letter(plan, "decline_exploding", inputs, writer).text
    )


def test_payments_are_not_mixed_with_components(inputs: ModelInputs, writer: Writer) -> None:
    payments = (Instalment(id="s1", amount=5_000.0), Instalment(id="s2", amount=6_000.0, month=13))
    plan = edits.put(with_offer(cash_plan(), sign_on=payments), "counters.o1.talk_on", TODAY + DAY)
    text = letter(plan, "thanks", inputs, writer).text
    assert "I noted: base $200,000; sign-on $5,000 and, in month 13, $6,000." in text


@pytest.mark.parametrize(
    ("typed", "noun"),
    [
        ("title: Staff PM", "Staff PM as the title"),
        ("title: the title of a lead", "the title of a lead"),
        ("head count: two engineers by June", "two engineers by June"),
    ],
)
def test_a_condition_says_what_it_is_about(
    typed: str, noun: str, inputs: ModelInputs, writer: Writer
) -> None:
    plan = edits.put(cash_plan(), "counters.o1.conditions", read_conditions(typed))
    assert f"To do it well I'd also need {noun}." in letter(plan, "counter_email", inputs, writer).text


def test_offers_with_and_without_a_letter_are_counted_together(inputs: ModelInputs, writer: Writer) -> None:
    others = tuple(
        Offer(id=key, company=key, base=1e5, standing=standing)
        for key, standing in (("o2", OfferForm.WRITTEN), ("o3", OfferForm.VERBAL))
    )
    release = Release(offers=(Released(id="o2", existence=True), Released(id="o3", existence=True)))
    plan = edits.put(cash_plan(), "counters.o1.release", release)
    plan = replace(plan, offers=(*plan.offers, *others))
    text = letter(plan, "counter_email", inputs, writer).text
    assert "You should know that I hold two other offers, one of them in writing." in text


def test_sentences_that_sounded_wrong_aloud(inputs: ModelInputs, writer: Writer) -> None:
    assert "By Tuesday, December 1 I can't: what's still missing is the team I haven't met." in (
        letter(edits.put(plans()["shares"], "counters.o1.tone", Tone.PLAIN), "exploding", inputs, writer).text
    )
    assert "stands in the letter, that settles the later years for me." in (
        letter(edits.put(plans()["shares"], "counters.o1.tone", Tone.FIRM), "refresh", inputs, writer).text
    )
    assert "What happens before I start?" in letter(plans()["shares"], "acceptance", inputs, writer).text
