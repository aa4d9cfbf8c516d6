"""The sign-on case, cause by cause, with numbers that can be checked by hand."""

from msgspec.structs import replace

from planner.ask.make_whole import with_make_whole
from planner.ask.results import MakeWhole, SignOnCase
from planner.ask.sentences import make_whole_texts
from planner.ask.sign_on_case import Move, sign_on_case
from planner.model_inputs import load_tables
from planner.pay.years.pay_by_year import pay_by_year
from planner.plan import Grant, Instalment, Offer
from planner.plan.fields.terms import Cause, Stage

PRESENT = Offer(id="present", base=185_000.0)
NEW = Offer(id="o1", base=210_000.0)


def case_of(offer: Offer, present: Offer, released: tuple[Cause, ...] = ()) -> dict[Cause, float]:
    case = sign_on_case(moving(offer, present), released)
    return {line.cause: line.amount for line in case.lines}


def moving(offer: Offer, present: Offer) -> Move:
    present_pay = None if present.base is None else pay_by_year(present, 4)
    return Move(offer, present, pay_by_year(offer, 4), present_pay, 4)


def with_fields(offer: Offer, **changes: object) -> Offer:
    return replace(offer, **changes)


def test_unvested_equity_counts_by_the_chance_of_staying() -> None:
    assert case_of(NEW, with_fields(PRESENT, unvested=90_000.0, stay_chance=0.8)) == {Cause.UNVESTED: 72_000}


def test_an_accrued_bonus_counts_by_months_and_chance() -> None:
    present = with_fields(PRESENT, accrued_bonus=24_000.0, accrued_months=9.0, accrued_chance=0.5)
    assert case_of(NEW, present) == {Cause.BONUS: 9_000}


def test_a_clawback_owed_counts_whole() -> None:
    assert case_of(NEW, with_fields(PRESENT, clawback_owed=15_000.0)) == {Cause.CLAWBACK: 15_000}


def test_relocation_counts_as_far_as_it_is_not_paid() -> None:
    offer = with_fields(NEW, relocation_cost=20_000.0, relocation=12_000.0)
    assert case_of(offer, PRESENT) == {Cause.RELOCATION: 8_000}


def test_the_bridge_leaves_out_what_is_counted_above() -> None:
    grant = Grant(id="g", value=400_000.0, cliff=0)
    present = with_fields(PRESENT, base=230_000.0, grants=(grant,), unvested=100_000.0)
    assert case_of(NEW, present) == {Cause.UNVESTED: 100_000, Cause.BRIDGE: 20_000}


def test_the_bridge_is_at_least_the_present_equity_before_the_new_cliff() -> None:
    grant = Grant(id="g", value=400_000.0, cliff=0)
    new = with_fields(NEW, grants=(Grant(id="n", value=800_000.0),))
    assert case_of(new, with_fields(PRESENT, grants=(grant,))) == {Cause.BRIDGE: 75_000}


def test_without_a_present_base_there_is_no_bridge() -> None:
    present = with_fields(PRESENT, base=None, clawback_owed=1_000.0)
    assert case_of(NEW, present) == {Cause.CLAWBACK: 1_000}


def test_a_gap_above_the_band_counts_for_every_year_and_not_in_the_bridge_too() -> None:
    offer = with_fields(NEW, posted_min=190_000.0, posted_max=235_000.0)
    assert case_of(offer, with_fields(PRESENT, base=240_000.0)) == {Cause.BRIDGE: 25_000, Cause.BAND: 20_000}


def released_case(offer: Offer, grant_middle: float | None = None) -> MakeWhole:
    """The make-whole of 400,000 of unvested equity that the recruiter knows."""
    case = sign_on_case(moving(offer, with_fields(PRESENT, base=None, unvested=4e5)), (Cause.UNVESTED,))
    return with_make_whole(case, offer, grant_middle, load_tables().asks.case).make_whole


def test_what_a_sign_on_cannot_carry_passes_into_equity() -> None:
    """Of 400,000: a sign-on of 20,000 offered and .60 of 210,000, then half of a grant of 600,000."""
    paid, grant = Instalment(id="s", amount=20_000.0), Grant(id="g", value=600_000.0)
    offer = with_fields(NEW, sign_on=(paid,), grants=(grant,))
    whole = released_case(offer)
    assert (whole.sign_on, whole.passed, whole.equity, whole.left) == (146_000, 254_000, 254_000, 0)
    smaller = with_fields(offer, grants=(Grant(id="g", value=300_000.0),))
    assert (released_case(smaller).equity, released_case(smaller).left) == (150_000, 104_000)


