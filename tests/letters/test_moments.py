"""Golden texts, and what single letters must say."""

import datetime

import pytest
from msgspec.structs import replace

from planner.analysis import ModelInputs
from planner.letters import Letter, NoLetter, Writer
from planner.plan import Counter, Instalment, Offer, Person, Plan, Release, edits
from planner.plan.fields.terms import Cause, Tone
from planner.plan.letter_versions import LetterCopy
from tests.letters.worded import cash_plan, sample, worded
from tests.letters.written import letter, written
from tests.workbook.plans import TODAY, real_plan, storied_plan


def golden_plan() -> Plan:
    """Base with a band and a reason, and a sign-on for part of a case."""
    offer = Offer(
        id="o1",
        company="Aurora AI",
        title="Senior AI PM",
        base=210_000.0,
        sign_on=(Instalment(id="s1", amount=30_000.0),),
        posted_min=190_000.0,
        posted_max=235_000.0,
    )
    counter = Counter(
        id="o1",
        base=227_000.0,
        sign_on=45_000.0,
        recruiter="Mara",
        because="you measure wrong answers by customer",
        specific="the drift case that you showed me",
        reasons=("I brought my last team's GPU bill from $100k to $80k a month.",),
        will_sign=True,
        sign_by=datetime.date(2026, 11, 27),
        talk_on=datetime.date(2026, 11, 25),
        release=Release(causes=(Cause.UNVESTED,)),
    )
    present = Offer(id="present", company="Now", base=180_000.0, unvested=60_000.0)
    return Plan(
        person=Person(name="Jordan"), present=present, offers=(offer,), counters=(counter,), chosen="o1"
    )


def test_the_counter_reads_as_the_example(inputs: ModelInputs, writer: Writer) -> None:
    made = letter(golden_plan(), "counter_email", inputs, writer)
    assert made.subject_text == "Senior AI PM: two changes and I'm in"
    assert made.text == (
        "Hi Mara,\n\n"
        "I want this job: you measure wrong answers by customer. The drift case that you showed me settled "
        "that.\n\n"
        "I'd be ready to say yes with these changes:\n\n"
        "- Base $227,000 instead of $210,000. It's inside your posted $190,000 to $235,000. I brought my "
        "last team's GPU bill from $100k to $80k a month.\n"
        "- Sign-on $45,000 instead of $30,000: it covers part of the $60,000 in shares that I give up by "
        "leaving now.\n\n"
        "With these I'll sign by Friday, November 27. If one of them is hard, tell me which, and we'll find "
        "another shape. Can we talk on Wednesday, November 25?\n\n"
        "Best,\nJordan"
    )


GOLDEN = [
    (
        "present_pay",
        Tone.PLAIN,
        "I keep that out of it, with everyone. What matters is what this role is worth to you. What range "
        "did you have in mind?",
    ),
    (
        "extension",
        Tone.FIRM,
        "Hi,\n\nI'm taking this seriously enough to ask for five more days: I'm finishing a conversation "
        "that I began before yours.\n\nI'll answer on Friday, December 4 instead of Sunday, November 29, "
        "with a clear yes or no. Please confirm that the offer stands until then.\n\nBest,\nAda",
    ),
    (
        "final_offer",
        Tone.PLAIN,
        "Hi,\n\nThank you for being straight: the figures stay as they are.\n\nThen one thing would settle "
        "it for me: two engineers by June. With that I'll sign by Friday, November 27. Can you do it?\n\n"
        "Best,\nAda",
    ),
    (
        "part_way",
        Tone.PLAIN,
        "Hi,\n\nThank you, I can see that you pushed: the higher base makes a difference.\n\n"
        "We're $6,000 apart on base. Can you meet me at $220,000? With that I'll sign by Friday, November "
        "27.\n\nBest,\nAda",
    ),
    (
        "silence",
        Tone.PLAIN,
        "Hi,\n\nMy message of Saturday, November 21 may have reached you on a full day. Is there anything "
        "that you need from me to get it decided? My answer is due on Sunday, November 29.\n\nBest,\nAda",
    ),
]


@pytest.mark.parametrize(("key", "tone", "text"), GOLDEN)
def test_letters_read_as_they_were_agreed(
    key: str, tone: Tone, text: str, inputs: ModelInputs, writer: Writer
) -> None:
    plan = worded(cash_plan(), recruiter="", tone=tone)
    assert letter(plan, key, inputs, writer).text == text


def with_case(sign_on: float, *causes: Cause) -> Plan:
    """90,000 unvested, 12,333 of bonus; o1 offers 30,000; the posted band's top holds back 2,000 of base."""
    counter = real_plan().counters[0]
    release = Release(causes=causes)
    counter = replace(counter, release=release, sign_on=sign_on)
    return replace(real_plan(), counters=(counter,))


BOTH = (Cause.UNVESTED, Cause.BONUS)
LINES = "$90,000 in shares and $12,333 of this year's bonus"
TRUTH = [
    (
        102_333.0,
        BOTH,
        f"$102,333 instead of $30,000: it replaces what I give up by leaving, which is {LINES}.",
    ),
    (102_332.0, BOTH, f": it covers part of the $102,333 that I give up by leaving, which is {LINES}."),
    (90_000.0, (Cause.UNVESTED,), ": it replaces the shares that I give up by leaving now."),
    (45_000.0, (Cause.UNVESTED,), ": it covers part of the $90,000 in shares that I give up by leaving now."),
    (102_334.0, BOTH, ""),
    (45_000.0, (), ""),
]


