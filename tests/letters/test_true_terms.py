"""Terms are stated as they were offered, and a sign-on is said to cover no more than it does."""

import re

import pytest
from msgspec.structs import replace

from planner.analysis import ModelInputs
from planner.letters import Writer
from planner.plan import Grant, Instalment, Plan, Round, edits
from planner.plan.assumed import GRANT_KEYS, with_confirmed
from planner.plan.fields.round import Who
from planner.plan.fields.terms import Cause, Clawback, ClawbackFrom, Component, GrantKind, OfferForm, Tone
from planner.share import share
from planner.workbook.recruiter.recruiter_book import recruiter_book
from tests.letters.written import letter
from tests.workbook.plans import real_plan


def with_case(sign_on: float, *causes: Cause) -> Plan:
    """90,000 unvested, all of it, and 18,500 x 8/12 = 12,333 of bonus; o1 offers 30,000 of sign-on."""
    plan = real_plan()
    counter = plan.counters[0]
    release = replace(counter.release, causes=causes)
    counter = replace(counter, release=release, sign_on=sign_on)
    return replace(plan, counters=(counter,))


BOTH = (Cause.UNVESTED, Cause.BONUS)
LINES = "$90,000 in shares and $12,333 of this year's bonus"
ALL_OF_IT = f"it replaces what I give up by leaving, which is {LINES}"
PART_OF_IT = f"it covers part of the $102,333 that I give up by leaving, which is {LINES}"
TRUTH = [
    (102_334.0, BOTH, "", "Covers what I give up by leaving, listed below"),
    (102_333.0, BOTH, ALL_OF_IT, "Covers what I give up by leaving, listed below"),
    (102_332.0, BOTH, PART_OF_IT, "Covers part of what I give up by leaving, listed below"),
    (
        45_000.0,
        (Cause.UNVESTED,),
        "it covers part of the $90,000 in shares that I give up by leaving now",
        "Covers part of what I give up by leaving, listed below",
    ),
    (45_000.0, (), "", ""),
]


@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize(("sign_on", "causes", "said", "in_workbook"), TRUTH)
def test_a_sign_on_covers_what_it_covers(
    sign_on: float,
    causes: tuple[Cause, ...],
    said: str,
    in_workbook: str,
    tone: Tone,
    inputs: ModelInputs,
    writer: Writer,
) -> None:
    plan = edits.put(with_case(sign_on, *causes), "counters.o1.tone", tone)
    for key in ("counter_email", "counter_call"):
        text = letter(plan, key, inputs, writer).text
        assert said in text
        assert bool(re.search("it (?:covers|replaces)", text)) == bool(said)
    proposal = recruiter_book(share(plan, inputs, "o1")).sheet("Proposal")
    texts = [cell.value for cell in proposal.cells.values() if isinstance(cell.value, str)]
    assert [text.split(";")[0] for text in texts if text.startswith("Covers")] == (
        [in_workbook] if in_workbook else []
    )
    assert not any("What the sign-on covers" in text for text in texts)


def offering(sign_on: tuple[Instalment, ...], grants: tuple[Grant, ...]) -> Plan:
    plan = real_plan()
    changed = {"sign_on": sign_on, "grants": grants}
    offers = tuple(replace(offer, **changed) if offer.id == "o1" else offer for offer in plan.offers)
    return replace(plan, offers=offers)


CLAWBACK = ("clawback_months",)
TWICE = (
    Instalment(id="s1", amount=40_000.0, month=0, clawback=Clawback.PRORATED, confirmed=CLAWBACK),
    Instalment(
        id="s2",
        amount=20_000.0,
        month=13,
        clawback=Clawback.CLIFF,
        clawback_months=6,
        clawback_from=ClawbackFrom.PAYMENT,
    ),
)
GRANTS = [
    (
        Grant(id="g", percent=0.001, milestone_share=0.5),
        "0.1% of the company ($1,000,000 at a valuation of $1,000,000,000), "
        "vesting over 4 years, quarterly with a cliff at month 12, half of it on a milestone",
    ),
    (
        Grant(id="g", kind=GrantKind.OPTION, units=10_000, price=10.0, strike=4.2, cliff=0),
        "10,000 options at a strike of $4.20 ($58,000 at face, at a share price of $10), "
        "which cost $42,000 to exercise, vesting over 4 years, quarterly",
    ),
    (
        Grant(id="g", kind=GrantKind.OPTION, units=10_000, price=4.0, strike=4.2, cliff=0),
        "10,000 options at a strike of $4.20 (nothing at face, at a share price of $4), which cost",
    ),
    (
        Grant(id="g", units=5_000, price=42.0, years=(0.38, 0.32, 0.2, 0.1), cliff=6, offset=12),
        "5,000 RSUs at $42 a share ($210,000), vesting 38%, 32%, 20% and 10% over 4 years, quarterly "
        "with a cliff at month 6, starting after month 12",
    ),
    (
        Grant(
            id="g", kind=GrantKind.CASH, value=50_000.0, events=((12, 0.25), (24, 0.75)), milestone_share=0.2
        ),
        "$50,000 in a cash plan, vesting 25% in month 12 and 75% in month 24, 20% of it on a milestone",
    ),
]


