"""The plan of `tests/data/leaks.json`: one own company, five others and a present job, with one reason."""

import datetime

from msgspec.structs import replace

from planner.plan import Counter, Grant, Instalment, Offer, Person, Plan

TODAY = datetime.date(2026, 11, 22)
AURORA = Offer(
    id="o1",
    company="Aurora AI",
    title="Senior PM",
    base=210_000.0,
    sign_on=(Instalment(id="s1", amount=30_000.0),),
    grants=(Grant(id="g1", value=700_000.0),),
    posted_min=190_000.0,
    posted_max=235_000.0,
)
META = Offer(
    id="o2",
    company="Meta Platforms, Inc.",
    base=205_000.0,
    sign_on=(Instalment(id="s1", amount=45_000.0),),
    grants=(Grant(id="g1", value=400_000.0),),
)
OTHERS = tuple(
    Offer(id=f"o{place}", company=company)
    for place, company in enumerate(("Amazon", "Scale AI", "Crest", "Beacon ML"), 3)
)


def plan_with(reason: str, own: str = "Aurora AI", others: tuple[str, ...] | None = None) -> Plan:
    """Return the plan with a reason in its proposal to the own company; `others` replace the other offers."""
    named = [Offer(id=f"o{place}", company=name) for place, name in enumerate(others or (), 2)]
    return Plan(
        person=Person(name="Sam Rivera", savings=123_000.0),
        present=Offer(id="present", company="Northwind Traders", base=185_000.0),
        offers=(
            replace(AURORA, company=own),
            *((META, *OTHERS) if others is None else named),
        ),
        counters=(Counter(id="o1", base=227_000.0, sign_on=60_000.0, equity=700_000.0, reasons=(reason,)),),
        chosen="o1",
    )