@pytest.mark.parametrize(("sign_on", "causes", "words"), TRUTH)
def test_a_sign_on_claims_what_is_true(
    sign_on: float, causes: tuple[Cause, ...], words: str, inputs: ModelInputs, writer: Writer
) -> None:
    text = letter(with_case(sign_on, *causes), "counter_email", inputs, writer).text
    assert ("- Sign-on" in text) == bool(words)
    assert words in text


@pytest.mark.parametrize("key", ["extension", "exploding", "final_offer", "part_way", "silence", "decline"])
def test_a_later_letter_does_not_tell_of_the_rival(key: str, inputs: ModelInputs, writer: Writer) -> None:
    assert "offer from" not in letter(worded(storied_plan()), key, inputs, writer).text
    assert "another" not in letter(worded(sample()), key, inputs, writer).text.replace("another path", "")


def copied(plan: Plan, kind: str) -> Plan:
    when = datetime.datetime(2026, 11, 21, 9, 30)
    taken = LetterCopy(id="v1", offer="o1", kind=kind, when=when, how="copied as text", rival=True)
    return replace(plan, letter_copies=(taken,))


def test_a_rival_is_told_once_in_a_thread(inputs: ModelInputs, writer: Writer) -> None:
    plan = worded(sample())
    assert letter(plan, "counter_email", inputs, writer).text.count("another written offer") == 1
    mailed = copied(plan, "counter_email")
    assert "another written offer" in letter(mailed, "counter_email", inputs, writer).text  # the same letter
    none = written(mailed, "rival", inputs, writer)
    assert isinstance(none, NoLetter)
    assert none.reason == "They have heard of it: mention another offer once."
    told_before = copied(plan, "rival")
    assert "another" not in letter(told_before, "counter_email", inputs, writer).text.replace(
        "another shape", ""
    )


def test_a_reminder_names_the_day_of_the_last_letter(inputs: ModelInputs, writer: Writer) -> None:
    text = letter(copied(cash_plan(), "counter_email"), "silence", inputs, writer).text
    assert "My message of Saturday, November 21" in text


def test_what_they_called_final_is_believed(inputs: ModelInputs, writer: Writer) -> None:
    plan = edits.put(worded(real_plan(), conditions=()), "offers.o1.final_base", 214_000.0)
    plan = edits.put(plan, "offers.o1.final_equity", 700_000.0)
    text = letter(plan, "final_offer", inputs, writer).text
    assert "base and equity stay as they are" in text
    assert "Then one thing would settle it for me: a sign-on of $60,000; it covers part of" in text
    assert "$227,000" not in text


def test_an_equity_ask_may_rest_on_a_base_at_the_top_of_the_band(inputs: ModelInputs, writer: Writer) -> None:
    plan = edits.put(real_plan(), "counters.o1.base", 235_000.0)
    plan = edits.put(plan, "counters.o1.release", Release())
    text = letter(plan, "counter_email", inputs, writer).text
    assert "instead of 0.07% of the company ($700,000). Base is at the top of your band" in text
    lower = edits.put(plan, "counters.o1.base", 227_000.0)
    assert "Equity" not in letter(lower, "counter_email", inputs, writer).text


def test_an_acceptance_has_every_term_and_what_was_agreed(inputs: ModelInputs, writer: Writer) -> None:
    plan = edits.enter(
        real_plan(), "counters.o1.conditions", "title: Staff PM (agreed); two engineers", TODAY
    )
    made = letter(plan, "acceptance", inputs, writer)
    assert [block.text for block in made.blocks][2:-2] == [
        "Base salary: $210,000 a year.",
        "Target bonus: 17.5% of base, paid quarterly.",
        "Sign-on: $30,000.",
        "Equity grant: 0.07% of the company ($700,000 at a valuation of $1,000,000,000).",
        "Retirement match: 4% of base, at most $8,000 a year.",
        "Relocation: $5,000, once.",
        "Start: Monday, January 11, 2027.",
        "Agreed: Staff PM as the title.",
    ]


def test_who_stays_put_says_so(inputs: ModelInputs, writer: Writer) -> None:
    assert "take another path" in letter(cash_plan(), "decline", inputs, writer).text
    staying = edits.put(cash_plan(), "counters.o1.stays", value=True)
    assert "stay where I am" in letter(staying, "decline", inputs, writer).text


def test_every_number_leads_to_its_place_and_figures_have_a_link(inputs: ModelInputs, writer: Writer) -> None:
    made = letter(worded(sample()), "counter_email", inputs, writer)
    assert isinstance(made, Letter)
    links = {run.link for run in made.runs if run.link}
    assert {
        "counters.o1.sign_on",
        "offers.o1.sign_on#brief",
        "counters.o1.equity",
        "counters.o1.talk_on",
    } <= links


def test_the_users_own_reason_stands_first_and_under_its_ask_alone(
    inputs: ModelInputs, writer: Writer
) -> None:
    plan = cash_plan()
    bare = edits.put(plan, "counters.o1.reasons", ())
    refused = written(bare, "counter_email", inputs, writer)
    assert isinstance(refused, NoLetter)
    assert [fact.where for fact in refused.missing] == ["counters.o1.why_base"]
    reasoned = edits.put(bare, "counters.o1.why_base", "I have run inference for eight years")
    text = letter(reasoned, "counter_email", inputs, writer).text
    assert "$220,000 instead of $200,000. I have run inference for eight years." in text
    both = edits.put(plan, "counters.o1.why_base", "I have run inference for eight years")
    text = letter(both, "counter_email", inputs, writer).text
    assert "I have run inference for eight years." in text
    assert "pilot" not in text
