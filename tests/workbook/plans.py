"""Plans for the tests of what leaves: one of real shape, and as many different ones as are asked for."""

import datetime
import random
from functools import cache
from typing import Any

from msgspec.structs import replace

from planner.plan import (
    Comparable,
    Counter,
    Grant,
    Instalment,
    Offer,
    Person,
    Plan,
    Release,
    Released,
    Round,
    Story,
)
from planner.plan.edits.stories import argue_for, release_story
from planner.plan.fields.market_row import OwnBand
from planner.plan.fields.prep import Prep
from planner.plan.fields.round import Who
from planner.plan.fields.terms import (
    BonusPaid,
    Cadence,
    Cause,
    Clawback,
    Component,
    GrantKind,
    Level,
    LifecycleStage,
    MilestoneKind,
    OfferForm,
    SkillArea,
    Stage,
    Track,
)
from tests.story.scenarios import by_gpu, by_tokens

TODAY = datetime.date(2026, 11, 22)


@cache
def real_plan() -> Plan:
    """A present job and three offers; the first one is countered and knows of the second."""
    aurora = Offer(
        id="o1",
        company="Aurora AI",
        title="Senior AI PM",
        track=Track.AI_PM,
        standing=OfferForm.WRITTEN,
        stage=Stage.LATE_PRIVATE,
        base=210_000.0,
        bonus_target=0.175,
        bonus_individual=True,
        bonus_paid=BonusPaid.QUARTERLY,
        sign_on=(Instalment(id="s1", amount=30_000.0),),
        valuation=1e9,
        grants=(Grant(id="g1", percent=0.0007),),
        posted_min=190_000.0,
        posted_max=235_000.0,
        deadline=TODAY + datetime.timedelta(days=9),
        start=datetime.date(2027, 1, 11),
        match_rate=0.04,
        match_cap=8_000.0,
        relocation=5_000.0,
    )
    beacon = Offer(
        id="o2",
        company="Beacon ML",
        title="Senior ML PM",
        track=Track.ML_PM,
        stage=Stage.SERIES_C,
        state="NY",
        base=190_000.0,
        bonus_target=0.15,
        sign_on=(Instalment(id="s1", amount=20_000.0, clawback=Clawback.PRORATED),),
        valuation=6e8,
        grants=(Grant(id="g1", percent=0.001, milestone_share=0.5, milestone=MilestoneKind.TARGET),),
    )
    crest = Offer(
        id="o3",
        company="Crest",
        title="Senior PM",
        standing=OfferForm.WRITTEN,
        state="WA",
        base=205_000.0,
        bonus_target=0.15,
        sign_on=(
            Instalment(id="s1", amount=40_000.0),
            Instalment(id="s2", amount=20_000.0, month=13),
        ),
        grants=(Grant(id="g1", value=320_000.0, years=(0.38, 0.32, 0.2, 0.1)),),
    )
    counter = Counter(
        id="o1",
        base=227_000.0,
        equity=800_000.0,
        sign_on=60_000.0,
        bonus=0.175,
        intent="I would be glad to join Aurora AI and lead the assistant; this is what I propose.",
        reasons=(
            "I took two assistants from prototype to 4 million users, with cost per query down 40 %.",
            "The role as described covers evaluation as well, which I have led for three years.",
        ),
        release=Release(
            offers=(Released(id="o3", existence=True, amount=True),), causes=(Cause.UNVESTED, Cause.BONUS)
        ),
    )
    return Plan(
        person=Person(name="Sam Rivera"),
        present=Offer(
            id="present",
            company="Present job",
            base=185_000.0,
            bonus_target=0.1,
            unvested=90_000.0,
            accrued_bonus=18_500.0,
            accrued_months=8.0,
        ),
        offers=(aurora, beacon, crest),
        counters=(counter,),
        chosen="o1",
    )


