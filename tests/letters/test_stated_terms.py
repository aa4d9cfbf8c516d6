"""Letters and the recruiter's workbook state of a grant and of a payment only what was typed."""

import datetime

import pytest

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
    assert label in texts
    stated = any("RSU" in text.replace("counted as RSUs", "") for text in texts)
    assert stated == (label == "Grant 1, RSU")


def rows_under(plan: Plan, inputs: ModelInputs, head: str) -> tuple[str, list[tuple[object, str]]]:
    """The label of the row below a header of Year by year, and the row's filled cells with their styles."""
    sheet = recruiter_book(share(plan, inputs, "o1")).sheet("Year by year")
    [row] = [place[0] for place, cell in sheet.cells.items() if place[1] == 0 and cell.value == head]
    found = [sheet.cells[row + 1, column] for column in range(7) if (row + 1, column) in sheet.cells]
    return str(found[0].value), [(cell.value, cell.style) for cell in found[1:]]


def test_vesting_that_nobody_typed_is_marked_as_assumed(inputs: ModelInputs) -> None:
    """Four even years are counted: a quarter in each, none later."""
    label, cells = rows_under(offering("grants", "$400k RSUs"), inputs, "Vesting as counted")
    assert label == "Grant 1, RSU: part, not stated"
    assert cells == [(0.25, "assumption.share")] * 4 + [(0, "assumption.share")]
    typed = "$400k RSUs/4y quarterly cliff 12"
    label, cells = rows_under(offering("grants", typed), inputs, "Vesting as offered")
    assert label == "Grant 1, RSU: part"
    assert cells == [(0.25, "input.share")] * 4 + [(0, "input.share")]


@pytest.mark.parametrize(
    ("text", "label", "month"),
    [
        ("30k", "Payment 1, month not stated", (1, "assumption.count")),
        ("30k at 1", "Payment 1", (1, "input.count")),
        ("", "None stated", (1, "assumption.count")),
    ],
)
def test_the_month_of_a_payment_that_nobody_typed_is_said_to_be_counted(
    text: str, label: str, month: tuple[int, str], inputs: ModelInputs
) -> None:
    plan = offering("sign_on", text)
    assert rows_under(plan, inputs, "Sign-on as offered")[0] == label
    assert rows_under(plan, inputs, "Sign-on as offered")[1][1] == month
    book = recruiter_book(share(plan, inputs, "o1"))
    heads = [
        str(cell.value) for cell in book.sheet("Year by year").cells.values() if cell.style == "subtitle"
    ]
    assert any("amber" in head for head in heads)  # the vesting of its grant is not stated either


def test_sources_say_that_what_is_not_stated_is_counted(inputs: ModelInputs) -> None:
    def names(plan: Plan) -> list[object]:
        return [row[0] for row in recruiter_book(share(plan, inputs, "o1")).sheet("Sources").rows()]

    stated = edits.enter(
        offering("grants", "$400k RSUs/4y quarterly cliff 12"), "offers.o1.sign_on", "", TODAY
    )
    assert "Not stated" not in names(stated)
    assert "Not stated" in names(offering("grants", "400k"))


@pytest.mark.parametrize(
    ("standing", "source"),
    [("not said", "As stated by Aurora AI."), ("written", "As stated by Aurora AI, written.")],
)
def test_sources_say_how_an_offer_was_made_only_where_it_was_typed(
    standing: str, source: str, inputs: ModelInputs
) -> None:
    plan = offering("standing", standing)
    plan = plan.model_copy(update={"rounds": ()})
    rows = recruiter_book(share(plan, inputs, "o1")).sheet("Sources").rows()
    assert ("Offer", source) in [row[:2] for row in rows]
