"""Each sentence of a letter is true on its day: days in order, nothing answered, nothing that dangles."""

import datetime

import pytest
from msgspec.structs import replace

from planner.analysis import ModelInputs
from planner.letters import NoLetter, Writer
from planner.plan import Grant, Instalment, Offer, Person, Plan, Round, edits
from planner.plan.fields.plan import PRESENT_ID
from planner.plan.fields.round import Who
from planner.plan.fields.terms import Cause, OfferForm, Tone
from tests.letters.written import letter, written
from tests.workbook.plans import TODAY

SOON, LATER = TODAY + datetime.timedelta(days=2), TODAY + datetime.timedelta(days=5)


def offer(identity: str = "o1", company: str = "Nova", base: float = 200_000.0, **changes: object) -> Offer:
    return replace(Offer(id=identity, company=company, title="PM", base=base), **changes)


def plan_of(*offers: Offer, **words: object) -> Plan:
    """Return a plan that asks the first offer for 220,000, with a reason of the user's own."""
    plan = Plan(person=Person(name="Ada"), offers=offers, chosen="o1")
    asked: dict[str, object] = {"base": 220_000.0, "why_base": "I have led this work for four years"}
    for key, value in (asked | words).items():
        plan = edits.put(plan, f"counters.o1.{key}", value)
    return plan


def said(plan: Plan, *steps: tuple[Who, datetime.date, float]) -> Plan:
    rounds = tuple(
        Round(id=f"r{place}", offer="o1", who=who, when=when, value=value)
        for place, (who, when, value) in enumerate(steps, 1)
    )
    return replace(plan, rounds=rounds)


def missing(plan: Plan, key: str, inputs: ModelInputs, writer: Writer) -> tuple[str, ...]:
    """Return the fields that a letter waits for."""
    made = written(plan, key, inputs, writer)
    assert isinstance(made, NoLetter), made
    return tuple(fact.where for fact in made.missing)


@pytest.mark.parametrize("key", ["offer_call", "thanks", "counter_email"])
def test_an_answer_is_not_promised_for_a_day_after_their_deadline(
    key: str, inputs: ModelInputs, writer: Writer
) -> None:
    late = plan_of(offer(deadline=SOON), talk_on=LATER)
    assert missing(late, key, inputs, writer) == ("counters.o1.talk_on",)
    letter(plan_of(offer(deadline=LATER), talk_on=LATER), key, inputs, writer)


@pytest.mark.parametrize("key", ["counter_email", "counter_call"])
def test_a_firm_letter_asks_for_their_answer_before_its_own_is_due(
    key: str, inputs: ModelInputs, writer: Writer
) -> None:
    late = plan_of(offer(deadline=SOON), reply_by=LATER, tone=Tone.FIRM)
    assert missing(late, key, inputs, writer) == ("counters.o1.reply_by",)
    letter(plan_of(offer(deadline=SOON), reply_by=LATER), key, inputs, writer)  # a plain one names no day


def test_the_same_day_is_named_once(inputs: ModelInputs, writer: Writer) -> None:
    plan = plan_of(offer(deadline=SOON), reply_by=SOON, tone=Tone.FIRM)
    text = letter(plan, "counter_email", inputs, writer).text
    assert "Could I have your answer by Tuesday, November 24? Mine is due that day." in text


def test_no_silence_is_broken_that_they_broke(inputs: ModelInputs, writer: Writer) -> None:
    asked, answered = TODAY - datetime.timedelta(days=4), TODAY - datetime.timedelta(days=2)
    waiting = said(plan_of(offer()), (Who.YOU, asked, 220_000.0))
    assert "My message of Wednesday, November 18" in letter(waiting, "silence", inputs, writer).text
    heard = said(waiting, (Who.YOU, asked, 220_000.0), (Who.THEY, answered, 210_000.0))
    assert missing(heard, "silence", inputs, writer) == ("rounds",)
    same_day = said(waiting, (Who.THEY, asked, 210_000.0), (Who.YOU, asked, 220_000.0))
    assert "November 18" in letter(same_day, "silence", inputs, writer).text
    today = said(waiting, (Who.YOU, TODAY, 220_000.0))
    assert missing(today, "silence", inputs, writer) == ("rounds",)


def test_a_letter_with_other_figures_is_not_the_signed_one(inputs: ModelInputs, writer: Writer) -> None:
    in_writing = offer(standing=OfferForm.WRITTEN)
    assert "signed letter is attached" in letter(plan_of(in_writing), "acceptance", inputs, writer).text
    more = replace(in_writing, final_base=205_000.0)
    assert "as soon as the letter says the same" in letter(plan_of(more), "acceptance", inputs, writer).text


def test_a_figure_called_final_keeps_the_terms_of_the_offer(inputs: ModelInputs, writer: Writer) -> None:
    grant = Grant(id="g1", value=400_000.0, confirmed=("years",))
    final = offer(standing=OfferForm.WRITTEN, grants=(grant,), final_equity=400_000.0)
    text = letter(plan_of(final), "acceptance", inputs, writer).text
    assert "- Equity grant: $400,000 in equity, vesting over 4 years." in text
    assert "The signed letter is attached." in text


