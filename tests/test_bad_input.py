"""Bad input, entered as a user does: it stays in its cell, a sentence says what to do, asks stay finite."""

import datetime
from math import isfinite

import pytest

from planner.analysis import Analysis, ModelInputs, analyse
from planner.ask.results import Ask
from planner.figures_json import figures_json
from planner.plan import Plan, edits
from planner.plan.edits.negotiation import log_round
from planner.plan.fields.terms import Cause, Component
from planner.values import Severity
from tests.inputs import known_inputs

TODAY = datetime.date(2026, 11, 22)


@pytest.fixture(scope="module")
def known() -> ModelInputs:
    return known_inputs(TODAY)


def entered(plan: Plan, *entries: tuple[str, str]) -> Plan:
    """Type each text into its cell."""
    for path, text in entries:
        plan = edits.enter(plan, path, text, TODAY)
    return plan


def with_rival(plan: Plan, company: str, base: str) -> Plan:
    """Add an offer, and release it with its amounts to the first recruiter."""
    plan = edits.add_offer(plan)
    rival = plan.offers[-1].id
    plan = entered(plan, (f"offers.{rival}.company", company), (f"offers.{rival}.base", base))
    return edits.release_offer(plan, "o1", rival, "amount", on=True)


@pytest.fixture(scope="module")
def plan() -> Plan:
    return entered(
        edits.add_offer(Plan()),
        ("present.base", "185k"),
        ("offers.o1.company", "Aurora"),
        ("offers.o1.base", "210k"),
        ("offers.o1.bonus_target", "15%"),
        ("offers.o1.sign_on", "30k"),
        ("offers.o1.grants", "400k"),
    )


def finite(asks: dict[Component, Ask]) -> bool:
    """Whether there are asks, and every figure of each is a finite number."""
    figures = [
        figure
        for ask in asks.values()
        for figure in (ask.standing, ask.opening, ask.target, ask.reach, ask.say_low, ask.say_high)
        if figure is not None
    ]
    return bool(asks) and all(isfinite(figure) for figure in figures)


def asks_of(analysis: Analysis, offer: str = "o1") -> dict[Component, Ask]:
    asks = dict(analysis.offers[offer].asks)
    assert finite(asks)
    return asks


def amounts(analysis: Analysis) -> dict[Component, tuple[float | None, float | None, float]]:
    return {key: (ask.opening, ask.target, ask.reach) for key, ask in asks_of(analysis).items()}


def messages(analysis: Analysis) -> dict[str, str]:
    return {problem.where: problem.message for problem in analysis.problems}


@pytest.mark.parametrize(
    ("key", "text", "sentence"),
    [
        ("components.base.tau", "0", "“How gradual the limit is” must be from 0.001 to 5."),
        ("talk.reply_spread", "0", "“Spread of a reply, of what was asked” must be from 0.01 to 2."),
        ("cloud.median_spread", "-1", "“How far recruiters differ in their usual room” must be from 0 to 2."),
    ],
)
def test_a_constant_out_of_range_stays_and_the_table_counts(
    plan: Plan, known: ModelInputs, key: str, text: str, sentence: str
) -> None:
    path = f"ask_constants.{key}"
    wrong = entered(plan, (path, text))
    analysis = analyse(wrong, known)
    assert edits.typed_text(wrong, path) == text
    assert sentence in messages(analysis)[path]
    assert amounts(analysis) == amounts(analyse(plan, known))


def test_spreads_of_zero_give_finite_asks(plan: Plan, known: ModelInputs) -> None:
    numbers = known.tables.asks.numbers
    spreads = [key for key in numbers if key.endswith("_spread") and numbers[key].spec.low == 0]
    pulls = [f"components.{component.value}.pull" for component in Component]
    assert spreads == ["cloud.median_spread", "cloud.ceiling_spread"]
    narrow = entered(
        plan,
        *((f"ask_constants.{key}", "0") for key in spreads),
        *((f"ask_constants.{key}", "0.4, 0") for key in pulls),
        ("assumptions.payout_sd", "0"),
    )
    analysis = analyse(narrow, known)
    assert {*spreads, *pulls} <= analysis.tables.asks.edited
    assert messages(analysis) == messages(analyse(plan, known))
    opening = asks_of(analysis)[Component.BASE].opening
    assert opening is not None
    assert 210_000 < opening < 260_000


@pytest.mark.parametrize(
    ("kind", "label"),
    [("posted", "Posted range"), ("market", "Market range"), ("next", "Next level's range")],
)
def test_a_band_upside_down_is_named_and_counts_as_none(
    plan: Plan, known: ModelInputs, kind: str, label: str
) -> None:
    low, high = f"offers.o1.{kind}_min", f"offers.o1.{kind}_max"
    # Its top of 170k lies under the present base of 185k, which would support a sign-on.
    before = edits.release_cause(plan, "o1", Cause.BAND, on=True)
    wrong = entered(before, (low, "260k"), (high, "170k"))
    analysis = analyse(wrong, known)
    assert (edits.typed_text(wrong, low), edits.typed_text(wrong, high)) == ("260k", "170k")
    [problem] = [problem for problem in analysis.problems if problem.where == high]
    assert problem.message == f"{label} ends below its beginning. Swap or mend them."
    assert problem.severity is Severity.ERROR
    assert amounts(analysis) == amounts(analyse(before, known))