@pytest.mark.parametrize(("grant", "words"), GRANTS)
def test_an_acceptance_states_each_grant_as_it_was_offered(
    grant: Grant, words: str, inputs: ModelInputs, writer: Writer
) -> None:
    grant = with_confirmed(grant, GRANT_KEYS)
    text = letter(offering((), (grant,)), "acceptance", inputs, writer).text
    assert f"- Equity grant: {words}" in text
    years = recruiter_book(share(offering((), (grant,)), inputs, "o1")).sheet("Year by year")
    texts = [cell.value.lower() for cell in years.cells.values() if isinstance(cell.value, str)]
    vesting = words.partition("vesting ")[2].partition(",")[0]
    assert any(vesting in text for text in texts)


def test_an_acceptance_states_every_other_term(inputs: ModelInputs, writer: Writer) -> None:
    """Match 4 % to 8,000 and 5,000 of relocation stand in the plan of the tests."""
    text = letter(offering(TWICE, ()), "acceptance", inputs, writer).text
    assert (
        "- Sign-on: $40,000 at the start (repaid pro rata if I leave before month 12) and "
        "$20,000 in month 13 (repaid in full if I leave before month 19)." in text
    )
    assert "- Target bonus: 17.5% of base, paid quarterly." in text
    assert "- Retirement match: 4% of base, at most $8,000 a year." in text
    assert "- Relocation: $5,000, once." in text


def test_an_ask_names_the_standing_amount_in_its_own_unit(inputs: ModelInputs, writer: Writer) -> None:
    plan = edits.put(offering(TWICE, (GRANTS[0][0],)), "counters.o1.sign_on", 75_000.0)
    plan = edits.put(plan, "counters.o1.equity", 1_200_000.0)
    plan = edits.put(plan, "counters.o1.base", 235_000.0)  # the top of the band, which argues for equity
    text = letter(plan, "counter_email", inputs, writer).text
    assert "instead of $40,000 at the start and $20,000 in month 13" in text
    assert "instead of 0.1% of the company ($1,000,000), half of it on a milestone" in text
    assert "$60,000" not in text


def test_a_total_that_they_stated_later_is_not_split_by_us(inputs: ModelInputs, writer: Writer) -> None:
    round_ = Round(id="r1", offer="o1", who=Who.THEY, component=Component.SIGN_ON, value=66_000.0)
    plan = replace(offering(TWICE, ()), rounds=(round_,))
    text = letter(plan, "acceptance", inputs, writer).text
    assert "- Sign-on: $66,000 in all." in text
    assert "44,000" not in text


def test_another_offer_s_payments_are_called_a_sum(inputs: ModelInputs, writer: Writer) -> None:
    """Crest pays 40,000 and 20,000 in month 13, which is more than the 30,000 of o1."""
    text = letter(real_plan(), "counter_email", inputs, writer).text
    assert "I hold another written offer that pays this already." in text
    more = letter(edits.put(real_plan(), "counters.o1.sign_on", 75_000.0), "counter_email", inputs, writer)
    assert "I hold another written offer; its sign-on is $60,000 in all." in more.text
    assert OfferForm.WRITTEN in {offer.standing for offer in real_plan().offers}


def test_an_acceptance_promises_no_repayment_that_can_never_be_due(
    inputs: ModelInputs, writer: Writer
) -> None:
    """Counted from the start, the 12 months are over when month 13 is paid."""
    late = Instalment(id="s1", amount=2e4, month=13, clawback=Clawback.CLIFF, clawback_months=12)
    text = letter(offering((late,), ()), "acceptance", inputs, writer).text
    assert "- Sign-on: $20,000 in month 13." in text
