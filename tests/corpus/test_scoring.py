"""Readings made by hand come out as the rules say."""

import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.corpus.cases import Case, Record, parse_reading
from tests.corpus.equality import same, vested_by_month
from tests.corpus.records import Verdict
from tests.corpus.score import Score, Total, score

FOUR_YEARS = {"years": [0.25] * 4, "cadence": "quarterly", "cliff": 12}


def case(fields: Record, **more: Any) -> Case:
    """Make a case of one offer of Acme."""
    offers = [{"name": "Acme", "fields": {path: _cell(value) for path, value in fields.items()}}]
    expected = {"offers": offers, **more}
    return Case("made", more.get("kind", "letter"), Path("made.txt"), datetime.date(2026, 11, 28), expected)


def _cell(value: Any) -> Record:
    return value if isinstance(value, dict) else {"value": value}


def judge(made: Case, offer: Record | None, **more: Any) -> Score:
    """Score a reading of at most one offer of Acme."""
    offers = [] if offer is None else [{"id": "o1", "company": "Acme", **offer}]
    plan = {"offers": offers, **more.pop("plan", {})}
    return score(made, parse_reading({"plan": plan, **more}))


def verdicts(scored: Score) -> dict[str, Verdict]:
    return {row.path: row.verdict for row in scored.rows}


def test_a_right_reading_is_clean() -> None:
    scored = judge(case({"base": 195000, "bonus_target": 0.15}), {"base": 195000.0, "bonus_target": 0.15})
    assert scored.is_clean
    assert (Total([scored]).precision, Total([scored]).recall) == (1, 1)


def test_numbers_within_a_thousandth_and_texts_without_case_are_the_same() -> None:
    assert same(140000.12, 140000)
    assert not same(140000, 141000)
    assert same("Senior  PM", "senior pm")
    assert same([1 / 3] * 3, [0.33, 0.33, 0.33])
    assert not same([0.25] * 4, [1 / 3] * 3)


def test_any_of_several_values_is_right() -> None:
    assert judge(case({"company": {"any": ["Acme", "Acme Inc."]}}), {"company": "Acme Inc."}).is_clean


def test_another_value_is_wrong_and_none_is_missing() -> None:
    scored = judge(case({"base": 195000, "relocation": 9000}), {"base": 19500})
    assert verdicts(scored) == {"base": Verdict.WRONG, "relocation": Verdict.MISSING}
    assert (Total([scored]).precision, Total([scored]).recall) == (0, 0)


def test_a_value_that_nothing_supports_is_false() -> None:
    scored = judge(case({"base": 195000}), {"base": 195000, "relocation": 5000})
    assert verdicts(scored)["relocation"] is Verdict.FALSE
    assert (Total([scored]).precision, Total([scored]).recall) == (0.5, 1)


@pytest.mark.parametrize("allowed", [{"maybe": {"relocation": 5000}}, {"free": ["relocation"]}])
def test_what_may_be_read_is_not_false(allowed: Record) -> None:
    made = case({"base": 195000})
    offer = {**made.offers[0], **allowed}
    made = Case(made.id, made.kind, made.path, made.today, {"offers": [offer]})
    assert judge(made, {"base": 195000, "relocation": 5000}).is_clean


def test_a_silent_default_that_the_text_contradicts_is_wrong_unless_the_user_was_asked() -> None:
    made = case({"state": "WA"})
    silent, asking = judge(made, {}), judge(made, {}, asked=[{"offer": "o1", "field": "state"}])
    assert [(row.verdict, row.by_default) for row in silent.rows] == [(Verdict.WRONG, True)]
    assert [(row.verdict, row.asked) for row in asking.rows] == [(Verdict.MISSING, True)]


def test_the_reader_s_own_defaults_count() -> None:
    made = case({"base": 1})
    assert judge(made, {"base": 1, "state": "CA"}).is_clean
    assert not judge(made, {"base": 1, "state": "CA"}, defaults={"state": ""}).is_clean