def test_a_young_company_carries_less_of_the_case() -> None:
    """Before series C: .20 of 210,000, and without a grant half of the market's middle."""
    seed = with_fields(NEW, stage=Stage.SEED)
    whole = released_case(seed, 500_000.0)
    assert (whole.sign_on, whole.equity, whole.left) == (42_000, 250_000, 108_000)
    assert released_case(seed).equity == 0


def test_a_case_that_the_sign_on_carries_passes_nothing() -> None:
    case = sign_on_case(moving(NEW, with_fields(PRESENT, clawback_owed=50_000.0)), (Cause.CLAWBACK,))
    whole = with_make_whole(case, NEW, None, load_tables().asks.case)
    assert (whole.make_whole.passed, make_whole_texts(whole)) == (0, ())


def test_a_released_cause_without_an_amount_is_no_line() -> None:
    case = sign_on_case(moving(NEW, with_fields(PRESENT, stay_chance=0.0)), tuple(Cause))
    assert (case.lines, case.total, case.documented) == ((), 0, 0)


def test_an_unreleased_case_passes_nothing() -> None:
    case = sign_on_case(moving(NEW, with_fields(PRESENT, unvested=900e3)), ())
    assert with_make_whole(case, NEW, 1e6, load_tables().asks.case).make_whole.passed == 0


def test_what_is_left_over_is_a_sentence() -> None:
    case = SignOnCase((), make_whole=MakeWhole(146_000, 254_000, 150_000))
    in_equity, in_words = make_whole_texts(case)
    assert "146,000" in in_equity
    assert "150,000" in in_equity
    assert in_words.startswith("104,000 of what you tell them is more than sign-on and equity carry")


def test_only_released_causes_are_documented() -> None:
    present = with_fields(PRESENT, unvested=90_000.0, clawback_owed=10_000.0)
    case = sign_on_case(moving(NEW, present), (Cause.UNVESTED,))
    assert (case.total, case.documented) == (100_000, 90_000)


def test_amounts_are_in_the_currency_of_the_offer() -> None:
    offer = with_fields(NEW, currency="EUR", rate=1.25)
    assert case_of(offer, with_fields(PRESENT, clawback_owed=10_000.0)) == {Cause.CLAWBACK: 8_000}


def texts(offer: Offer, present: Offer) -> dict[Cause, str]:
    return {line.cause: line.text for line in sign_on_case(moving(offer, present), ()).lines}


def test_each_cause_says_its_inputs() -> None:
    present = with_fields(
        PRESENT,
        unvested=90_000.0,
        stay_chance=0.8,
        accrued_bonus=24_000.0,
        accrued_months=9.0,
        accrued_chance=0.5,
        clawback_owed=15_000.0,
        base=240_000.0,
    )
    offer = with_fields(
        NEW, relocation_cost=20_000.0, relocation=12_000.0, posted_min=190e3, posted_max=235e3
    )
    assert texts(offer, present) == {
        Cause.UNVESTED: "Equity of 90,000 that would vest in the next 12 months is forfeited; the chance of "
        "staying for it was 80 %.",
        Cause.BONUS: "This year's bonus of 24,000 is forfeited: 9 months worked of 12, paid with a "
        "chance of 50 %.",
        Cause.CLAWBACK: "15,000 must be paid back to the present employer.",
        Cause.RELOCATION: "Moving costs 20,000, of which the offer pays 12,000.",
        Cause.BRIDGE: "Year 1 of the present job, less what is counted above, is 235,000; year 1 of the "
        "offer without sign-on is 222,000.",  # 210,000 and the 12,000 of relocation
        Cause.BAND: "Base stops at the top of their range, 235,000, 5,000 a year short, for 4 years.",
    }


def test_a_grant_of_unknown_size_bridges_nothing() -> None:
    new = with_fields(NEW, grants=(Grant(id="n", value=800_000.0),))
    unknown = Grant(id="g", percent=0.001, cliff=0)
    assert case_of(new, with_fields(PRESENT, grants=(unknown,))) == {}
    grant = Grant(id="h", value=400_000.0, cliff=0)
    assert case_of(new, with_fields(PRESENT, grants=(unknown, grant))) == {Cause.BRIDGE: 75_000}


def test_the_bonus_that_the_bridge_leaves_out_is_at_most_what_is_counted_above() -> None:
    """Year 1 of the present job is 200,000 + 20,000; 15,000 of the bonus is counted above."""
    present = with_fields(
        PRESENT, base=200_000.0, bonus_target=0.1, accrued_bonus=20_000.0, accrued_months=9.0
    )
    assert case_of(with_fields(NEW, base=150_000.0), present) == {Cause.BONUS: 15_000, Cause.BRIDGE: 55_000}
