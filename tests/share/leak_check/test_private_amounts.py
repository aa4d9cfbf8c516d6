"""Which amounts are private, and which of a text's amounts are found among them."""

from collections.abc import Mapping

import pytest

from planner.plan import Counter, Grant, Instalment, Offer, Person, Plan, Round, ShownPackage
from planner.plan.fields.round import Who
from planner.plan.fields.terms import Component, Stage
from planner.share.leak_check.private_amounts import Amounts, is_among, plan_amounts, private_amounts

PLAN = Plan(
    person=Person(savings=123_000.0),
    present=Offer(id="present", base=185_000.0, bonus_target=0.2),
    offers=(
        Offer(
            id="o1",
            company="Aurora",
            base=210_000.0,
            sign_on=(Instalment(id="s1", amount=20_000.0), Instalment(id="s2", amount=15_000.0)),
            grants=(Grant(id="g1", value=400_000.0), Grant(id="g2", value=50_000.0)),
            rate=2.0,
            employer_hsa=1_200.0,
        ),
        Offer(id="o2", stage=Stage.SEED),
    ),
    counters=(
        Counter(
            id="o1",
            base=227_000.0,
            packages=(
                ShownPackage(
                    lead=Component.BASE, base=231_000.0, bonus=0.2, equity=480_000.0, sign_on=61_000.0
                ),
            ),
        ),
    ),
    rounds=(
        Round(id="r1", offer="o1", who=Who.THEY, component=Component.BASE, value=216_000.0),
        Round(id="r2", offer="o1", who=Who.THEY, component=Component.SIGN_ON, value=44_000.0),
        Round(id="r3", offer="o1", who=Who.THEY, component=Component.EQUITY, value=460_000.0),
        Round(id="r4", offer="o1", who=Who.THEY, component=Component.BONUS, value=2_000.0),
        Round(id="r5", offer="o1", who=Who.THEY, component=Component.BASE),
    ),
)


def labelled() -> dict[float, str]:
    return {value: label for value, label in plan_amounts(PLAN) if value}


@pytest.mark.parametrize(
    ("amount", "label"),
    [
        (123_000, "savings"),
        (185_000, "base salary of the present job"),
        (222_000, "first-year pay of the present job"),  # 185,000 x 1.2
        (210_000, "base salary of Aurora"),
        (15_000, "of Aurora"),
        (35_000, "all sign-on of Aurora"),
        (50_000, "of Aurora"),
        (450_000, "all equity of Aurora"),
        (1_200, "HSA paid by employer of Aurora"),
        (
            358_700,
            "first-year pay of Aurora",
        ),  # 210,000 + 35,000 + 1,200 + a quarter of 450,000, in its currency
        (227_000, "base"),
        (231_000, "base of a package"),
        (480_000, "equity of a package"),
        (61_000, "sign-on of a package"),
        (216_000, "base in your log of rounds"),
        (44_000, "sign-on in your log of rounds"),
        (460_000, "equity in your log of rounds"),
    ],
)
def test_every_amount_of_a_plan_is_listed_with_what_it_is(amount: float, label: str) -> None:
    assert label in labelled()[amount].lower() or label in labelled()[amount]


def test_points_of_a_bonus_and_defaults_are_no_amounts() -> None:
    assert 2_000 not in labelled()
    bare = Plan(offers=(Offer(id="o1"),))
    assert not any(value for value, _ in plan_amounts(bare))


def test_private_is_what_is_large_enough_and_not_known() -> None:
    plan = Plan(person=Person(savings=1_000.0), offers=(Offer(id="o1", base=210_000.0, benefits=999.0),))
    assert set(private_amounts(plan, frozenset({210_000.4}))) == {1_000, 210_999}
    assert set(private_amounts(plan, frozenset())) == {1_000, 210_000, 210_999}


@pytest.mark.parametrize(("value", "among"), [(99.51, True), (100.49, True), (99.5, False), (100.5, False)])
def test_amounts_less_than_half_a_unit_apart_are_the_same(value: float, among: bool) -> None:
    assert is_among(value, frozenset({7.0, 100.0})) is among
    assert not is_among(value, frozenset())


def named_amounts(
    text: str, private: Mapping[float, str], floors: Mapping[float, str] | None = None
) -> list[str]:
    amounts = Amounts(private, frozenset({210_000.0}), lambda: floors or {})
    return [finding.subject for finding in amounts.mentioned_in(text)]


def test_an_amount_is_told_once_and_a_known_one_never() -> None:
    private = {185_000.0: "base", 210_000.2: "other"}
    assert named_amounts("I have $185,000, yes 185k, and your $210,000.", private) == ["base"]


@pytest.mark.parametrize(
    ("amount", "found"), [(185_000.49, True), (184_999.51, True), (185_000.5, False), (184_999.5, False)]
)
def test_a_told_amount_is_private_within_half_a_unit(amount: float, found: bool) -> None:
    assert bool(named_amounts("I have $185,000.", {amount: "base"})) is found


def test_the_computed_floor_is_looked_at_only_for_an_amount_that_is_not_known() -> None:
    asked: list[int] = []

    def floors() -> Mapping[float, str]:
        asked.append(1)
        return {199_000.0: "floor"}

    amounts = Amounts({}, frozenset({210_000.0}), floors)
    assert list(amounts.mentioned_in("You offered $210,000.")) == []
    assert asked == []
    [finding] = amounts.mentioned_in("I would take $199,000 or $198,000.")
    assert (finding.subject, finding.certain, finding.quoted) == ("floor", True, "199,000")
    assert asked == [1]


def test_a_certain_amount_is_called_so_and_a_doubtful_one_may_pass() -> None:
    amounts = Amounts({185_000.0: "base", 1_850.0: "fee"}, frozenset(), dict)
    certain, doubtful = amounts.mentioned_in("I have $185,000 for 1850 users.")
    assert certain.message == "“185,000” is a private figure (base). Take it out."
    assert doubtful.message.endswith("(fee). Take it out, or let it pass.")
    assert (certain.certain, doubtful.certain) == (True, False)
