"""Packages of equal worth, checked on all paths, and what makes them impossible."""

import pytest
from msgspec.structs import replace

from planner.analysis import Analysis, ModelInputs, analyse
from planner.ask.package.package_results import Amounts, Packaging
from planner.ask.package.package_worth import PackageWorth, in_dollars
from planner.ask.package.packages import EQUAL
from planner.model_inputs import load_model_inputs
from planner.pay.worth.worth import worth
from planner.pay.years.component import with_components
from planner.plan import Offer, Plan, edits
from planner.plan.edits.negotiation import hold_component
from planner.plan.fields.terms import Component, Hold
from tests.workbook.plans import TODAY, generated_plan, real_plan

LEADS = [Component.BASE, Component.EQUITY, Component.SIGN_ON]


@pytest.fixture(scope="module")
def known() -> ModelInputs:
    return load_model_inputs(TODAY)


def made(plan: Plan, known: ModelInputs, offer_id: str = "o1") -> tuple[Analysis, Packaging]:
    analysis = analyse(plan, known)
    packaging = analysis.packages[offer_id]
    assert packaging is not None
    return analysis, packaging


def held(hold: Hold, *components: Component) -> Plan:
    plan = real_plan()
    for component in components:
        plan = hold_component(plan, "o1", component, hold)
    return plan


def at_amounts(offer: Offer, amounts: Amounts) -> Offer:
    """Return an offer at whole figures."""
    return with_components(in_dollars(offer), amounts)


def on_all_paths(plan: Plan, offer_id: str, packaging: Packaging, known: ModelInputs) -> list[float]:
    offer = plan.offer(offer_id)
    rest = (plan.person, plan.assumptions, known.simulation)
    return [worth(at_amounts(offer, package.amounts), *rest).per_year for package in packaging.packages]


@pytest.mark.parametrize("offer_id", ["o1", "o2", "o3"])
def test_three_packages_are_equal_on_all_paths(offer_id: str, known: ModelInputs) -> None:
    _, packaging = made(real_plan(), known, offer_id)
    assert [package.lead for package in packaging.packages] == LEADS
    worths = on_all_paths(real_plan(), offer_id, packaging, known)
    assert max(worths) - min(worths) <= EQUAL
    assert worths == pytest.approx([package.worth_year for package in packaging.packages], abs=0.01)


@pytest.mark.parametrize("seed", range(8))
def test_packages_of_any_offer_are_equal_or_left_out_with_why(seed: int, known: ModelInputs) -> None:
    plan = generated_plan(seed)
    analysis = analyse(plan, known)
    for offer in plan.offers:
        packaging = analysis.packages[offer.id]
        assert packaging is not None
        worths = on_all_paths(plan, offer.id, packaging, known)
        assert max(worths, default=0) - min(worths, default=0) <= EQUAL
        nothing = packaging.explanations == ("No package: nothing here is worth asking for.",)
        assert nothing or len(packaging.packages) + len(packaging.explanations) >= 3


def test_the_lead_stands_at_the_top_of_its_range(known: ModelInputs) -> None:
    analysis, packaging = made(real_plan(), known)
    for package in packaging.packages:
        assert package.amounts[package.lead] == analysis.offers["o1"].asks[package.lead].high


def test_the_others_stay_between_standing_and_opening_on_steps(known: ModelInputs) -> None:
    analysis, packaging = made(real_plan(), known)
    for package in packaging.packages:
        for component, amount in package.amounts.items():
            ask = analysis.offers["o1"].asks[component]
            if component is not package.lead:
                opening = ask.standing if ask.opening is None else ask.opening
                assert ask.standing <= amount <= opening
                assert amount % ask.step == pytest.approx(0)


def test_no_package_is_more_than_credible(known: ModelInputs) -> None:
    plan = real_plan()
    tight = replace(plan.assumptions, credible_total=0.1)
    _, packaging = made(replace(plan, assumptions=tight), known)
    assert packaging.credible.most == pytest.approx(43_850)  # 10 % of an average year of 438,500
    assert packaging.credible.trimmed[0].component is Component.EQUITY
    assert packaging.packages
    for package in packaging.packages:
        raised = (
            1.175 * (package.amounts[Component.BASE] - 210e3)
            + (package.amounts[Component.EQUITY] - 700e3) / 4
            + (package.amounts[Component.SIGN_ON] - 30e3) / 4
            + 2_100 * (package.amounts[Component.BONUS] - 17.5)
        )
        assert raised <= 43_850 + 1


def test_a_released_better_offer_makes_more_credible(known: ModelInputs) -> None:
    plan = edits.enter(real_plan(), "offers.o3.base", "500k", TODAY)
    _, packaging = made(plan, known)
    assert packaging.credible.because.startswith("Up to the competing offer")


def test_a_component_locked_as_proposed_is_the_same_in_all(known: ModelInputs) -> None:
    _, packaging = made(held(Hold.AS_PROPOSED, Component.BASE), known)
    assert [package.lead for package in packaging.packages] == [Component.EQUITY, Component.SIGN_ON]
    assert {package.amounts[Component.BASE] for package in packaging.packages} == {227e3}
    assert "No base-led package: it is held as proposed." in packaging.explanations


def test_a_component_left_out_stays_as_offered(known: ModelInputs) -> None:
    _, packaging = made(held(Hold.AS_OFFERED, Component.SIGN_ON), known)
    assert {package.amounts[Component.SIGN_ON] for package in packaging.packages} == {30e3}
    worths = [package.worth_year for package in packaging.packages]
    assert max(worths) - min(worths) <= EQUAL


