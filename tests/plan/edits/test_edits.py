import datetime

import pytest

from planner.plan import Plan, Released, edits
from planner.plan.fields.terms import Cause, Component
from planner.plan.paths import NoSuchPathError, spec_at, value_at
from planner.plan.schema.validation import InvalidValueError

TODAY = datetime.date(2026, 3, 2)


@pytest.fixture
def two() -> Plan:
    plan = edits.add_offer(edits.add_offer(Plan()))
    plan = edits.enter(plan, "offers.o1.company", "Aurora", TODAY)
    return edits.enter(plan, "offers.o2.company", "Beacon", TODAY)


def test_an_edit_leaves_the_old_plan_and_shares_what_it_did_not_touch(two: Plan) -> None:
    changed = edits.enter(two, "offers.o1.base", "210k", TODAY)
    assert two.offers[0].base is None
    assert changed.offers[0].base == 210_000
    assert changed.offers[1] is two.offers[1]


def test_editing_the_text_of_a_grant_keeps_your_view_of_its_milestone(two: Plan) -> None:
    path = "offers.o1.grants"
    plan = edits.enter(two, path, "400k milestone 50%", TODAY)
    plan = edits.put(plan, f"{path}.g1.milestone_chance", 0.4)
    plan = edits.put(plan, f"{path}.g1.milestone_delay", 9)
    again = edits.enter(plan, path, edits.typed_text(plan, path), TODAY)
    assert again.offers[0].grants == plan.offers[0].grants
    larger = edits.enter(plan, path, "500k milestone 50%; 10k milestone 20%", TODAY).offers[0].grants
    assert [(grant.milestone_chance, grant.milestone_delay) for grant in larger] == [(0.4, 9), (None, None)]


def test_an_unreadable_entry_is_kept_and_the_value_of_its_field_unchanged(two: Plan) -> None:
    plan = edits.enter(edits.enter(two, "offers.o1.base", "210k", TODAY), "offers.o1.base", "lots", TODAY)
    assert plan.offers[0].base == 210_000
    assert list(plan.unreadable_entries()) == ["offers.o1.base"]
    assert edits.typed_text(plan, "offers.o1.base") == "lots"


def test_a_right_entry_clears_the_wrong_one(two: Plan) -> None:
    plan = edits.enter(edits.enter(two, "offers.o1.base", "lots", TODAY), "offers.o1.base", "1k", TODAY)
    assert plan.typed == {}


def test_a_sum_is_shown_again_as_it_was_typed(two: Plan) -> None:
    plan = edits.enter(two, "offers.o1.base", "=210k*1.05", TODAY)
    assert plan.offers[0].base == 220_500
    assert edits.typed_text(plan, "offers.o1.base") == "=210k*1.05"


def test_typing_grants_anew_drops_wrong_entries_of_the_old_ones(two: Plan) -> None:
    plan = edits.enter(two, "offers.o1.grants", "400k", TODAY)
    plan = edits.enter(plan, "offers.o1.grants.g1.cliff", "x", TODAY)
    plan = edits.enter(plan, "offers.o1.grants", "300k", TODAY)
    assert plan.typed == {}


def test_a_value_of_the_wrong_kind_is_refused(two: Plan) -> None:
    for value in ("210k", True, float("nan"), -1.0):
        with pytest.raises(InvalidValueError):
            edits.put(two, "offers.o1.base", value)


def test_a_place_without_a_tax_table_is_refused(two: Plan) -> None:
    with pytest.raises(InvalidValueError, match="has no tax table"):
        edits.put(two, "offers.o1.state", "Atlantis")


def test_clearing_gives_the_default(two: Plan) -> None:
    plan = edits.put(two, "offers.o1.bonus_target", 0.15)
    assert edits.clear(plan, ["offers.o1.bonus_target"]).offers[0].bonus_target == 0


