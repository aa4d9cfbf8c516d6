import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.plan import Grant, Instalment
from planner.plan.assumed import GRANT_KEYS, PAYMENT_KEYS, VESTING_KEYS, is_typed, with_confirmed
from planner.plan.entry.grants.reading import read_grants
from planner.plan.entry.grants.vesting import read_shares
from planner.plan.entry.grants.writing import write_grants
from planner.plan.entry.instalments.reading import read_instalments
from planner.plan.entry.instalments.writing import write_instalments
from planner.plan.entry.number import EntryError
from planner.plan.fields.terms import (
    Cadence,
    Clawback,
    ClawbackFrom,
    GrantKind,
    MilestoneKind,
    OptionTax,
    OtherClawback,
)
from planner.plan.schema.validation import InvalidValueError, model_from
from tests.draws import amounts


def read_grant(text: str) -> Grant:
    (grant,) = read_grants(text)
    return grant


def test_a_grant_in_dollars_with_its_vesting() -> None:
    grant = read_grant("400k/4y quarterly cliff 12")
    assert (grant.value, grant.years, grant.cadence, grant.cliff) == (
        400_000,
        (0.25,) * 4,
        Cadence.QUARTERLY,
        12,
    )


def test_a_share_of_a_company() -> None:
    grant = read_grant(".07% of 900m")
    assert (grant.percent, grant.valuation) == (0.0007, 900_000_000)


def test_units_at_a_price() -> None:
    grant = read_grant("5,000 units at 42")
    assert (grant.units, grant.price, grant.kind) == (5_000, 42, GrantKind.RSU)


@pytest.mark.parametrize(
    ("with_commas", "same"),
    [
        ("400,000, 4y, quarterly, cliff 6", "400k/4y quarterly cliff 6"),
        ("5,000 units at 42, cliff 6", "5000 units at 42 cliff 6"),
        ("10,000 options, price 3, cliff 6", "10000 options at 3 cliff 6"),
        ("10k options at 8, iso, strike 2.50, monthly", "10k options at 8 iso strike 2.50 monthly"),
        (".07% of 900m, 4y, no cliff", ".07% of 900m 4y no cliff"),
    ],
)
def test_clauses_may_be_parted_by_commas(with_commas: str, same: str) -> None:
    assert read_grants(with_commas) == read_grants(same)


def test_clauses_of_a_payment_may_be_separated_by_commas() -> None:
    assert read_instalments("40,000 at 13, clawback 12, prorated") == read_instalments(
        "40k at 13 clawback 12 prorated"
    )


def test_options_with_a_strike() -> None:
    grant = read_grant("10,000 options at 8 iso strike 2.50")
    assert (grant.kind, grant.option_tax, grant.strike) == (GrantKind.OPTION, OptionTax.ISO, 2.5)