SPEND = Story(
    id="y1",
    title="GPU spend cut by a fifth",
    role="Senior PM, inference",
    when="2025",
    tags=("inference", "cost"),
    situation="The assistant served 4 million users. Its margin had turned negative in March.",
    signal="Cost per request had doubled to $0.014 in six weeks. Finance had not noticed.",
    root_cause="Every request ran at FP16, one at a time.",
    decision="I chose INT8 with batches of 16 over a smaller model, which lost 3 points of recall.",
    fix="We quantised the ranking model and served it in batches. A canary held for two weeks.",
    result="GPU spend fell by 20 %, from $310,000 to $248,000 a month. Latency stayed under 180 ms.",
    cost="It took two engineers nine weeks. Rare languages lost 0.4 points of accuracy.",
    lesson="I price a feature per request before it ships now.",
    lifecycle=(LifecycleStage.DEPLOYMENT,),
    areas=(SkillArea.INFERENCE,),
)
"""A story whose figures can be told; half of its sentences are released in `storied_plan`."""

DRIFT = Story(
    id="y2",
    title="Drift behind a holiday",
    signal="False declines rose from 1.1 % to 2.9 % on the Monday.",
    root_cause="The holiday moved the input distribution; the weights were sound.",
    result="False declines were back at 1.2 % within a day.",
)
HIDDEN = Story(
    id="y3", title="The reorganisation", situation="My manager was let go.", lesson="I kept quiet."
)
TOLD_SPEND = (
    "Cost per request had doubled to $0.014 in six weeks.",
    "Every request ran at FP16, one at a time.",
    "I chose INT8 with batches of 16 over a smaller model, which lost 3 points of recall.",
    "GPU spend fell by 20 %, from $310,000 to $248,000 a month.",
    "It took two engineers nine weeks.",
)


@cache
def storied_plan() -> Plan:
    """The real plan with three stories: the first told for the sign-on, the second in part, the third not."""
    plan = replace(real_plan(), stories=(SPEND, DRIFT, HIDDEN), certificates=("MLOps certificate",))
    plan = release_story(plan, "o1", "y1", TOLD_SPEND)
    plan = argue_for(plan, "o1", "y1", Component.SIGN_ON)
    return release_story(plan, "o1", "y2", (DRIFT.result,))


@cache
def full_plan() -> Plan:
    """The storied plan with rows on every other sheet: rounds, scenarios, bands, jobs and notes."""
    jobs = [
        Comparable(id=f"k{number}", company=f"Job {number}", base=200_000.0 + 1_000 * number)
        for number in range(9)
    ]
    parts = Comparable(id="k9", company="Parts", level=Level.STAFF, base=3e5, bonus=0.1, equity=5e4)
    reported = Comparable(id="k10", company="Reported", level=Level.STAFF, total=400_000.0)
    return replace(
        storied_plan(),
        rounds=(
            Round(id="r1", offer="o1", when=TODAY, value=230_000.0),
            Round(id="r2", offer="o1", when=TODAY, who=Who.THEY, value=215_000.0, note="By phone."),
        ),
        scenarios=(by_tokens(id="c1"), by_gpu(id="c2")),
        bands=(OwnBand(id="b1", base_low=180_000.0, base_high=220_000.0),),
        comparables=(*jobs, parts, reported),
        prep=Prep(narrative="Agents eat forms.", case_studies=("One", "Two")),
    )


@cache
def generated_plan(seed: int) -> Plan:
    """A plan of its own for each seed: one to three offers of every kind of term."""
    draw = random.Random(seed)
    offers = tuple(_offer(draw, number) for number in range(1, draw.randint(2, 4)))
    counter = Counter(
        id="o1",
        base=float(draw.randrange(150_000, 320_000, 500)),
        equity=float(draw.choice([0, 150_000, 415_000, 1_234_567])),
        sign_on=float(draw.choice([0, 25_000, 77_000])),
        bonus=draw.choice([0.0, 0.1, 0.175]),
        release=Release(offers=(Released(id="o2", existence=True, amount=draw.random() < 0.5),)),
    )
    present = replace(_offer(draw, 0), id="present", company="Now Inc", currency="USD", rate=1.0)
    return Plan(
        person=Person(name="Sam Rivera", other_income=draw.choice([0.0, 88_123.45])),
        present=present,
        offers=offers,
        counters=(counter,),
        chosen="o1",
    )