def test_an_offer_that_no_text_makes_is_invented_with_all_its_fields() -> None:
    notes = {"id": "o2", "company": "Notes", "base": 3.0}
    acme = {"id": "o1", "company": "Acme", "base": 1}
    scored = score(case({"base": 1}), parse_reading({"plan": {"offers": [notes, acme]}}))
    assert scored.invented_offers == 1
    assert [row.path for row in scored.rows if row.verdict is Verdict.FALSE] == ["company", "base"]


def test_an_offer_that_was_not_read_misses_every_field() -> None:
    scored = judge(case({"base": 1, "grants.0.value": 5}), None)
    assert scored.missing_offers == 1
    assert set(verdicts(scored).values()) == {Verdict.MISSING}
    assert Total([scored]).precision is None


def test_a_text_to_refuse_is_clean_when_nothing_is_read() -> None:
    refused = case({}, refuse=True)
    assert judge(refused, None).is_clean
    assert judge(refused, {"base": 1}).invented_offers == 1


def test_vesting_is_compared_by_its_dates() -> None:
    events = [[12, 0.25], *([month, 0.0625] for month in range(15, 49, 3))]
    assert vested_by_month(FOUR_YEARS) == vested_by_month({"events": events})
    want = {"grants.0.units": 12000, **{f"grants.0.{key}": value for key, value in FOUR_YEARS.items()}}
    assert judge(case(want), {"grants": [{"units": 12000, "events": events}]}).is_clean
    monthly = judge(case(want), {"grants": [{"units": 12000, "cadence": "monthly"}]})
    assert [row.path for row in monthly.rows if row.verdict is Verdict.WRONG] == ["grants.0.cadence"]


def test_equity_a_year_holds_whatever_the_years() -> None:
    made = case({"grants.0.per_year": 50000}, must_not=[{"field": "grants.0.value", "value": 50000}])
    assert judge(made, {"grants": [{"value": 200000}]}).is_clean
    assert judge(made, {"grants": [{"value": 150000, "years": [1 / 3] * 3}]}).is_clean
    assert judge(made, {"grants": [{"value": 50000}]}).must_not


def test_grants_are_compared_in_the_order_that_fits() -> None:
    made = case({"grants.0.value": 400, "grants.1.value": 90})
    assert judge(made, {"grants": [{"value": 90}, {"value": 400}]}).is_clean


def test_payments_are_compared_by_month_and_their_months_are_read() -> None:
    made = case({"sign_on.0.amount": 30, "sign_on.1.amount": 20, "sign_on.1.month": 13})
    assert judge(made, {"sign_on": [{"amount": 20, "month": 13}, {"amount": 30}]}).is_clean
    whole = judge(made, {"sign_on": [{"amount": 50}]})
    assert [row.verdict for row in whole.rows] == [Verdict.WRONG, Verdict.MISSING, Verdict.MISSING]


def test_a_question_about_a_record_covers_its_fields_and_the_other_way_round() -> None:
    made = case({"base": 1}, ask=[{"offer": 0, "field": "grants.0.price", "why": ""}])
    assert judge(made, {"base": 1}, asked=[{"offer": "*", "field": "grants"}]).is_clean
    assert judge(made, {"base": 1}, asked=[{"offer": "o1", "field": "grants.price"}]).is_clean
    assert not judge(made, {"base": 1}, asked=[{"offer": "o2", "field": "grants.price"}]).is_clean


def test_a_contradiction_settled_without_a_question_is_wrong() -> None:
    ask = [{"offer": 0, "field": "bonus_target", "why": "", "values": [0.15, 0.12]}]
    made = case({"base": 1}, ask=ask)
    silent = judge(made, {"base": 1, "bonus_target": 0.15})
    assert Verdict.WRONG in [row.verdict for row in silent.rows]


