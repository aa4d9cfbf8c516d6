"""The table of contents: what is lent, what is blanked, what bars an export."""

import datetime

import pytest
from hypothesis import given as over
from hypothesis import settings
from hypothesis import strategies as st
from msgspec.structs import replace

from planner.analysis import Analysis, ModelInputs, analyse
from planner.ask.result_rows import RESULT_ROWS
from planner.model_inputs import load_model_inputs
from planner.plan import Offer, Plan, Story, edits
from planner.plan.edits.negotiation import log_round
from planner.plan.edits.stories import add_stories
from planner.plan.fields.terms import Component
from planner.plan.schema.model import Typed

TODAY = datetime.date(2026, 11, 22)
METRO = "San Francisco-Oakland-Berkeley, CA"

GPU_SPEND = Story(
    id="",
    title="GPU spend",
    situation="Our support bot answered 2M questions a month.",
    signal="A dashboard showed that GPU spend rose from $60k to $90k a month.",
    root_cause="It turned out that long prompts had broken the cache.",
    decision="I decided on INT8 quantisation and batching instead of a smaller model.",
    fix="We rolled out by canary behind a latency budget of 400 ms.",
    result="GPU spend fell by 20 %, from $90k to $72k a month.",
    cost="It cost 0.4 points of accuracy and three engineer-weeks.",
    lesson="I now price a request before I promise a feature.",
)


@pytest.fixture(scope="module")
def given() -> ModelInputs:
    return load_model_inputs(TODAY)


def typed(plan: Plan, **entries: str) -> Plan:
    return edits.enter_all(plan, [(path.replace("__", "."), text) for path, text in entries.items()], TODAY)


def two_offers() -> Plan:
    plan = edits.add_offer(edits.add_offer(Plan()))
    return typed(
        plan,
        present__base="185k",
        offers__o1__company="Aurora",
        offers__o1__base="210k",
        offers__o1__bonus_target="15%",
        offers__o1__sign_on="30k",
        offers__o1__grants="400k/4y",
        offers__o2__company="Beacon",
        offers__o2__base="190k",
    )


def numbers(analysis: Analysis) -> dict[str, dict[str, float | None]]:
    return {
        offer_id: {key: figure.value for key, figure in result.figures.items()}
        for offer_id, result in analysis.offers.items()
    }


def test_a_whole_offer_has_every_result(given: ModelInputs) -> None:
    figures = analyse(two_offers(), given).offers["o1"].figures
    missing = [row.key for row in RESULT_ROWS if row.key not in figures]
    # a bonus is not worth asking for here, and nothing is owed back
    assert missing == ["ask.bonus", "clawback", "target.bonus"]
    assert all(figure.because for figure in figures.values())


def test_a_sign_on_that_may_be_owed_back_has_its_result(given: ModelInputs) -> None:
    plan = typed(two_offers(), offers__o1__sign_on="30k clawback 12")
    assert analyse(plan, given).offers["o1"].figures["clawback"].value == 30_000


def test_headline_of_year_1_is_the_sum_of_its_reasons(given: ModelInputs) -> None:
    headline = analyse(two_offers(), given).offers["o1"].figures["headline_1"]
    assert headline.value == 210_000 + 31_500 + 30_000 + 100_000
    assert headline.value == sum(line.value or 0 for line in headline.because)


def test_an_edit_keeps_what_it_did_not_touch(given: ModelInputs) -> None:
    plan = two_offers()
    first = analyse(plan, given)
    second = analyse(typed(plan, offers__o2__base="191k"), given, first)
    assert second.valued["o1"] is first.valued["o1"]
    assert second.valued["o2"] is not first.valued["o2"]


def test_a_note_changes_no_asks_of_other_offers(given: ModelInputs) -> None:
    plan = two_offers()
    first = analyse(plan, given)
    result = first.offers["o1"]
    second = analyse(typed(plan, offers__o2__note="call Ann"), given, first)
    assert second.offers["o1"] is result
    assert second.changed_since(first) == {"o2"}


def test_nothing_is_asked_before_it_is_read(given: ModelInputs) -> None:
    analysis = analyse(two_offers(), given)
    assert dict(analysis.offers.made) == {}
    assert analysis.offers["o1"].asks
    assert set(analysis.offers.made) == {"o1"}


@settings(max_examples=15, deadline=None)
@over(
    st.lists(
        st.sampled_from(
            [
                ("offers.o1.base", "250k"),
                ("offers.o1.base", "oops"),
                ("offers.o2.base", ""),
                ("offers.o2.grants", ".07%"),
                ("offers.o2.valuation", "900m"),
                ("offers.o1.stage", "Series C"),
                ("present.unvested", "90k"),
                ("person.gamma", "3"),
                ("person.savings", "nothing"),
                ("assumptions.leave_rate", "30%"),
                ("offers.o2.not_pay", "20k"),
                ("offers.o1.deadline", "never"),
            ]
        ),
        max_size=5,
    )
)
def test_lending_never_changes_an_answer(changes: list[tuple[str, str]]) -> None:
    given, plan = load_model_inputs(TODAY), two_offers()
    analysis = analyse(plan, given)
    for path, text in changes:
        numbers(analysis)
        plan = edits.enter(plan, path, text, TODAY)
        analysis = analyse(plan, given, analysis)
    fresh = analyse(plan, load_model_inputs(TODAY))
    assert numbers(analysis) == numbers(fresh)
    assert analysis.best == fresh.best