def _offer(draw: random.Random, number: int) -> Offer:
    """Rare benefits and places are drawn apart, so that the rest of a plan stays as it is."""
    offer = _plain_offer(draw, number)
    return replace(offer, **_rare(random.Random(offer.base), offer))


def _rare(draw: random.Random, offer: Offer) -> dict[str, Any]:
    """Local tax, and benefits with a rule of their own."""
    places = {"NY": "Yonkers", "OR": "Portland (Multnomah County and Metro)"}
    discount = draw.choice([0.0, 0.0, 0.1, 0.15])
    return {
        "locality": places.get(offer.state, "") if draw.random() < 0.5 else "",
        "local_rate": 0.021 if offer.state == "TX" else None,
        "health_premium": draw.choice([0.0, 9_876.54]),
        "employer_hsa": draw.choice([0.0, 1_000.0]),
        "espp_discount": discount,
        "espp_share": 0.12 if discount else 0.0,
        "espp_limit": draw.choice([None, 20_000.0]),
        "deferral": draw.choice([0.0, 23_456.78]),
        "own_hsa": draw.choice([0.0, 3_210.0]),
    }


def _plain_offer(draw: random.Random, number: int) -> Offer:
    abroad = draw.random() < 0.15
    return Offer(
        id=f"o{number}",
        company=f"Company {number}",
        title=draw.choice(["Senior AI PM", "ML PM"]),
        standing=draw.choice(list(OfferForm)),
        stage=draw.choice(list(Stage)),
        state="outside US" if abroad else draw.choice(["CA", "NY", "NYC", "WA", "TX", "OR", "DC"]),
        tax_rate=0.42 if abroad else None,
        currency="EUR" if abroad else "USD",
        rate=1.0837 if abroad else 1.0,
        base=round(draw.uniform(90_000, 400_000), 2),
        raise_rate=draw.choice([0.0, 0.03, -0.02]),
        bonus_target=draw.choice([0.0, 0.1, 0.175]),
        bonus_guaranteed=draw.choice([0.0, 0.0, 33_333.33]),
        sign_on=tuple(
            Instalment(
                id=f"s{place}",
                amount=round(draw.uniform(0, 90_000), 2),
                month=draw.choice([0, 1, 12, 13, 25]),
            )
            for place in range(draw.randint(0, 3))
        ),
        valuation=draw.choice([6e8, 1e9]),
        grants=tuple(_grant(draw, place) for place in range(draw.randint(0, 3))),
        refresher=draw.choice([0.0, 40_000.0]),
        match_rate=draw.choice([0.0, 0.05]),
        match_cap=draw.choice([None, 8_000.0]),
        benefits=draw.choice([0.0, 4_321.09]),
        relocation=draw.choice([0.0, 15_000.0]),
        days_off=draw.choice([0.0, 25.0]),
        value_days_off=draw.random() < 0.5,
        confirmed=("track", "level", "stage", "state"),
    )


def _grant(draw: random.Random, place: int) -> Grant:
    size: dict[str, Any] = draw.choice(
        [
            {"value": round(draw.uniform(1_000, 900_000), 2)},
            {"units": draw.randint(7, 30_000), "price": round(draw.uniform(0.5, 200), 2)},
            {"percent": 0.0007},
            {"percent": 0.00051, "valuation": 7.77e8},
        ]
    )
    kind = draw.choice(list(GrantKind))
    if kind is GrantKind.OPTION:
        price = size.setdefault("price", round(draw.uniform(0.5, 200), 2))
        size["strike"] = round(price * draw.choice([0.0, 0.2, 0.7, 1.0, 1.3]), 2)
    return Grant(
        id=f"g{place}",
        kind=kind,
        years=draw.choice(
            [(0.25,) * 4, (0.33, 0.33, 0.22, 0.12), (0.05, 0.15, 0.4, 0.4), (1 / 3,) * 3, (0.2,) * 5]
        ),
        cadence=draw.choice(list(Cadence)),
        cliff=draw.choice([0, 6, 12, 18]),
        offset=draw.choice([0, 0, 12]),
        milestone_share=draw.choice([0.0, 0.5]),
        **size,
    )
