"""Letters and the recruiter's workbook state of a grant and of a payment only what was typed."""

import datetime

import pytest
from msgspec.structs import replace

from planner.analysis import ModelInputs
from planner.files.reading import read_bytes
from planner.files.writing import to_bytes
from planner.letters import Writer
from planner.plan import Plan, edits
from planner.share import share
from planner.workbook.recruiter.recruiter_book import recruiter_book
from tests.letters.written import letter
from tests.workbook.plans import real_plan

TODAY = datetime.date(2026, 11, 22)


def offering(key: str, text: str) -> Plan:
    plan = edits.enter(real_plan(), f"offers.o1.{key}", text, TODAY)
    assert not plan.typed
    return plan


def assumptions(plan: Plan, inputs: ModelInputs) -> list[str]:
    cells = recruiter_book(share(plan, inputs, "o1")).sheet("Year by year").cells.values()
    return [
        cell.value for cell in cells if isinstance(cell.value, str) and "not stated; counted" in cell.value
    ]


def equity(plan: Plan, inputs: ModelInputs, writer: Writer) -> str:
    lines = letter(plan, "acceptance", inputs, writer).text.splitlines()
    [line] = [line for line in lines if line.startswith("- Equity grant: ")]
    return line.removeprefix("- Equity grant: ")


GRANTS = [
    (
        "10,000 options @ $4.20, price 9",
        "10,000 options at a strike of $4.20 ($48,000 at face, at a share price of $9), which cost $42,000 "
        "to exercise.",
        ["Grant 1, Options: vesting not stated; counted as 4 years, quarterly, 12-month cliff."],
    ),
    (
        "12,000 RSUs at 10 over 4 years",
        "12,000 RSUs at $10 a share ($120,000), vesting over 4 years.",
        ["Grant 1, RSU: cadence and cliff not stated; counted as quarterly, 12-month cliff."],
    ),
    (
        "12,000 RSUs at 10 12-month cliff",
        "12,000 RSUs at $10 a share ($120,000), vesting with a cliff at month 12.",
        ["Grant 1, RSU: years and cadence not stated; counted as 4 years, quarterly."],
    ),
    (
        "12,000 RSUs at 10 after 6",
        "12,000 RSUs at $10 a share ($120,000), vesting starting after month 6.",
        ["Grant 1, RSU: vesting not stated; counted as 4 years, quarterly, 12-month cliff."],
    ),
    (
        "12,000 RSUs at 10, 12: 25%, 24: 75% after 6",
        "12,000 RSUs at $10 a share ($120,000), vesting 25% in month 18 and 75% in month 30.",
        [],
    ),
    (
        "12,000 RSUs at 10, 4y quarterly cliff 12",
        "12,000 RSUs at $10 a share ($120,000), vesting over 4 years, quarterly with a cliff at month 12.",
        [],
    ),
]


@pytest.mark.parametrize(("text", "words", "assumed"), GRANTS)
def test_of_vesting_only_what_was_typed_is_stated(
    text: str, words: str, assumed: list[str], inputs: ModelInputs, writer: Writer
) -> None:
    """10,000 x (9 - 4.20) = 48,000 at face; 10,000 x 4.20 = 42,000 to exercise; 12,000 x 10 = 120,000."""
    plan = offering("grants", text)
    assert equity(plan, inputs, writer) == words
    assert [line for line in assumptions(plan, inputs) if line.startswith("Grant")] == assumed
    again = read_bytes(to_bytes(plan), "x").plan
    assert equity(again, inputs, writer) == words


def test_a_default_typed_in_its_own_field_is_stated_until_it_is_cleared(
    inputs: ModelInputs, writer: Writer
) -> None:
    plan = offering("grants", "400k")
    path = "offers.o1.grants.g1.cliff"
    assert edits.typed_text(plan, path) == ""
    typed = edits.enter(plan, path, "12", TODAY)
    assert equity(typed, inputs, writer) == "$400,000 in equity, vesting with a cliff at month 12."
    assert edits.typed_text(typed, path) == "12"
    copied = edits.duplicate_offer(typed, "o1")
    assert copied.offers[1].grants == typed.offer("o1").grants
    assert edits.clear(typed, (path,)) == plan


def test_a_default_that_a_file_names_counts_as_typed_and_one_left_out_does_not() -> None:
    start = b'{"counterpoint": 2, "plan": {"offers": [{"id": "o1", "grants": [{"id": "g1", "value": 1e5'
    named = read_bytes(start + b', "cliff": 12}], "sign_on": [{"id": "s1", "month": 1}]}]}}', "x").plan
    assert named.offer("o1").grants[0].confirmed == ("cliff",)
    assert named.offer("o1").sign_on[0].confirmed == ("month",)
    left_out = read_bytes(start + b"}]}]}}", "x").plan
    assert left_out.offer("o1").grants[0].confirmed == ()