UNITS = {"units": 12_000, "price": None, "value": None}


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("12,000 RSUs over 4 years", {**UNITS, "kind": GrantKind.RSU, "years": (0.25,) * 4}),
        ("12k RSU", {**UNITS, "kind": GrantKind.RSU}),
        ("12,000 restricted stock units, 4y", {**UNITS, "kind": GrantKind.RSU}),
        ("12,000 PSUs/4y", {**UNITS, "kind": GrantKind.RSU}),
        ("12,000 shares", {**UNITS, "kind": GrantKind.RSU}),
        ("12000 units no cliff", {**UNITS, "kind": GrantKind.RSU, "cliff": 0}),
        ("12,000 options", {**UNITS, "kind": GrantKind.OPTION, "strike": None}),
        ("12,000 stock options", {**UNITS, "kind": GrantKind.OPTION}),
        ("12,000 ISOs", {**UNITS, "kind": GrantKind.OPTION, "option_tax": OptionTax.ISO}),
        ("12,000 ISO stock options", {**UNITS, "kind": GrantKind.OPTION, "option_tax": OptionTax.ISO}),
        ("12,000 NSOs", {**UNITS, "kind": GrantKind.OPTION, "option_tax": OptionTax.NSO}),
        ("$400k RSUs", {"value": 400_000, "units": None, "kind": GrantKind.RSU}),
        ("400k in RSUs over 4 years", {"value": 400_000, "units": None, "kind": GrantKind.RSU}),
        ("400k worth of stock", {"value": 400_000, "units": None, "kind": GrantKind.RSU}),
        ("RSUs worth 600k over 4 years", {"value": 600_000, "units": None, "kind": GrantKind.RSU}),
        ("RSUs valued at 600,000", {"value": 600_000, "units": None, "kind": GrantKind.RSU}),
        ("options worth 300k strike 4", {"value": 300_000, "units": None, "kind": GrantKind.OPTION}),
        ("RSUs: 600k", {"value": None, "units": 600_000, "kind": GrantKind.RSU}),
        ("12,000 RSUs worth $480k", {"value": 480_000, "units": 12_000}),
        ("12,000 RSUs @ $42", {"units": 12_000, "price": 42, "strike": None}),
        ("12,000 RSUs at $42.50 per share", {"units": 12_000, "price": 42.5, "strike": None}),
        ("10,000 options @ $4.20", {"units": 10_000, "strike": 4.2, "price": None}),
        ("10,000 options @ $4.20, price 9", {"units": 10_000, "strike": 4.2, "price": 9}),
        ("10,000 options @ 9 strike 4.20", {"units": 10_000, "strike": 4.2, "price": 9}),
        ("10,000 shares at 9 strike 8.125", {"kind": GrantKind.OPTION, "strike": 8.125, "price": 9}),
        (".1% strike 2", {"kind": GrantKind.OPTION, "percent": 0.001, "strike": 2, "price": None}),
        (
            ".1% of 900m options at a price of 10, strike price of $2",
            {"kind": GrantKind.OPTION, "percent": 0.001, "valuation": 9e8, "strike": 2, "price": 10},
        ),
        (
            "20,000 ISOs with a strike price of $4.20 vesting over 4 years with a 1-year cliff, monthly",
            {"units": 20_000, "strike": 4.2, "cliff": 12, "cadence": Cadence.MONTHLY},
        ),
        ("400k 4y 18-month cliff", {"value": 400_000, "cliff": 18}),
        ("5k units at 5.123k", {"units": 5_000, "price": 5_123}),
    ],
)
def test_a_number_before_shares_counts_them_and_a_strike_makes_an_option(
    text: str, fields: dict[str, object]
) -> None:
    grant = read_grant(text)
    assert {key: getattr(grant, key) for key in fields} == fields


@pytest.mark.parametrize("text", ["12,000 RSUs strike 4", "400k cash strike 2", "400k strike 2 rsu"])
def test_a_strike_of_what_has_none_is_refused(text: str) -> None:
    with pytest.raises(EntryError, match="only options"):
        read_grants(text)


@pytest.mark.parametrize(
    ("text", "cliff"),
    [
        ("400k/4y cliff 6", 6),
        ("400k/4y cliff 0", 0),
        ("400k/4y cliff 18 months", 18),
        ("400k 25/25/25/25 cliff 6", 6),
        ("400k/4y cliff of 2 years", 24),
        ("400k/4y 2 year cliff", 24),
        ("400k/4y/1y cliff", 12),
    ],
)
def test_a_cliff_is_not_as_long_as_the_years_before_it(text: str, cliff: int) -> None:
    (grant,) = read_grants(text)
    assert (grant.value, grant.years, grant.cliff) == (400_000, (0.25,) * 4, cliff)


def test_several_grants_are_parted_by_a_semicolon() -> None:
    assert [grant.id for grant in read_grants("400k; 100k after 12")] == ["g1", "g2"]


def test_uneven_years_and_no_cliff() -> None:
    grant = read_grant("320k 38/32/20/10 no cliff")
    assert (grant.years, grant.cliff) == ((0.38, 0.32, 0.2, 0.1), 0)


def test_a_milestone() -> None:
    grant = read_grant(".1% stretch milestone 50%")
    assert (grant.milestone_share, grant.milestone) == (0.5, MilestoneKind.STRETCH)


@pytest.mark.parametrize(
    "text",
    ["lots", "400k when pigs fly", "400k 50/40", "400k/9y", "400k/0y", "400k 1.2.3/4", "5,0 units at 4"],
)
def test_what_is_not_understood_is_named(text: str) -> None:
    with pytest.raises(EntryError):
        read_grants(text)


def test_two_sign_on_payments() -> None:
    first, second = read_instalments("40k + 20k at 13")
    assert [(first.amount, first.month), (second.amount, second.month)] == [(40_000, 1), (20_000, 13)]