def test_when_nothing_is_left_to_lead_it_says_what_is_held(known: ModelInputs) -> None:
    _, packaging = made(held(Hold.AS_OFFERED, *LEADS), known)
    assert packaging.packages == ()
    assert packaging.explanations == (
        "No package: base, equity and sign-on cannot lead while held. Let the packages move one of them.",
    )


def test_a_lock_beyond_what_is_credible_is_named(known: ModelInputs) -> None:
    plan = edits.propose(held(Hold.AS_PROPOSED, Component.BASE), "o1", Component.BASE, 400e3)
    _, packaging = made(plan, known)
    assert packaging.packages == ()
    assert "base, held as proposed, is 223,250 a year over the offer" in packaging.explanations[0]


def test_an_edit_of_another_offer_lends_the_packages(known: ModelInputs) -> None:
    first, packaging = made(real_plan(), known)
    later = analyse(edits.enter(real_plan(), "offers.o2.note", "call Ann", TODAY), known, first)
    assert later.packages["o1"] is packaging


def test_a_hold_makes_packages_anew_and_keeps_the_asks(known: ModelInputs) -> None:
    first, packaging = made(real_plan(), known)
    asks = first.offers["o1"]
    later = analyse(held(Hold.AS_OFFERED, Component.BONUS), known, first)
    assert later.offers["o1"].alone is asks.alone
    assert later.packages["o1"] is not packaging


def test_packages_are_computed_only_when_they_are_read(known: ModelInputs) -> None:
    analysis = analyse(real_plan(), known)
    assert analysis.offers["o1"].asks
    assert dict(analysis.packages.made) == {}


def test_matching_amounts_make_the_offer_worth_what_the_other_is(known: ModelInputs) -> None:
    plan = real_plan()
    analysis, packaging = made(plan, known)
    other, amount = analysis.offers[packaging.match_to].worth, packaging.matches[Component.BASE]
    assert other is not None
    assert amount is not None
    rest = (plan.person, plan.assumptions, known.simulation)
    assert worth(at_amounts(plan.offer("o1"), {Component.BASE: amount}), *rest).total == pytest.approx(
        other.total, abs=150
    )


def test_an_offer_can_be_matched_to_any_other(known: ModelInputs) -> None:
    plan = real_plan()
    analysis, packaging = made(plan, known)
    others = analysis.matches["o1"]
    assert set(others) == {one for one, offer in analysis.offers.items() if offer.worth} - {"o1"}
    assert dict(others[packaging.match_to]) == dict(packaging.matches)
    rest = (plan.person, plan.assumptions, known.simulation)
    for other, amounts in others.items():
        amount, wanted = amounts[Component.BASE], analysis.offers[other].worth
        assert wanted is not None
        if amount is not None:
            same = worth(at_amounts(plan.offer("o1"), {Component.BASE: amount}), *rest).total
            assert same == pytest.approx(wanted.total, abs=150)


def test_every_figure_has_reasons_and_is_private(known: ModelInputs) -> None:
    _, packaging = made(real_plan(), known)
    assert all(figure.because for figure in packaging.figures.values())
    assert {figure.privacy.name for figure in packaging.figures.values()} == {"PRIVATE"}
    top = packaging.figures["package.base.base"]
    assert top.value == packaging.packages[0].amounts[Component.BASE]


def test_the_present_job_and_an_unreadable_offer_have_none(known: ModelInputs) -> None:
    analysis = analyse(edits.enter(real_plan(), "offers.o2.base", "lots", TODAY), known)
    assert analysis.packages["present"] is None
    assert analysis.packages["o2"] is None


def test_an_unpaid_offer_has_no_packages(known: ModelInputs) -> None:
    assert analyse(edits.enter(real_plan(), "offers.o1.base", "0", TODAY), known).packages["o1"] is None


def test_equity_that_vests_too_late_to_count_still_leaves_packages(known: ModelInputs) -> None:
    plan = edits.enter(real_plan(), "offers.o3.grants", "320k/4y cliff 12", TODAY)
    offer = plan.offer("o3")
    late = replace(offer.grants[0], offset=72)
    offers = tuple(replace(one, grants=(late,)) if one is offer else one for one in plan.offers)
    packaging = analyse(replace(plan, offers=offers), known).packages["o3"]
    assert packaging is not None
    assert packaging.values[-1].component is Component.EQUITY
    assert packaging.values[-1].worth == 0
    assert len(packaging.packages) == 3
    worths = [package.worth_year for package in packaging.packages]
    assert max(worths, default=0) - min(worths, default=0) <= EQUAL


def test_concessions_go_in_the_shares_that_the_user_chose(known: ModelInputs) -> None:
    """Half of the way after the first reply, where 55 hundredths are usual."""
    chosen = edits.enter(real_plan(), "ask_constants.package.concession", "0.5, 0.25, 0.25", TODAY)
    assert not chosen.unreadable_entries()
    (_, usual), (_, halved) = made(real_plan(), known), made(chosen, known)
    ask, first, *_, target = (dict(line.amounts)[Component.BASE] for line in halved.concessions)
    assert ask - first == pytest.approx(0.5 * (ask - target), abs=250)
    assert dict(usual.concessions[1].amounts)[Component.BASE] < first


def test_equal_figures_are_valued_once(known: ModelInputs) -> None:
    plan = real_plan()
    packages = PackageWorth(plan.offer("o1"), plan.person, plan.assumptions, known.simulation)
    first = packages.exact({Component.BASE: 250_000.0, Component.SIGN_ON: 20_000.0})
    assert packages.exact({Component.SIGN_ON: 20_000.0, Component.BASE: 250_000.0}) is first
    assert packages.exact({Component.BASE: 250_001.0, Component.SIGN_ON: 20_000.0}).total > first.total