def test_a_job_that_pays_more_is_no_other_offer(inputs: ModelInputs, writer: Writer) -> None:
    plan = replace(
        plan_of(offer(), due_elsewhere=LATER), present=Offer(id=PRESENT_ID, company="Old", base=230_000.0)
    )
    plan = edits.release_offer(plan, "o1", PRESENT_ID, "amount", on=True)
    assert missing(plan, "rival", inputs, writer) == ("counters.o1.release",)
    both = replace(plan, offers=(*plan.offers, offer("o2", "Rova", 225_000.0)))
    both = edits.release_offer(both, "o1", "o2", "existence", on=True)
    assert "I hold another offer." in letter(both, "rival", inputs, writer).text


def rivals() -> Plan:
    """One rival with more base; another, by name and with its letter, with more sign-on and equity."""
    first = offer(sign_on=(Instalment(id="s1", amount=10_000.0),), grants=(Grant(id="g1", value=100_000.0),))
    rich = offer("o2", "Rova", 215_000.0)
    named = offer(
        "o3",
        "Yod",
        205_000.0,
        standing=OfferForm.WRITTEN,
        sign_on=(Instalment(id="s1", amount=40_000.0),),
        grants=(Grant(id="g1", value=200_000.0),),
    )
    plan = plan_of(first, rich, named, sign_on=30_000.0, equity=180_000.0, due_elsewhere=LATER)
    plan = edits.release_offer(plan, "o1", "o2", "amount", on=True)
    for mark in ("amount", "name", "letter"):
        plan = edits.release_offer(plan, "o1", "o3", mark, on=True)
    return plan


def test_there_means_the_offer_that_was_said_before(inputs: ModelInputs, writer: Writer) -> None:
    text = letter(rivals(), "counter_email", inputs, writer).text
    assert "I hold a written offer from Yod; its sign-on is $40,000 in all." in text
    assert "There the equity is $200,000 at face value." in text
    spoken = letter(rivals(), "counter_call", inputs, writer).text
    assert "I hold a written offer from Yod; its equity is $200,000 at face value." in spoken
    assert "In the offer that I mentioned with the equity, the sign-on is $40,000 in all." in spoken


def test_a_letter_that_can_be_shown_is_that_of_the_offer_told_of(inputs: ModelInputs, writer: Writer) -> None:
    text = letter(rivals(), "rival", inputs, writer).text
    assert "its base is $215,000" in text
    assert "Yod" not in text


def test_equity_is_not_named_twice(inputs: ModelInputs, writer: Writer) -> None:
    grants = (Grant(id="g1", value=200_000.0), Grant(id="g2", value=100_000.0))
    plan = plan_of(offer(grants=grants[:1]), talk_on=SOON)
    assert "base $200,000 and $200,000 in equity" in letter(plan, "thanks", inputs, writer).text
    assert "turns $200,000 into shares" in letter(plan, "details", inputs, writer).text
    several = plan_of(offer(grants=grants), equity=360_000.0, why_equity="The grant you named for a lead")
    text = letter(several, "counter_email", inputs, writer).text
    assert "Equity $360,000 instead of $200,000 and $100,000." in text


def test_a_sign_on_above_the_whole_case_is_told_so(inputs: ModelInputs, writer: Writer) -> None:
    plan = replace(plan_of(offer(), sign_on=50_000.0), present=Offer(id=PRESENT_ID, unvested=20_000.0))
    plan = edits.release_cause(plan, "o1", Cause.UNVESTED, on=True)
    made = written(plan, "sign_on_alone", inputs, writer)
    assert isinstance(made, NoLetter)
    assert made.reason.startswith("Sign-on $50,000 is more than what you give up: lower it")


def test_nothing_missing_is_said_twice(inputs: ModelInputs, writer: Writer) -> None:
    plan = said(plan_of(offer(), will_sign=True), (Who.THEY, TODAY, 205_000.0))
    plan = edits.put(plan, "counters.o1.why_base", "")
    made = written(plan, "part_way", inputs, writer)
    assert isinstance(made, NoLetter)
    assert len(set(made.missing)) == len(made.missing)


def test_the_level_comes_before_the_figures_only_until_they_are_named(
    inputs: ModelInputs, writer: Writer
) -> None:
    plan = plan_of(offer(standing=OfferForm.WRITTEN), tone=Tone.FIRM, reasons=("I ran three launches",))
    text = letter(plan, "level_up", inputs, writer).text
    assert "Before we talk about figures:" in text
    assert "Could it be reviewed before I sign?" in text
    asked = said(plan, (Who.YOU, TODAY, 220_000.0))
    assert "Apart from the figures:" in letter(asked, "level_up", inputs, writer).text


def test_an_offer_of_equity_alone_is_thanked_for_and_accepted(inputs: ModelInputs, writer: Writer) -> None:
    plan = plan_of(offer(base=0.0, grants=(Grant(id="g1", value=90_000.0),)), talk_on=SOON)
    assert "I noted: $90,000 in equity." in letter(plan, "thanks", inputs, writer).text
    text = letter(plan, "acceptance", inputs, writer).text
    assert "Base" not in text
    assert "- Equity grant: $90,000" in text
