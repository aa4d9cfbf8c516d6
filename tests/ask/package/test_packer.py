"""Equal packages where worth is a plain sum, so that a person can check each figure."""

from dataclasses import dataclass

import pytest
from msgspec.structs import replace

from planner.ask.package.package_results import Amounts
from planner.ask.package.packages import ExactWorth, Packer, crossing
from planner.ask.package.span import ComponentSpan
from planner.plan.fields.terms import Component, Hold

BASE, EQUITY, SIGN_ON = Component.BASE, Component.EQUITY, Component.SIGN_ON
SPANS = {
    BASE: ComponentSpan(BASE, 200e3, 200e3, 210e3, 220e3, 224e3, 500.0, 1.0),
    EQUITY: ComponentSpan(EQUITY, 400e3, 400e3, 440e3, 480e3, 500e3, 5_000.0, 0.25),
    SIGN_ON: ComponentSpan(SIGN_ON, 20e3, 20e3, 40e3, 60e3, 70e3, 1_000.0, 0.25),
}
FOUR_YEARS = {BASE: 4.0, EQUITY: 1.0, SIGN_ON: 1.0, Component.BONUS: 0.0}


@dataclass(frozen=True)
class Sum:
    """Worth as so much a dollar."""

    per_dollar: dict[Component, float]

    def quick(self, amounts: Amounts) -> float:
        return sum(amount * self.per_dollar[component] for component, amount in amounts.items())

    def exact(self, amounts: Amounts) -> ExactWorth:
        return ExactWorth(self.quick(amounts), self.per_dollar)


def packer(
    most: float = 1e6, per_dollar: dict[Component, float] | None = None, **spans: ComponentSpan
) -> Packer:
    held = SPANS | {Component(name): span for name, span in spans.items()}
    return Packer(held, most, 4.0, Sum(per_dollar or FOUR_YEARS))


def test_each_lead_is_at_its_top_and_all_are_worth_the_same() -> None:
    packages, said = packer().packages()
    assert said == ()
    assert [package.amounts[package.lead] for package in packages] == [224e3, 500e3, 70e3]
    # at their targets: 96 + 40 + 20, 40 + 100 + 20, 40 + 40 + 50 thousand over the offer; the middle is 156
    assert [package.worth_year for package in packages] == pytest.approx([(1_220e3 + 156e3) / 4] * 3, abs=250)
    assert packages[0].scale == pytest.approx(1, abs=0.01)


def test_packages_may_be_equal_within_other_limits() -> None:
    """Within 5,000 a year, whole steps of equity need no mending by parts of a step."""
    wide = replace(packer(), equal=5_000.0).packages()[0]
    worths = [package.worth_year for package in wide]
    assert max(worths) - min(worths) <= 5_000
    assert all(amount % 500 == 0 for package in wide for amount in package.amounts.values())


def test_who_is_under_the_others_at_targets_asks_more_beside() -> None:
    by_lead = {package.lead: package for package in packer().packages()[0]}
    # 50 + s(40 + 40) = 156: s = 1.325
    assert by_lead[SIGN_ON].scale == pytest.approx(1.325, abs=0.01)
    # 13,000 and 55,000 on whole steps: 53,000 + 55,000 is 2,000 more than 106,000 wants, mended by base
    assert by_lead[SIGN_ON].amounts[EQUITY] == 455e3
    assert by_lead[SIGN_ON].amounts[BASE] == 213e3


def test_a_lead_too_weak_for_the_others_is_left_out_and_said() -> None:
    rich = replace(SPANS[EQUITY], target=420e3, opening=450e3, top=1_400e3)
    fixed = replace(SPANS[BASE], target=200e3, opening=200e3, top=200e3, hold=Hold.AS_OFFERED)
    packages, said = packer(equity=rich, base=fixed).packages()
    assert [package.lead for package in packages] == [EQUITY]
    # equity alone brings 1,000; sign-on at its top, with 50 of equity, 100: 900 less, 225 a year
    assert said == (
        "No base-led package: it is held as offered.",
        "The sign-on-led package stays 225,000 a year under the others, whatever is asked with it, "
        "while base is held.",
    )


def test_steps_too_coarse_to_be_equal_are_parted() -> None:
    coarse = replace(SPANS[SIGN_ON], step=10_000.0)
    packages, _ = packer(
        base=replace(SPANS[BASE], step=10_000.0), equity=replace(SPANS[EQUITY], step=50e3), sign_on=coarse
    ).packages()
    worths = [package.worth_year for package in packages]
    assert [package.lead for package in packages] == [BASE, EQUITY]
    assert max(worths) - min(worths) <= 500


