"""One page: what the user typed, sentences of stories, and dates by the calendar."""

import datetime
from collections.abc import Iterator

from msgspec.structs import replace

from planner.plan import Grant, Offer, Plan, Prep
from planner.plan.assumed import GRANT_KEYS
from planner.plan.fields.terms import GrantKind
from planner.prep.cheat_sheet import MOST_LINES, CheatLine, CheatPart, CheatSection, cheat_parts, cheat_sheet
from tests.lexicon import LEXICON
from tests.prep.stories import FULL, GPU

GRANT = Grant(id="g1", value=400_000.0, cliff=12, confirmed=GRANT_KEYS)
OFFER = Offer(id="o1", company="Aurora", start=datetime.date(2026, 1, 31), grants=(GRANT,))


def section(plan: Plan, place: int) -> CheatSection:
    return cheat_sheet(plan, LEXICON)[place]


def test_an_empty_plan_says_what_to_do() -> None:
    assert all(one.hint.endswith(".") and not one.lines for one in cheat_sheet(Plan(), LEXICON))


def test_typed_lines_come_first_then_sentences_with_such_figures() -> None:
    prep = Prep(latency_budgets=("Search: p95 under 300 ms",))
    lines = section(Plan(prep=prep, stories=FULL), 0).lines
    assert (lines[0].text, lines[0].where) == ("Search: p95 under 300 ms", "prep.latency_budgets")
    assert ("stories.y2.cost", GPU.cost) in [(line.where, line.text) for line in lines]


def test_adoption_is_told_with_a_figure_or_not_at_all() -> None:
    wheres = [line.where for line in section(Plan(stories=FULL), 1).lines]
    assert "stories.y3.result" in wheres
    assert "stories.y3.lesson" not in wheres


def test_vesting_stands_on_the_calendar() -> None:
    [line] = section(Plan(offers=(OFFER,)), 2).lines
    # a cliff of a year on quarterly vesting of 4 years: 25 % after 12 months, 12 quarters more
    assert line.text == ("Aurora, RSUs of 400,000 USD: 25 % on 2027-01-31, then 12 more until 2030-01-31")
    assert line.where == "offers.o1.grants.g1"


def test_what_nobody_typed_of_a_grant_is_said_as_assumed() -> None:
    offer = replace(OFFER, grants=(Grant(id="g1", value=400_000.0),))
    [line] = section(Plan(offers=(offer,)), 2).lines
    assert line.text == (
        "Aurora, equity of 400,000 USD: 25 % on 2027-01-31, then 12 more until 2030-01-31 (kind not stated; "
        "counted as RSUs; vesting not stated; counted as 4 years, quarterly, 12-month cliff)"
    )


def test_without_a_start_months_are_counted() -> None:
    offer = replace(OFFER, start=None)
    assert "25 % in month 12, then 12 more until month 48" in section(Plan(offers=(offer,)), 2).lines[0].text


def test_what_does_not_fit_is_counted() -> None:
    budgets = tuple(f"Service {number}: {number} ms" for number in range(MOST_LINES + 3))
    found = section(Plan(prep=Prep(latency_budgets=budgets)), 0)
    assert (len(found.lines), found.left_out) == (MOST_LINES, 3)


def test_a_hidden_offer_is_left_out() -> None:
    assert section(Plan(offers=(replace(OFFER, hidden=True),)), 2).lines == ()


def test_whether_a_part_is_empty_is_known_by_its_first_line() -> None:
    made = []

    def lines() -> Iterator[CheatLine]:
        for text in ("First", "Second"):
            made.append(text)
            yield CheatLine(text, "prep.latency_budgets")

    assert not CheatPart("Latency budgets", lines(), "", "prep").is_empty()
    assert made == ["First"]
    assert [part.is_empty() for part in cheat_parts(Plan(), LEXICON)] == [True] * 3


def test_grants_are_named_in_the_plural() -> None:
    option = Grant(id="g1", kind=GrantKind.OPTION, units=100, price=9.0, strike=4.0, confirmed=GRANT_KEYS)
    [line] = section(Plan(offers=(replace(OFFER, grants=(option,)),)), 2).lines
    assert line.text.startswith("Aurora, options of 500 USD")


def test_a_grant_typed_as_nought_vests_nothing() -> None:
    none = replace(OFFER, grants=(Grant(id="g1", value=0.0),))
    assert not any(
        line.where.endswith("g1")
        for part in cheat_sheet(Plan(offers=(none,)), LEXICON)
        for line in part.lines
    )
