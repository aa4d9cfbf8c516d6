"""Compares an offer with the expected one, and finds which offer of a reading is which expected one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import permutations
from typing import Any

from tests.corpus.cases import Record
from tests.corpus.equality import GRANT_DEFAULTS, squeezed
from tests.corpus.records import Elsewhere, Expectation, IsAsked, Row, Verdict, compare, count

PAYMENT_DEFAULTS: Record = {"month": 1, "clawback": "none", "clawback_months": 12}
MOST_ORDERED = 4
"""Up to so many grants are tried in every order; a letter and a reader may list them differently."""
NAME_WEIGHT, ALONE_WEIGHT = 5, 1
"""How much a name, or being the only one, counts in finding which offer is which, in fields."""


def real_grants(offer: Record) -> list[Record]:
    """Return the grants that have a size."""
    return [grant for grant in offer.get("grants", ()) if any(map(grant.get, ("value", "units", "percent")))]


def real_payments(offer: Record) -> list[Record]:
    """Return the payments that pay something, by month."""
    paid = [payment for payment in offer.get("sign_on", ()) if payment.get("amount")]
    return sorted(paid, key=lambda payment: int(payment.get("month", 1)))


def compare_offer(expected: Record, got: Record | None, is_asked: IsAsked, defaults: Record) -> list[Row]:
    """Return the rows of an offer; `got` is None where the reader has no such offer."""
    offer = _Expected(expected)
    grants = real_grants(got) if got is not None else []
    payments = real_payments(got) if got is not None else []
    own, in_grants = offer.valuation, next((g["valuation"] for g in grants if g.get("valuation")), None)
    expected_in_grant = offer.grant_valuation(len(grants))
    flat = offer.record("", 0)
    rows = compare(flat, got, defaults, is_asked, Elsewhere(in_grants, expected_in_grant))
    for index in range(max(offer.size("sign_on"), len(payments))):
        payment = payments[index] if index < len(payments) else None
        record = offer.record("sign_on", index)
        rows += compare(record, payment, PAYMENT_DEFAULTS, is_asked, Elsewhere())
    grants = _ordered(grants, offer)
    for index in range(max(offer.size("grants"), len(grants))):
        grant = grants[index] if index < len(grants) else None
        elsewhere = Elsewhere(None if got is None else got.get("valuation"), own)
        rows += compare(offer.record("grants", index), grant, GRANT_DEFAULTS, is_asked, elsewhere)
    return rows


class _Expected:
    """An expected offer by record."""

    def __init__(self, expected: Record) -> None:
        self.fields: Mapping[str, Record] = expected.get("fields", {})
        maybe = {"company": expected.get("name", ""), **expected.get("maybe", {})}
        self.maybe = {
            path: value if isinstance(value, dict) else {"value": value} for path, value in maybe.items()
        }
        self.free = frozenset(expected.get("free", ()))

    @property
    def valuation(self) -> Record | None:
        """What the company's valuation is expected to be."""
        return self.fields.get("valuation")

    def grant_valuation(self, grants: int) -> Record | None:
        """Return what the valuation of a grant is expected to be."""
        known = range(max(self.size("grants"), grants))
        return next((cell for i in known if (cell := self.fields.get(f"grants.{i}.valuation"))), None)

    def size(self, name: str) -> int:
        """Return how many records of a list are expected."""
        return 1 + max(
            (int(path.split(".")[1]) for path in self.fields if path.startswith(f"{name}.")), default=-1
        )

    def record(self, name: str, index: int) -> Expectation:
        """Return what is expected of one record of a list, or of the offer itself for the name ""."""
        if not name:
            want = {path: cell for path, cell in self.fields.items() if "." not in path}
            maybe = {path: cell for path, cell in self.maybe.items() if "." not in path}
            return Expectation(want, maybe, self.free)
        prefix = f"{name}.{index}"
        starts = (f"{prefix}.", f"{name}.*.")
        free = self.free | {path.split(".")[-1] for path in self.free if path.startswith(f"{name}.")}
        return Expectation(
            _inner(self.fields, starts[:1]), _inner(self.maybe, starts), frozenset(free), prefix
        )


def _inner(cells: Mapping[str, Record], starts: tuple[str, ...]) -> dict[str, Record]:
    return {path.split(".")[-1]: cell for path, cell in cells.items() if path.startswith(starts)}


def _ordered(grants: list[Record], offer: _Expected) -> list[Record]:
    """Return the grants in the order that fits the expected ones best, where there are a few."""
    expected = offer.size("grants")
    if not (1 < len(grants) <= MOST_ORDERED and expected > 1):
        return grants

    def faults(grants_in_order: Iterable[Record]) -> int:
        order = list(grants_in_order)
        rows: list[Row] = []
        for index in range(expected):
            record = Expectation(offer.record("grants", index).want)
            grant = order[index] if index < len(order) else None
            rows += compare(record, grant, GRANT_DEFAULTS, lambda _: False, Elsewhere())
        return len(rows) - count(rows, Verdict.RIGHT)

    return list(min(permutations(grants), key=faults))


def matches(
    wanted: Sequence[Record], offers: Sequence[Record], is_asked: Mapping[str, IsAsked], defaults: Record
) -> dict[int, int]:
    """Return which offer of the reading is which expected one, the surest pairs first."""
    pairs = sorted(_pairs(wanted, offers, is_asked, defaults), reverse=True)
    matched: dict[int, int] = {}
    for likeness, first, second in pairs:
        want, got = -first, -second
        if likeness > 0 and want not in matched and got not in matched.values():
            matched[want] = got
    return matched


def _pairs(
    wanted: Sequence[Record], offers: Sequence[Record], is_asked: Mapping[str, IsAsked], defaults: Record
) -> Iterator[tuple[float, int, int]]:
    alone = len(wanted) == len(offers) == 1
    for i, expected in enumerate(wanted):
        for j, offer in enumerate(offers):
            rows = compare_offer(expected, offer, is_asked[offer["id"]], defaults)
            likeness = count(rows, Verdict.RIGHT) - 0.1 * count(rows, Verdict.FALSE)
            likeness += 0.01 * sum(row.asked for row in rows)
            if offer.get("company") and squeezed(offer["company"]) in _names(expected):
                likeness += NAME_WEIGHT
            elif alone:
                likeness += ALONE_WEIGHT
            yield likeness, -i, -j


def _names(expected: Record) -> set[str]:
    company: Any = expected.get("fields", {}).get("company", {}).get("value")
    return {squeezed(str(name)) for name in (expected.get("name"), company) if name}