def test_a_copy_has_its_own_identity_and_what_was_typed(two: Plan) -> None:
    plan = edits.duplicate_offer(edits.enter(two, "offers.o1.base", "lots", TODAY), "o1")
    assert [offer.id for offer in plan.offers] == ["o1", "o3", "o2"]
    assert plan.offers[1].company == "Aurora (copy)"
    assert plan.typed["offers.o3.base"].text == "lots"


def test_a_removed_offer_takes_its_counter_its_typed_text_and_the_choice_with_it(two: Plan) -> None:
    plan = edits.choose_offer(edits.propose(two, "o1", Component.BASE, 220_000.0), "o1")
    plan = edits.remove_offer(edits.enter(plan, "offers.o1.base", "lots", TODAY), "o1")
    assert (len(plan.offers), plan.counters, plan.typed, plan.chosen) == (1, (), {}, "")


def test_a_new_offer_does_not_inherit_the_release_of_a_removed_one(two: Plan) -> None:
    plan = edits.release_offer(two, "o1", "o2", "amount", on=True)
    plan = edits.add_offer(edits.remove_offer(plan, "o2"))
    assert plan.offers[1].id == "o2"
    assert not plan.counter("o1").release.of("o2").existence


def test_releasing_an_amount_releases_the_existence_and_hiding_that_hides_all(two: Plan) -> None:
    plan = edits.release_offer(two, "o1", "o2", "amount", on=True)
    mark = plan.counter("o1").release.of("o2")
    assert (mark.existence, mark.amount, mark.name) == (True, True, False)
    plan = edits.release_offer(plan, "o1", "o2", "existence", on=False)
    assert plan.counter("o1").release.offers == ()


def test_causes_are_released_one_by_one(two: Plan) -> None:
    plan = edits.release_cause(two, "o1", Cause.UNVESTED, on=True)
    assert plan.counter("o1").release.causes == (Cause.UNVESTED,)
    assert edits.release_cause(plan, "o1", Cause.UNVESTED, on=False).counter("o1").release.causes == ()


def test_offers_move_and_a_place_beyond_the_end_is_the_end(two: Plan) -> None:
    assert [offer.id for offer in edits.move_offer(two, "o1", 99).offers] == ["o2", "o1"]
    assert [offer.id for offer in edits.move_offer(two, "o2", -3).offers] == ["o2", "o1"]


def test_a_path_survives_reordering(two: Plan) -> None:
    assert value_at(edits.move_offer(two, "o1", 9), "offers.o1.company") == "Aurora"


def test_items_are_added_and_removed(two: Plan) -> None:
    plan = edits.add_instalment(edits.add_instalment(edits.add_grant(two, "o1"), "o1"), "o1")
    assert [payment.month for payment in plan.offers[0].sign_on] == [1, 13]
    plan = edits.remove_item(edits.remove_item(plan, "offers.o1.sign_on.s1"), "offers.o1.grants.g1")
    assert ([instalment.id for instalment in plan.offers[0].sign_on], plan.offers[0].grants) == (["s2"], ())


def test_a_stage_that_was_never_edited_can_be(two: Plan) -> None:
    plan = edits.put(two, "assumptions.stages.seed.volatility", 0.9)
    assert value_at(plan, "assumptions.stages.seed.volatility") == 0.9
    assert len(plan.assumptions.stages) == 1


@pytest.mark.parametrize("path", ["", "nothing", "offers.o9.base", "offers.o1.nothing", "person.savings.x"])
def test_a_path_to_nothing_is_refused(two: Plan, path: str) -> None:
    with pytest.raises(NoSuchPathError):
        spec_at(two, path)


def test_a_letter_that_can_be_shown_shows_the_amount(two: Plan) -> None:
    plan = edits.release_offer(two, "o1", "o2", "letter", on=True)
    assert plan.counter("o1").release.of("o2") == Released(
        id="o2", existence=True, amount=True, name=False, letter=True
    )
    closed = edits.release_offer(plan, "o1", "o2", "amount", on=False)
    assert not closed.counter("o1").release.of("o2").letter
