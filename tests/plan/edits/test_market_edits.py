from planner.plan import Comparable, OwnBand, Plan
from planner.plan.edits import put
from planner.plan.edits.market import add_band, add_comparables, remove_rows


def test_a_band_may_start_as_another() -> None:
    plan = add_band(add_band(Plan()), OwnBand(id="b1", base_low=1.0))
    assert [(band.id, band.base_low) for band in plan.bands] == [("b1", None), ("b2", 1.0)]


def test_jobs_get_identities_that_none_has() -> None:
    plan = add_comparables(Plan(), [Comparable(id=""), Comparable(id="")])
    plan = add_comparables(remove_rows(plan, "comparables", ["k1"]), [Comparable(id=""), Comparable(id="")])
    assert [comparable.id for comparable in plan.comparables] == ["k2", "k1", "k3"]


def test_a_row_goes_with_what_was_typed_into_it() -> None:
    plan = add_band(add_band(Plan()))
    plan = put(plan, "bands.b2.base_low", 2.0)
    plan = remove_rows(plan, "bands", ["b1", "b9"])
    assert [band.id for band in plan.bands] == ["b2"]
    assert plan.bands[0].base_low == 2.0