def test_a_component_worth_nothing_is_moved_by_no_mending() -> None:
    base, sign_on = (replace(SPANS[component], step=10_000.0) for component in (BASE, SIGN_ON))
    packages, _ = packer(per_dollar=FOUR_YEARS | {EQUITY: 0.0}, base=base, sign_on=sign_on).packages()
    worths = [package.worth_year for package in packages]
    assert packages
    assert max(worths) - min(worths) <= 500


@pytest.mark.parametrize(
    ("short", "leads"), [(240.0, [EQUITY, SIGN_ON]), (260.0, [EQUITY]), (400.0, [EQUITY])]
)
def test_a_lead_that_stays_250_a_year_short_is_left_out(short: float, leads: list[Component]) -> None:
    """Equity alone brings 100,000 and 4 x the shortfall; sign-on with all of equity 50,000 + 50,000."""
    rich = replace(SPANS[EQUITY], target=420e3, opening=450e3, top=500e3 + 4 * short)
    fixed = replace(SPANS[BASE], target=200e3, opening=200e3, top=200e3, hold=Hold.AS_OFFERED)
    bonus = ComponentSpan(Component.BONUS, 10.0, 10.0, 10.0, 10.0, 10.0, 1.0, 2_000.0, Hold.AS_OFFERED)
    packages, said = packer(equity=rich, base=fixed, bonus=bonus).packages()
    assert [package.lead for package in packages] == leads
    told = f"The sign-on-led package stays {short:.0f} a year under the others, whatever is asked with it, "
    assert (told + "while base and bonus are held." in said) is (SIGN_ON not in leads)


def test_what_is_held_above_the_offer_leaves_less_for_the_lead() -> None:
    """Of 20,000 a year a sign-on held 20,000 above the offer takes 5,000, so base may rise by 15,000."""
    span = ComponentSpan(SIGN_ON, 20e3, 40e3, 40e3, 40e3, 40e3, 1_000.0, 0.25, Hold.AS_PROPOSED)
    packages, _ = packer(most=20e3, sign_on=span).packages()
    assert [package.amounts[BASE] for package in packages if package.lead is BASE] == [215e3]


def test_a_component_that_costs_nothing_a_year_goes_to_its_top() -> None:
    packages, _ = packer(equity=replace(SPANS[EQUITY], a_year=0.0)).packages()
    assert [package.amounts[EQUITY] for package in packages if package.lead is EQUITY] == [500e3]


@pytest.mark.parametrize("most", [15e3 + 250 * place for place in range(60)])
def test_rounding_to_steps_never_passes_what_is_credible(most: float) -> None:
    for package in packer(most=most).packages()[0]:
        assert sum(SPANS[key].raised(amount) for key, amount in package.amounts.items()) <= most + 1e-6


def bent(at: float) -> float:
    """From -100,000 over -50,000 at .75 to 100,000 at 1."""
    return -100e3 + 200e3 / 3 * at if at <= 0.75 else -50e3 + 600e3 * (at - 0.75)


@pytest.mark.parametrize(
    ("wanted", "place"), [(50e3, 0.75 + 1 / 6), (0.0, 0.75 + 1 / 12), (-75e3, 0.375), (-200e3, 0), (200e3, 1)]
)
def test_a_crossing_is_found_where_the_worth_is_as_wanted(wanted: float, place: float) -> None:
    assert crossing(bent, wanted, 1.0) == pytest.approx(place, abs=0.0005)


def test_a_lead_is_cut_to_what_is_credible() -> None:
    packages, _ = packer(most=20e3).packages()
    for package in packages:
        raised = sum(SPANS[key].raised(amount) for key, amount in package.amounts.items())
        assert raised <= 20e3 + 1e-6
    assert packages[0].amounts[BASE] <= 220e3


def test_a_component_without_an_ask_is_named() -> None:
    spans = {key: span for key, span in SPANS.items() if key is not EQUITY}
    packages, said = Packer(spans, 1e6, 4.0, Sum(FOUR_YEARS)).packages()
    assert [package.lead for package in packages] == [BASE, SIGN_ON]
    assert said == ("No equity-led package: the offer has none, and the market gives no middle to ask for.",)


def test_a_component_worth_nothing_to_you_equalises_nothing() -> None:
    packages, _ = packer(per_dollar=FOUR_YEARS | {EQUITY: 0.0}).packages()
    worths = [package.worth_year for package in packages]
    assert packages
    assert max(worths) - min(worths) <= 500


def test_nothing_worth_asking_for_is_said() -> None:
    still = {key: replace(span, opening=span.standing) for key, span in SPANS.items()}
    assert Packer(still, 1e6, 4.0, Sum(FOUR_YEARS)).packages() == (
        (),
        ("No package: nothing here is worth asking for.",),
    )