def test_a_clawback_is_all_or_prorated() -> None:
    cliff, prorated = read_instalments("50k clawback 12 + 10k clawback 24 prorated")
    assert (cliff.clawback, cliff.clawback_months) == (Clawback.CLIFF, 12)
    assert (prorated.clawback, prorated.clawback_months) == (Clawback.PRORATED, 24)


def test_a_clawback_may_differ_by_why_the_job_ends() -> None:
    waived, harder = read_instalments(
        "50k clawback 12 prorated, let go none + 10k clawback none, with cause all"
    )
    assert (waived.clawback, waived.clawback_let_go) == (Clawback.PRORATED, OtherClawback.NONE)
    assert waived.clawback_with_cause is OtherClawback.SAME
    assert (harder.clawback, harder.clawback_with_cause) == (Clawback.NONE, OtherClawback.CLIFF)
    assert write_instalments((waived,)) == "50k clawback 12 prorated let go none"


def test_a_clawback_counts_from_the_start_unless_the_payment_is_named() -> None:
    start, named, payment = read_instalments(
        "1k clawback 12 + 1k clawback 12 from start + 1k at 13 clawback 12 from the payment, prorated"
    )
    assert (start.clawback_from, named.clawback_from) == (ClawbackFrom.START, ClawbackFrom.START)
    assert (payment.clawback_from, payment.clawback) == (ClawbackFrom.PAYMENT, Clawback.PRORATED)


def test_a_sum_is_one_payment() -> None:
    assert read_instalments("=25k*1.1")[0].amount == pytest.approx(27_500)


YEARS = st.sampled_from(
    [(1 / count,) * count for count in range(1, 7)] + [(0.38, 0.32, 0.2, 0.1), (0.05, 0.15, 0.4, 0.4)]
)
SIZES = st.one_of(
    st.fixed_dictionaries({"value": st.integers(0, 10**9).map(float)}),
    st.fixed_dictionaries({"units": st.integers(0, 10**9), "price": st.integers(0, 10**6).map(float)}),
    st.fixed_dictionaries(
        {},
        optional={
            "value": st.integers(0, 10**9).map(float),
            "units": st.integers(0, 10**9),
            "price": amounts(0, 1e6),
            "percent": st.integers(0, 10_000).map(lambda n: n / 1e6),
            "valuation": amounts(0, 2e13),
        },
    ),
    st.fixed_dictionaries({"percent": st.integers(0, 10_000).map(lambda n: n / 1e6)}),
    st.fixed_dictionaries(
        {"percent": st.integers(0, 10_000).map(lambda n: n / 1e6), "valuation": st.just(9e8)}
    ),
)
KINDS = st.one_of(
    st.fixed_dictionaries({"kind": st.sampled_from([GrantKind.RSU, GrantKind.CASH])}),
    st.fixed_dictionaries(
        {
            "kind": st.just(GrantKind.OPTION),
            "option_tax": st.sampled_from(OptionTax),
            "exercise_months": st.sampled_from([0, 3, 12, 120]),
            "strike": st.none() | st.integers(0, 900).map(lambda n: n / 8) | amounts(0, 1e6),
        }
    ),
)
MILESTONES = st.one_of(
    st.just({}),
    st.fixed_dictionaries(
        {"milestone_share": st.sampled_from([0.25, 0.5, 1.0]), "milestone": st.sampled_from(MilestoneKind)}
    ),
)
TERMS = st.fixed_dictionaries(
    {
        "years": YEARS,
        "cadence": st.sampled_from(Cadence),
        "cliff": st.integers(0, 72),
        "offset": st.integers(0, 72),
        "events": st.sampled_from([(), ((12, 0.25), (24, 0.75)), ((0, 1.0),)]),
    }
)


@given(SIZES, KINDS, TERMS, MILESTONES, st.sets(st.sampled_from(GRANT_KEYS)))
def test_a_grant_written_out_reads_back_the_same(
    size: dict[str, object],
    kind: dict[str, object],
    terms: dict[str, object],
    milestone: dict[str, object],
    typed: set[str],
) -> None:
    grant = with_confirmed(model_from(Grant, {"id": "g1", **size, **kind, **terms, **milestone}), typed)
    assert read_grants(write_grants((grant,))) == (grant,)


