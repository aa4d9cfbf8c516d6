"""Many edits at once come to the same plan as one after the other, in any order of rows."""

import datetime
from collections.abc import Mapping
from typing import Any

import pytest

from planner.plan import Comparable, Offer, Plan, Typed, edits
from planner.plan.edits import entries as row_edits
from planner.plan.paths import NoSuchPathError

TODAY = datetime.date(2026, 6, 1)
PLAN = Plan(
    offers=(Offer(id="o1", company="Aurora"), Offer(id="o2", company="Beacon", base=190_000.0)),
    comparables=(Comparable(id="k1"), Comparable(id="k2")),
    typed={
        "offers.o2.base": Typed(text="=190k"),
        "comparables.k1.base": Typed(text="lots", wrong="No number."),
        "person.savings": Typed(text="some", wrong="No number."),
    },
)
ENTRIES = (
    ("offers.o2.base", "200k"),
    ("comparables.k2.base", "much"),
    ("offers.o1.base", "=210k"),
    ("comparables.k1.base", "150k"),
    ("counters.o2.base", "230k"),
    ("counters.o1.base", "240k"),
    ("offers.o1.state", "WA"),
    ("assumptions.risk_free", "4%"),
    ("person.savings", "50k"),
    ("title", "Spring"),
    ("offers.o1.base", "=220k"),
)


def in_turn(entries: tuple[tuple[str, str], ...]) -> Plan:
    plan = PLAN
    for path, text in entries:
        plan = edits.enter(plan, path, text, TODAY)
    return plan


def test_a_paste_is_its_entries_in_turn() -> None:
    pasted = edits.enter_all(PLAN, ENTRIES, TODAY)
    assert pasted == in_turn(ENTRIES)
    assert [offer.base for offer in pasted.offers] == [220_000.0, 200_000.0]
    assert [comparable.base for comparable in pasted.comparables] == [150_000.0, None]
    assert [counter.id for counter in pasted.counters] == ["o2", "o1"]
    assert list(pasted.typed) == ["comparables.k2.base", "offers.o1.base"]


def test_what_is_cleared_together_is_cleared_one_by_one() -> None:
    full = in_turn(ENTRIES)
    paths = dict.fromkeys(path for path, _ in ENTRIES)
    apart = full
    for path in paths:
        apart = edits.clear(apart, (path,))
    assert edits.clear(full, paths) == apart
    assert apart.offers[0].base is None


def test_rows_without_an_edit_stay_the_same_objects() -> None:
    pasted = edits.enter_all(PLAN, [("offers.o1.base", "210k")], TODAY)
    assert pasted.offers[1] is PLAN.offers[1]
    assert pasted.comparables is PLAN.comparables
    assert edits.enter_all(PLAN, [], TODAY) is PLAN


@pytest.mark.parametrize("path", ["offers.o9.base", "comparables.k9.base", "nothing.at.all", "offers", ""])
def test_a_path_that_leads_nowhere_is_refused(path: str) -> None:
    with pytest.raises(NoSuchPathError):
        edits.enter_all(PLAN, [("offers.o1.base", "210k"), (path, "1")], TODAY)


def test_new_identities_go_on_after_those_that_are_taken() -> None:
    rows = (Offer(id="o1"), Offer(id="o4"))
    assert edits.fresh_ids("o", rows, 3) == ("o3", "o5", "o6")
    assert edits.fresh_id("o", rows) == "o3"


def test_a_list_is_indexed_once_for_all_edits(monkeypatch: pytest.MonkeyPatch) -> None:
    indexed: list[str] = []
    index = row_edits._by_identity

    def counted(plan: Plan, name: str) -> Mapping[str, Any]:
        indexed.append(name)
        return index(plan, name)

    monkeypatch.setattr(row_edits, "_by_identity", counted)
    edits.enter_all(PLAN, ENTRIES, TODAY)
    assert sorted(indexed) == ["comparables", "counters", "offers"]