PAYMENTS = [
    ("40k", "$40,000", ["Payment 1: month not stated; counted as month 1."]),
    ("40k at 1", "$40,000", []),
    (
        "40k + 20k at 13",
        "$40,000 and, in month 13, $20,000",
        ["Payment 1: month not stated; counted as month 1."],
    ),
    ("40k at 1 + 20k at 13", "$40,000 at the start and $20,000 in month 13", []),
    (
        "40k at 1 clawback prorated",
        "$40,000 (repaid pro rata if I leave early)",
        ["Payment 1: months to pay back not stated; counted as 12."],
    ),
    ("40k at 1 clawback 12", "$40,000 (repaid in full if I leave before month 12)", []),
]


@pytest.mark.parametrize(("text", "words", "assumed"), PAYMENTS)
def test_of_a_payment_only_what_was_typed_is_stated(
    text: str, words: str, assumed: list[str], inputs: ModelInputs, writer: Writer
) -> None:
    plan = offering("sign_on", text)
    assert f"- Sign-on: {words}." in letter(plan, "acceptance", inputs, writer).text
    assert [line for line in assumptions(plan, inputs) if line.startswith("Payment")] == assumed


KINDS = [
    ("400k/4y", "$400,000 in equity, vesting over 4 years.", "Grant 1, equity"),
    ("$400k RSUs/4y", "$400,000 in RSUs, vesting over 4 years.", "Grant 1, RSU"),
    ("5,000 units at 42", "5,000 units of equity at $42 a share ($210,000).", "Grant 1, equity"),
    ("5,000 PSUs at 42", "5,000 units of equity at $42 a share ($210,000).", "Grant 1, equity"),
    ("5,000 restricted stock units at 42", "5,000 RSUs at $42 a share ($210,000).", "Grant 1, RSU"),
    ("400k worth of stock", "$400,000 in equity.", "Grant 1, equity"),
]


@pytest.mark.parametrize(("text", "words", "label"), KINDS)
def test_a_kind_that_nobody_typed_is_not_stated(
    text: str, words: str, label: str, inputs: ModelInputs, writer: Writer
) -> None:
    """5,000 x 42 = 210,000. Performance units are counted as RSUs, and not stated to be those."""
    plan = offering("grants", text)
    assert equity(plan, inputs, writer) == words
    assert equity(read_bytes(to_bytes(plan), "x").plan, inputs, writer) == words
    cells = recruiter_book(share(plan, inputs, "o1")).sheet("Year by year").cells.values()
    texts = [cell.value for cell in cells if isinstance(cell.value, str)]
    assert any(label in text for text in texts)
    stated = any("RSU" in text.replace("counted as RSUs", "") for text in texts)
    assert stated == (label == "Grant 1, RSU")


def parts_paid(plan: Plan, inputs: ModelInputs, label: str) -> list[tuple[object, str]]:
    """Return the parts of each year in a row of Year by year, with their styles."""
    sheet = recruiter_book(share(plan, inputs, "o1")).sheet("Year by year")
    [row] = [place[0] for place, cell in sheet.cells.items() if place[1] == 0 and cell.value == label]
    cells = [sheet.cells[row, year] for year in range(1, 5)]
    return [(cell.value, cell.style) for cell in cells]


def test_vesting_that_nobody_typed_is_marked_as_assumed(inputs: ModelInputs) -> None:
    """Four even years are counted: a quarter in each, none later."""
    label = "Equity, part that vests"
    assert parts_paid(offering("grants", "$400k RSUs"), inputs, label) == [(0.25, "assumed.part")] * 4
    typed = offering("grants", "$400k RSUs/4y quarterly cliff 12")
    assert parts_paid(typed, inputs, label) == [(0.25, "typed.part")] * 4


@pytest.mark.parametrize(("text", "style"), [("30k", "assumed.part"), ("30k at 1", "typed.part")])
def test_the_month_of_a_payment_that_nobody_typed_is_said_to_be_counted(
    text: str, style: str, inputs: ModelInputs
) -> None:
    plan = offering("sign_on", text)
    parts = parts_paid(plan, inputs, "Sign-on, part paid")
    assert parts == [(1, style), (0, style), (0, style), (0, style)]
    book = recruiter_book(share(plan, inputs, "o1"))
    heads = [
        str(cell.value) for cell in book.sheet("Year by year").cells.values() if cell.style == "page_note"
    ]
    assert any("amber" in head for head in heads)  # the vesting of its grant is not stated either


@pytest.mark.parametrize(
    ("standing", "source"),
    [("not said", "As stated by Aurora AI."), ("written", "Written offer of Aurora AI.")],
)
def test_sources_say_how_an_offer_was_made_only_where_it_was_typed(
    standing: str, source: str, inputs: ModelInputs
) -> None:
    plan = offering("standing", standing)
    plan = replace(plan, rounds=())
    cells = recruiter_book(share(plan, inputs, "o1")).sheet("Year by year").cells.values()
    assert any(str(cell.value).startswith(source) for cell in cells)


def test_an_ask_for_equity_says_equity_once(inputs: ModelInputs, writer: Writer) -> None:
    plan = offering("grants", "400k/4y")
    plan = edits.enter_all(
        plan,
        (("counters.o1.equity", "500k"), ("counters.o1.why_equity", "The role grew since we spoke.")),
        TODAY,
    )
    text = letter(plan, "counter_email", inputs, writer).text
    assert "- Equity $500,000 instead of $400,000. The role grew since we spoke." in text