def _payment(
    place: int,
    amount: float,
    month: int,
    clawback: Clawback,
    months: int,
    start: ClawbackFrom,
    others: tuple[OtherClawback, OtherClawback],
    typed: set[str],
) -> Instalment:
    """A payment; without any clawback its months and their start are the defaults, typed by nobody."""
    owed = clawback is not Clawback.NONE or others != (OtherClawback.SAME, OtherClawback.SAME)
    payment = Instalment(
        id=f"s{place}",
        amount=amount,
        month=month,
        clawback=clawback,
        clawback_let_go=others[0],
        clawback_with_cause=others[1],
        clawback_months=months if owed else 12,
        clawback_from=start if owed else ClawbackFrom.START,
    )
    return with_confirmed(payment, typed if owed else typed - {"clawback_months"})


@given(
    st.lists(
        st.tuples(
            st.integers(0, 10**6).map(float),
            st.integers(0, 72),
            st.sampled_from(Clawback),
            st.integers(1, 72),
            st.sampled_from(ClawbackFrom),
            st.tuples(st.sampled_from(OtherClawback), st.sampled_from(OtherClawback)),
            st.sets(st.sampled_from(PAYMENT_KEYS)),
        ),
        min_size=1,
        max_size=4,
    )
)
def test_payments_written_out_read_back_the_same(
    parts: list[
        tuple[float, int, Clawback, int, ClawbackFrom, tuple[OtherClawback, OtherClawback], set[str]]
    ],
) -> None:
    payments = tuple(_payment(place, *part) for place, part in enumerate(parts, start=1))
    assert read_instalments(write_instalments(payments)) == payments


@pytest.mark.parametrize(
    ("text", "typed", "written"),
    [
        ("10,000 options @ $4.20, price 9", (), "10,000 options at 9 strike 4.2"),
        ("12,000 RSUs over 4 years", ("years",), "12,000 RSUs 4y"),
        ("400k quarterly", ("cadence",), "400k quarterly"),
        ("$400k RSUs", (), "400k in RSUs"),
        ("12,000 shares", (), "12,000 shares"),
        ("400k 12-month cliff", ("cliff",), "400k cliff 12"),
        ("400k/4y quarterly cliff 12", ("years", "cadence", "cliff"), "400k 4y quarterly cliff 12"),
        ("400k 3y monthly no cliff", ("years", "cadence", "cliff"), None),
    ],
)
def test_a_grant_knows_what_of_its_vesting_was_typed(
    text: str, typed: tuple[str, ...], written: str | None
) -> None:
    grant = read_grant(text)
    assert tuple(key for key in VESTING_KEYS if is_typed(grant, key)) == typed
    assert written is None or write_grants((grant,)) == written
    assert read_grants(write_grants((grant,))) == (grant,)


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("30k", ()),
        ("30k at 1", ("month",)),
        ("30k at 13", ("month",)),
        ("30k clawback 12", ("clawback_months",)),
        ("30k at 1 clawback 12 prorated", ("month", "clawback_months")),
        ("30k clawback prorated", ()),
    ],
)
def test_a_payment_knows_what_of_it_was_typed(text: str, typed: tuple[str, ...]) -> None:
    (payment,) = read_instalments(text)
    assert tuple(key for key in PAYMENT_KEYS if is_typed(payment, key)) == typed
    assert read_instalments(write_instalments((payment,))) == (payment,)


@pytest.mark.parametrize("read", [read_grants, read_instalments, read_shares])
@given(text=st.text(st.sampled_from("0123456789.,%/kmby +-=;:at clifoursgn$x"), max_size=25))
def test_no_text_breaks_the_reader(read: object, text: str) -> None:
    assert callable(read)
    with contextlib.suppress(EntryError, InvalidValueError):  # `entry.read` makes sentences of both
        read(text)


@pytest.mark.parametrize("blank", [" ", "\t", "\u00a0"])
def test_a_long_run_of_blanks_is_one(blank: str) -> None:
    """Without it a cell of a thousand blanks kept the patterns busy for seconds, one of 20,000 for ever."""
    wide = blank * 15_000
    assert read_instalments(f"20k{wide}+{wide}10k at 13") == read_instalments("20k + 10k at 13")
    assert read_grants(f"400k/4y{wide}cliff 6") == read_grants("400k/4y cliff 6")
    for read in (read_instalments, read_grants):
        with pytest.raises(EntryError):
            read(f"20k{wide}x")


@pytest.mark.parametrize("text", ["1 RSU at 42", "1 option at 9 strike 4", "1 share at 42"])
def test_one_share_is_written_as_one(text: str) -> None:
    assert write_grants(read_grants(text)) == text