def test_a_text_kept_as_typed_counts_as_asked() -> None:
    typed = {"typed": {"offers.o1.base": {"text": "hundred", "wrong": "no number"}}}
    scored = judge(case({"base": 1}, left_out=[{"words": "hundred"}]), {}, plan=typed)
    assert [row.asked for row in scored.rows] == [True]
    assert scored.left[0].done


@pytest.mark.parametrize(
    ("rule", "offer", "broken"),
    [
        ({"field": "*", "value": 401}, {"benefits": 401}, True),
        ({"field": "*", "value": 12}, {"grants": [{"value": 9, "cliff": 12}]}, False),
        ({"field": "grants.0.value", "value": 9}, {"grants": [{"value": 4}, {"value": 9}]}, True),
        ({"field": "grants.1.value", "value": 9}, {"grants": [{"value": 9}]}, False),
        ({"field": "state", "value": "CA"}, {}, True),
        ({"field": "company", "value": "Acme"}, {}, True),
    ],
)
def test_forbidden_readings(rule: Record, offer: Record, broken: bool) -> None:
    assert bool(judge(case({}, must_not=[rule]), offer).must_not) is broken


def test_a_forbidden_default_is_allowed_when_the_user_was_asked() -> None:
    made = case({"base": 1}, must_not=[{"offer": 0, "field": "state", "value": "CA"}])
    assert judge(made, {"base": 1}).must_not
    assert not judge(made, {"base": 1}, asked=[{"offer": "o1", "field": "state"}]).must_not


def test_evidence_is_right_if_it_holds_the_words_or_lies_in_them() -> None:
    made = case({"base": {"value": 100000, "from": "$100,000 a year", "at": 0}})
    for words, done in (("$100,000", True), ("a base of $100,000 a year", True), ("401(k)", False)):
        evidence = [{"offer": "o1", "field": "base", "from": words}]
        scored = judge(made, {"base": 100000}, evidence=evidence)
        assert [check.done for check in scored.evidence] == [done]


def test_notes_count_wherever_they_are_kept() -> None:
    made = case({}, note=[{"words": "Unlimited PTO"}])
    assert judge(made, {"note": "unlimited PTO, they say"}).notes[0].done
    assert judge(made, {}, notes=["Unlimited  PTO"]).notes[0].done
    assert not judge(made, {}).notes[0].done


ROUNDS = [
    {"who": "they", "component": "base", "value": 222000, "final": False},
    {"who": "they", "component": "equity", "value": None, "final": True},
]


def reply(*rounds: Record) -> Score:
    made = Case("r", "rounds", Path("r.txt"), datetime.date(2026, 11, 28), {"offers": [], "rounds": ROUNDS})
    return score(made, parse_reading({"plan": {"offers": [{"id": "o1"}], "rounds": list(rounds)}}))


def test_rounds_are_compared_by_side_component_and_figure() -> None:
    right = reply(
        {"who": "they", "component": "base", "value": 222000.0},
        {"who": "they", "component": "equity", "final": True},
    )
    assert right.is_clean
    other = reply({"who": "they", "component": "base", "value": 220000.0})
    assert [row.verdict for row in other.rows] == [Verdict.WRONG, Verdict.MISSING, Verdict.MISSING]
    more = reply({"who": "you", "component": "base", "value": 1.0})
    assert Verdict.FALSE in [row.verdict for row in more.rows]


def test_the_present_job_is_compared_where_there_is_one_and_false_where_there_is_none() -> None:
    plan = {"present": {"id": "present", "base": 150000}}
    with_present = case({"base": 1}, present={"name": "present", "fields": {"base": {"value": 150000}}})
    assert judge(with_present, {"base": 1}, plan=plan).is_clean
    assert Verdict.MISSING in verdicts(judge(with_present, {"base": 1})).values()
    assert [row.verdict for row in judge(case({}), {}, plan=plan).rows] == [Verdict.FALSE]