def test_a_rival_without_an_exchange_rate_is_known_to_exist_no_more(plan: Plan, known: ModelInputs) -> None:
    rival = entered(with_rival(plan, "Beacon", "900k"), ("offers.o2.currency", "SEK"))
    analysis = analyse(rival, known)
    assert messages(analysis)["offers.o2.rate"] == "Type how many USD one SEK is worth."
    existing = edits.release_offer(rival, "o1", "o2", "amount", on=False)
    assert amounts(analysis) == amounts(analyse(existing, known))
    assert analysis.best == "o1"
    assert rival.offer("o2").base == 900_000.0
    assert rival.counter("o1").release.of("o2").amount
    rated = analyse(entered(rival, ("offers.o2.rate", "0.3")), known, analysis)
    assert "offers.o2.rate" not in messages(rated)
    assert amounts(rated) != amounts(analysis)


def test_twenty_rivals_all_released_give_finite_asks(plan: Plan, known: ModelInputs) -> None:
    crowd = plan
    for number in range(20):
        crowd = with_rival(crowd, f"Firm {number}", f"{200 + number}k")
    crowd = entered(crowd, ("offers.o7.currency", "EUR"), ("offers.o9.base", "lots"))
    analysis = analyse(crowd, known)
    assert len(crowd.offers) == 21
    errors = {problem.where for problem in analysis.problems if problem.severity is Severity.ERROR}
    assert errors == {"offers.o7.rate", "offers.o9.base"}
    assert edits.typed_text(crowd, "offers.o9.base") == "lots"
    base = asks_of(analysis)[Component.BASE]
    alone = asks_of(analyse(plan, known))[Component.BASE]
    assert base.opening is not None
    assert alone.opening is not None
    assert alone.opening <= base.opening < 300_000
    for offer in crowd.offers:
        if offer.id != "o9":
            asks_of(analysis, offer.id)
    assert analysis.moves is not None
    assert len(analysis.moves.question.search.offers) == known.tables.asks.talk.most_offers


def test_a_case_without_an_amount_is_named_and_moves_nothing(plan: Plan, known: ModelInputs) -> None:
    released = plan
    for cause in (Cause.UNVESTED, Cause.RELOCATION):
        released = edits.release_cause(released, "o1", cause, on=True)
    analysis = analyse(released, known)
    problems = messages(analysis)
    assert problems["present.unvested"] == (
        "“Unvested, next 12 months” is released as a cause of the sign-on and has no amount, so it supports "
        "no ask. Type it, or take the release back on Counter."
    )
    assert "no amount" in problems["offers.o1.relocation_cost"]
    assert amounts(analysis) == amounts(analyse(plan, known))
    assert released.counter("o1").release.causes == (Cause.UNVESTED, Cause.RELOCATION)
    typed = entered(released, ("present.unvested", "60k"), ("offers.o1.relocation_cost", "8k"))
    assert messages(analyse(typed, known)) == messages(analyse(plan, known))


def test_rounds_out_of_order_are_named_and_stay(plan: Plan, known: ModelInputs) -> None:
    log = log_round(log_round(plan, "o1", TODAY), "o1", TODAY)
    reply, ask = (step.id for step in log.rounds)
    log = entered(
        log,
        (f"rounds.{reply}.who", "they"),
        (f"rounds.{reply}.value", "215k"),
        (f"rounds.{reply}.when", "2026-11-20"),
        (f"rounds.{ask}.who", "you"),
        (f"rounds.{ask}.value", "225k"),
        (f"rounds.{ask}.when", "2026-11-18"),
    )
    analysis = analyse(log, known)
    assert "of 2026-11-18 comes after one of 2026-11-20" in messages(analysis)[f"rounds.{ask}.when"]
    assert [step.value for step in log.rounds] == [215_000.0, 225_000.0]
    assert [step.when for step in log.rounds] == [datetime.date(2026, 11, 20), datetime.date(2026, 11, 18)]
    assert messages(analysis)[f"rounds.{reply}.value"] == (
        "This first figure of base, 215,000, answers no ask and is not the 210,000 of the sheet Offers, "
        "which counts. If it is an answer, log your ask before it; if not, correct one of the two."
    )
    assert asks_of(analysis)[Component.BASE].standing == 210_000.0


@pytest.mark.parametrize("field", ["base", "valuation", "posted_max", "bonus_target"])
def test_an_amount_too_near_zero_stays_as_typed(plan: Plan, known: ModelInputs, field: str) -> None:
    text = f"0.{'0' * 49}1"
    wrong = entered(plan, (f"offers.o1.{field}", text))
    assert edits.typed_text(wrong, f"offers.o1.{field}") == text
    figures_json(analyse(wrong, known))
    [message] = [text for where, text in messages(analyse(wrong, known)).items() if where.endswith(field)]
    assert message.endswith("is too near 0 to count. Type 0 for none.")


def test_a_label_is_not_said_twice_before_what_is_wrong(plan: Plan, known: ModelInputs) -> None:
    wrong = entered(plan, ("offers.o1.bonus_target", "-5%"))
    assert messages(analyse(wrong, known))["offers.o1.bonus_target"] == "Target bonus must be 0 % or more."