def test_a_wrong_entry_blanks_its_offer_and_bars_its_export(given: ModelInputs) -> None:
    analysis = analyse(typed(two_offers(), offers__o1__base="lots"), given)
    assert analysis.offers["o1"].figures == {}
    assert not analysis.offers["o1"].complete
    assert analysis.offers["o2"].complete
    assert analysis.best == "o2"


def test_a_wrong_deadline_leaves_the_figures_but_bars_the_export(given: ModelInputs) -> None:
    analysis = analyse(typed(two_offers(), offers__o1__deadline="soon"), given)
    assert analysis.offers["o1"].figures["headline_1"].value == 371_500
    assert not analysis.offers["o1"].complete


def test_a_share_without_a_valuation_leaves_cash_alone(given: ModelInputs) -> None:
    result = analyse(typed(two_offers(), offers__o1__grants=".07%"), given).offers["o1"]
    assert result.figures["guaranteed_1"].value == 240_000
    assert "headline_1" not in result.figures
    assert not result.complete


def test_a_hidden_offer_is_neither_best_nor_an_alternative(given: ModelInputs) -> None:
    plan = edits.hide_offer(two_offers(), "o1")
    analysis = analyse(plan, given)
    assert analysis.best == "o2"
    walk_away = analysis.offers["o2"].walk_away
    assert walk_away is not None
    assert walk_away.alternative == "present"


def test_an_offer_alone_is_weighed_against_searching_on(given: ModelInputs) -> None:
    """The walk-away is .7 of its own worth; a typed pay elsewhere or a present job goes before that."""
    alone = typed(Plan(offers=(Offer(id="o1"),)), offers__o1__base="200k")
    result = analyse(alone, given).offers["o1"]
    assert result.walk_away is not None
    assert result.worth is not None
    assert result.walk_away.alternative == "search"
    assert result.walk_away.floor == pytest.approx(0.7 * result.worth.per_year)
    settled = analyse(typed(alone, person__reservation="200k"), given).offers["o1"].walk_away
    assert settled is not None
    assert settled.alternative == "reservation"
    assert settled.cushion == pytest.approx(0, abs=1)  # the same base in the same place


def test_a_present_job_without_pay_is_no_alternative(given: ModelInputs) -> None:
    alone = typed(Plan(offers=(Offer(id="o1"),)), offers__o1__base="200k")
    unpaid, without = (analyse(plan, given).offers["o1"] for plan in (typed(alone, present__base="0"), alone))
    assert unpaid.walk_away == without.walk_away
    assert [ask.opening for ask in unpaid.asks.values()] == [ask.opening for ask in without.asks.values()]


def test_no_amount_that_nobody_would_pay_makes_up_a_gap(given: ModelInputs) -> None:
    """200k against 900k elsewhere: more than three times base pay, 600k."""
    alone = typed(Plan(offers=(Offer(id="o1"),)), offers__o1__base="200k", person__reservation="900k")
    walk_away = analyse(alone, given).offers["o1"].walk_away
    assert walk_away is not None
    assert walk_away.break_even[Component.BASE] is None
    assert walk_away.break_even[Component.SIGN_ON] is None
    within = analyse(typed(alone, person__reservation="500k"), given).offers["o1"].walk_away
    assert within is not None
    assert within.break_even[Component.BASE] == pytest.approx(500_000, abs=100)


def test_an_unreleased_competing_offer_moves_no_ask(given: ModelInputs) -> None:
    plan = two_offers()
    before = analyse(plan, given).offers["o2"].asks[Component.BASE]
    closed = analyse(typed(plan, offers__o1__base="215k"), given).offers["o2"].asks[Component.BASE]
    told = edits.release_offer(plan, "o2", "o1", "amount", on=True)
    opened = analyse(told, given).offers["o2"].asks[Component.BASE]
    assert (before.opening, before.low, before.high) == (closed.opening, closed.low, closed.high)
    assert opened.opening is not None
    assert before.opening is not None
    assert (opened.opening, opened.target) > (before.opening, before.target)


def test_a_metro_without_a_price_level_is_named(given: ModelInputs) -> None:
    problems = analyse(typed(two_offers(), offers__o1__metro="Atlantis"), given).problems
    assert [problem.where for problem in problems if "Atlantis" in problem.message] == ["offers.o1.metro"]
    assert analyse(typed(two_offers(), offers__o1__metro=METRO), given).problems == ()


