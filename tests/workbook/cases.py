"""Proposals of every kind that a page must hold: long names, all cash, options, units, many offers."""

import datetime
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from planner.files import sample_plan
from planner.plan import Counter, Grant, Instalment, Offer, Person, Plan, Release, Released, edits
from planner.plan.edits.negotiation import show_package
from planner.plan.fields.counter import ShownPackage
from planner.plan.fields.terms import Cadence, Component, GrantKind, Paper, Stage
from tests.workbook.hostile import hostile_plan
from tests.workbook.plans import TODAY, real_plan, storied_plan

SAMPLE = Path(__file__).parents[2] / "resources" / "samples" / "sample.counterpoint"
PACKAGES = (
    ShownPackage(lead=Component.BASE, base=244_000, equity=880_000, sign_on=78_000, bonus=0.19),
    ShownPackage(lead=Component.EQUITY, base=234_000, equity=1_010_000, sign_on=77_000, bonus=0.19),
    ShownPackage(lead=Component.SIGN_ON, base=232_000, equity=865_000, sign_on=95_000, bonus=0.195),
)
LONG_NAME = "Maximiliana Alexandra Featherstonehaugh-Cholmondeley"
LONG_ROLE = "Principal Product Manager for Inference Platforms, Evaluation and Trust"
LONG_COMPANY = "International Consolidated Machine Intelligence Holdings Ltd"


def with_counter(plan: Plan, **changes: Any) -> Plan:
    """Change the counter to the chosen offer."""
    counter = replace(plan.counter(plan.chosen), **changes)
    return replace(plan, counters=(counter,))


def with_offer(plan: Plan, **changes: Any) -> Plan:
    """Change the chosen offer."""
    offers = tuple(replace(offer, **changes) if offer.id == plan.chosen else offer for offer in plan.offers)
    return replace(plan, offers=offers)


def with_person(plan: Plan, **changes: Any) -> Plan:
    """Change the person."""
    return replace(plan, person=replace(plan.person, **changes))


def full_sample() -> Plan:
    """The sample with its days, its reader, a contact line and three packages."""
    plan = sample_plan(SAMPLE.read_text(encoding="utf-8"), TODAY)
    plan = with_person(plan, contact="jordan.ellis@example.com · +1 415 555 0134")
    days = {"reply_by": datetime.date(2026, 12, 4), "valid_until": datetime.date(2026, 12, 7)}
    plan = with_counter(plan, recruiter="Maria Chen", **days)
    for package in PACKAGES:
        plan = show_package(plan, "o1", package)
    return plan


def long_names() -> Plan:
    """A name of 52 characters, a role of 70, a company of 60, and a reader too long for its cell."""
    plan = with_person(full_sample(), name=LONG_NAME)
    plan = with_offer(plan, company=LONG_COMPANY, title=LONG_ROLE)
    return with_counter(plan, recruiter="Bartholomew Worthington-Smythe III")


def _plan(offer: Offer, **asks: Any) -> Plan:
    return Plan(
        person=Person(name="Jo Li"), offers=(offer,), chosen="o1", counters=(Counter(id="o1", **asks),)
    )


def all_cash() -> Plan:
    """One reason, no band, no equity."""
    offer = Offer(
        id="o1",
        company="Ironworks",
        base=150_000.0,
        bonus_target=0.1,
        sign_on=(Instalment(id="s1", amount=5e3),),
    )
    return _plan(offer, base=162_000.0, sign_on=15_000.0, bonus=0.1, reasons=("I have run this line.",))


def options(strike: float) -> Plan:
    """40,000 options at 12.50, of which 55,000 are asked; the base asked for is above its band."""
    terms: dict[str, Any] = {"years": (0.25,) * 4, "cadence": Cadence.MONTHLY, "cliff": 12}
    grant = Grant(id="g1", kind=GrantKind.OPTION, units=40_000, price=12.5, strike=strike, **terms)
    offer = Offer(
        id="o1",
        company="Seedling",
        base=180_000.0,
        stage=Stage.SEED,
        grants=(grant,),
        posted_min=170e3,
        posted_max=200e3,
    )
    reasons = ("I shipped two robots.", "I hired nine engineers.", "I know the supply chain.")
    return _plan(offer, base=205_000.0, equity=55_000 * 12.5, sign_on=20_000.0, reasons=reasons)


def units() -> Plan:
    """1,500 units at 175.25 over uneven years, and a sign-on in two payments."""
    grant = Grant(id="g1", units=1_500, price=175.25, years=(0.33, 0.33, 0.22, 0.12), kind=GrantKind.RSU)
    paid = (Instalment(id="s1", amount=20_000.0), Instalment(id="s2", amount=20_000.0, month=13))
    offer = Offer(id="o1", company="Bigco", base=190_000.0, bonus_target=0.15, grants=(grant,), sign_on=paid)
    return _plan(offer, base=198_000.0, equity=1_800 * 175.25, sign_on=60_000.0, bonus=0.15)


def seven_offers() -> Plan:
    """Six other offers, all released."""
    plan = real_plan()
    for _ in range(4):
        plan = edits.duplicate_offer(plan, "o3")
    others = tuple(
        Released(id=offer.id, existence=True, amount=True) for offer in plan.offers if offer.id != "o1"
    )
    return with_counter(plan, release=Release(offers=others))


def right_to_left() -> Plan:
    """Names from right to left, with a smile, that begin as formulas do."""
    plan = with_person(full_sample(), name="=SUM(A1:A9) شركة")
    return with_offer(plan, company="حلول الذكاء 🙂", title="@مدير المنتج")


CASES: Mapping[str, Callable[[], Plan]] = {
    "sample": full_sample,
    "a4": lambda: with_person(full_sample(), paper=Paper.A4),
    "long": long_names,
    "cash": all_cash,
    "options": lambda: options(4.0),
    "under water": lambda: options(15.0),
    "units": units,
    "stories": storied_plan,
    "seven": seven_offers,
    "bare": lambda: _plan(Offer(id="o1", base=100_000.0), base=110_000.0),
    "right to left": right_to_left,
    "hostile": hostile_plan,
}
