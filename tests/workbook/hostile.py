"""A plan whose typed texts look like formulas, references, links, codes of headers, and no XML."""

from msgspec.structs import replace

from planner.plan import Plan, Scenario, edits
from planner.plan.fields.terms import Component, Stage, Track
from tests.workbook.plans import TODAY, storied_plan

NAMES = (
    "=cmd|'/c calc'!A1",
    "Sheet1!A1",
    "='Pay by year'!$B$4",
    "+1",
    "@x",
    "'",
    "-2+3",
    "http://example.com/?a=1&b=2",
    "&8&P of &N &G",
    "<b>Acme</b> \x00\x0b\x1f\ufffe\ud800 🙂 _x0041_",
)
"""What companies are called in it; ten, so that charts do not draw them all."""


def hostile_plan() -> Plan:
    """Return ten offers under these names, which are also roles, stories, scenarios and the plan's title."""
    plan = storied_plan()
    for _ in NAMES[len(plan.offers) :]:
        plan = edits.duplicate_offer(plan, "o3")
    offers = tuple(
        replace(offer, company=name, title=name, note=name, stage=Stage.SEED)
        for offer, name in zip(plan.offers, NAMES, strict=True)
    )
    first, *rest = plan.stories
    counters = tuple(replace(counter, intent=NAMES[0]) for counter in plan.counters)
    changes = {
        "title": NAMES[0],
        "person": replace(plan.person, name=NAMES[1]),
        "present": replace(plan.present, company=NAMES[2], track=Track.ML_PM),
        "offers": offers,
        "stories": (replace(first, title=NAMES[0], when=NAMES[1]), *rest),
        "scenarios": (Scenario(id="c1", name=NAMES[0]), Scenario(id="c2", name=NAMES[-1])),
        "counters": counters,
        "certificates": NAMES,
    }
    plan = replace(plan, **changes)
    return edits.propose(edits.enter(plan, "offers.o2.base", "=1+", TODAY), "o1", Component.BASE, 230_000.0)