def test_a_reply_moves_only_its_own_offer_s_asks(given: ModelInputs) -> None:
    plan = two_offers()
    first = analyse(plan, given)
    before, other = first.offers["o1"].asks[Component.BASE], first.offers["o2"]
    for who, figure in (("you", "230k"), ("they", "214k")):
        plan = log_round(plan, "o1", TODAY)
        path = f"rounds.{plan.rounds[-1].id}"
        plan = edits.enter_all(plan, [(f"{path}.who", who), (f"{path}.value", figure)], TODAY)
    second = analyse(plan, given, first)
    after = second.offers["o1"].asks[Component.BASE]
    assert (before.standing, after.standing, after.answered) == (210_000, 214_000, 1)
    assert second.offers["o2"] is other
    assert after.moved[-1].text in {line.text for line in second.offers["o1"].figures["opening.base"].because}


def test_stories_are_lent_when_an_offer_changes_and_judged_when_they_do(given: ModelInputs) -> None:
    plan = add_stories(two_offers(), (GPU_SPEND,))
    first = analyse(plan, given)
    assert analyse(typed(plan, offers__o2__base="191k"), given, first).evidence is first.evidence
    evidence = analyse(typed(plan, stories__y1__decision=""), given, first).evidence
    assert evidence.scores["y1"] < first.evidence.scores["y1"]


def test_evidence_moves_the_asks_of_every_offer_and_a_word_that_moves_no_score_none(
    given: ModelInputs,
) -> None:
    stories = tuple(replace(GPU_SPEND, title=f"Story {number}") for number in range(3))
    first = analyse(two_offers(), given)
    plan = add_stories(two_offers(), stories)
    analysis = analyse(plan, given, first)
    assert analysis.evidence.value > 0
    assert analysis.changed_since(first) >= {"o1", "o2"}
    retold = analyse(typed(plan, stories__y1__title="Another title"), given, analysis)
    assert retold.changed_since(analysis) == set()


def test_a_wrong_entry_in_a_story_blanks_no_figure_and_leaves_what_was_readable(given: ModelInputs) -> None:
    plan = add_stories(two_offers(), (GPU_SPEND,))
    wrong = replace(plan, typed={"stories.y1.tags": Typed(text="?", wrong="No tags.")})
    assert analyse(wrong, given).evidence == analyse(plan, given).evidence
    assert numbers(analyse(wrong, given)) == numbers(analyse(plan, given))


def test_effects_are_worked_out_when_read_and_lent_while_nothing_of_them_changes(given: ModelInputs) -> None:
    plan = add_stories(two_offers(), (GPU_SPEND,))
    first = analyse(plan, given)
    assert dict(first.effects.made) == {}
    held = first.effects["o1"]
    assert first.effects["present"] == ()
    assert analyse(typed(plan, title="Mine"), given, first).effects["o1"] is held
    retold = analyse(typed(plan, stories__y1__title="Another"), given, first)
    assert any("“Another”" in one.what for one in retold.effects["o1"])


def test_the_walk_away_names_the_alternative_as_it_is_called_now(given: ModelInputs) -> None:
    names = ("Aurora", "Beacon")
    offers = tuple(Offer(id=f"o{n}", company=name, base=2e5) for n, name in enumerate(names, 1))
    before = analyse(Plan(offers=offers), given)
    assert "Beacon" in before.offers["o1"].figures["cushion"].because[0].text
    for company, said in (("Crest", "Walk-away: Crest"), ("", "Walk-away: Offer 2")):
        renamed = edits.put(Plan(offers=offers), "offers.o2.company", company)
        floor, worth = analyse(renamed, given, before).offers["o1"].figures["cushion"].because[:2]
        assert floor.text.startswith(said)
        cushion = before.offers["o1"].figures["cushion"].value
        assert (worth.value or 0.0) - (floor.value or 0.0) == pytest.approx(cushion)


def test_a_much_better_released_offer_makes_all_of_its_lead_credible(given: ModelInputs) -> None:
    """Base alone: 120,000 more is more than 27 % of 200,000."""
    plan = typed(
        Plan(offers=(Offer(id="o1"), Offer(id="o2"))), offers__o1__base="200k", offers__o2__base="320k"
    )
    alone = analyse(plan, given).packages["o1"]
    known = analyse(edits.release_offer(plan, "o1", "o2", "amount", on=True), given).packages["o1"]
    assert alone is not None
    assert known is not None
    assert alone.credible.most == pytest.approx(54_000)
    assert known.credible.most == pytest.approx(120_000)


def test_a_released_offers_own_common_ratio_decides_what_its_equity_counts(given: ModelInputs) -> None:
    """A grant of 480,000 over four years is 120,000 a year, at a ratio of .5 it is 60,000."""
    plan = typed(
        Plan(offers=(Offer(id="o1"), Offer(id="o2"))), offers__o1__base="200k", offers__o2__base="200k"
    )
    plan = edits.release_offer(typed(plan, offers__o2__grants="480k"), "o1", "o2", "amount", on=True)
    full = analyse(plan, given).packages["o1"]
    half = analyse(typed(plan, offers__o2__common_ratio="0.5"), given).packages["o1"]
    assert full is not None
    assert half is not None
    assert (full.credible.most, half.credible.most) == pytest.approx((120_000, 60_000))
