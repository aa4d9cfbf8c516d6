"""A returned proposal is read by its labels, whatever the recruiter did to it."""

import io
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from planner.files import sample_plan
from planner.intake.returned.reading import compared
from planner.intake.returned.results import Returned
from planner.intake.tables.errors import TableError
from planner.intake.tables.reading import Grid, grids_of
from planner.plan import Counter, Grant, Offer, Plan
from planner.plan.edits import enter, put
from planner.plan.edits.negotiation import show_package
from planner.plan.edits.stories import release_story
from planner.plan.entry.condition_text import read_conditions
from planner.plan.fields.counter import ShownPackage
from planner.plan.fields.round import Means, Who
from planner.plan.fields.terms import Component, GrantKind
from planner.share import share
from planner.workbook.recruiter.recruiter_book import recruiter_book
from tests.inputs import known_inputs
from tests.workbook.plans import TODAY, storied_plan

SAMPLE = Path(__file__).parents[3] / "resources" / "samples" / "sample.counterpoint"
BASE, SIGN_ON = "Base salary, a year", "Sign-on, all payments"
Edit = Callable[[Worksheet], None]


@pytest.fixture(scope="module")
def plan() -> Plan:
    return sample_plan(SAMPLE.read_text(encoding="utf-8"), TODAY)


@pytest.fixture(scope="module")
def sent(plan: Plan) -> bytes:
    return recruiter_book(share(plan, known_inputs(TODAY), "o1")).to_bytes()


def edited(sent: bytes, edit: Edit) -> bytes:
    """Open the workbook with its values, as after Excel computed it, edit its Proposal, and save it."""
    book, out = openpyxl.load_workbook(io.BytesIO(sent), data_only=True), io.BytesIO()
    edit(book["Proposal"])
    book.save(out)
    return out.getvalue()


def row_of(sheet: Worksheet, label: str) -> int:
    return next(row for row in range(1, 60) if sheet.cell(row, 1).value == label)


def read(data: bytes, plan: Plan) -> Returned:
    return compared(grids_of(data, "back.xlsx"), plan, "o1", TODAY, "back.xlsx")


def figures(returned: Returned) -> list[tuple[Component, float, float]]:
    return [(difference.component, difference.old, difference.new) for difference in returned.differences]


def test_what_comes_back_as_it_left_differs_in_nothing(sent: bytes, plan: Plan) -> None:
    assert read(sent, plan) == Returned("back.xlsx", (), ())


def test_a_story_that_speaks_of_an_offer_and_of_figures_is_no_proposal() -> None:
    plan = enter(storied_plan(), "stories.y1.title", "Offer", TODAY)
    plan = enter(plan, "stories.y1.result", f"Proposal\n{BASE}\n300,000", TODAY)
    released = release_story(plan, "o1", "y1", ("Proposal", BASE, "300,000"))
    book = recruiter_book(share(released, known_inputs(TODAY), "o1")).to_bytes()
    assert read(book, released) == Returned("back.xlsx", (), ())


def test_a_changed_value_is_a_difference_with_its_cell(sent: bytes, plan: Plan) -> None:
    places = []

    def edit(sheet: Worksheet) -> None:
        places.append(f"Proposal!C{row_of(sheet, BASE)}")
        sheet.cell(row_of(sheet, BASE), 3).value = 218_000

    returned = read(edited(sent, edit), plan)
    assert figures(returned) == [(Component.BASE, 210_000, 218_000)]
    assert [difference.where for difference in returned.differences] == places
    round_ = returned.differences[0].as_round("o1", TODAY, returned.name)
    assert (round_.who, round_.means, round_.when, round_.value) == (Who.THEY, Means.WORKBOOK, TODAY, 218_000)


SHOWN = ShownPackage(lead=Component.EQUITY, base=216_000, equity=880_000, sign_on=60_000, bonus=0.175)


def packed_book(plan: Plan) -> tuple[Plan, bytes]:
    packed = show_package(plan, "o1", SHOWN)
    return packed, recruiter_book(share(packed, known_inputs(TODAY), "o1")).to_bytes()


def test_an_accepted_package_answers_every_component_with_its_figures(plan: Plan) -> None:
    packed, sent = packed_book(plan)
    assert read(sent, packed) == Returned("back.xlsx", (), ())

    def edit(sheet: Worksheet) -> None:
        sheet.cell(row_of(sheet, Component.EQUITY.package_name), 6).value = "Accept"

    returned = read(edited(sent, edit), packed)
    assert set(figures(returned)) == {
        (Component.BASE, 210_000, 216_000),
        (Component.EQUITY, 700_000, 880_000),
        (Component.SIGN_ON, 30_000, 60_000),
    }
    assert {difference.package for difference in returned.differences} == {Component.EQUITY.package_name}
    round_ = returned.differences[0].as_round("o1", TODAY, returned.name)
    assert f"in the package “{Component.EQUITY.package_name}”" in round_.note


def test_words_in_the_box_of_a_package_are_shown(plan: Plan) -> None:
    packed, sent = packed_book(plan)

    def edit(sheet: Worksheet) -> None:
        sheet.cell(row_of(sheet, Component.EQUITY.package_name), 6).value = "close, but less base"

    returned = read(edited(sent, edit), packed)
    assert returned.differences == ()
    assert "More equity: they write “close, but less base”" in returned.not_understood[0]


@pytest.mark.parametrize(
    ("answer", "agreed", "shown"),
    [("Accept", ["c1"], ""), ("no", [], ""), ("perhaps", [], "two engineers by June: they write “perhaps”")],
)
def test_a_condition_is_agreed_to_in_its_box(plan: Plan, answer: str, agreed: list[str], shown: str) -> None:
    asking = put(plan, "counters.o1.conditions", read_conditions("two engineers by June; title: Staff PM"))
    sent = recruiter_book(share(asking, known_inputs(TODAY), "o1")).to_bytes()

    def edit(sheet: Worksheet) -> None:
        sheet.cell(row_of(sheet, "Other"), 6).value = answer

    returned = read(edited(sent, edit), asking)
    assert returned.differences == ()
    assert [condition.id for condition in returned.conditions] == agreed
    assert shown in " ".join(returned.not_understood)
    assert returned.is_unchanged is (answer == "no")


def test_currency_text_and_per_cent_text_are_amounts(sent: bytes, plan: Plan) -> None:
    def edit(sheet: Worksheet) -> None:
        sheet.cell(row_of(sheet, BASE), 2).value = "$215,000"
        sheet.cell(row_of(sheet, SIGN_ON), 3).value = "USD 45k"
        sheet.cell(row_of(sheet, "Target bonus, % of base"), 3).value = "19 %"

    returned = read(edited(sent, edit), plan)
    assert (Component.BASE, 210_000, 215_000) in figures(returned)
    assert (Component.SIGN_ON, 30_000, 45_000) in figures(returned)
    assert (Component.BONUS, 0.175, 0.19) in figures(returned)
    bonus = next(difference for difference in returned.differences if difference.component is Component.BONUS)
    assert bonus.as_round("o1", TODAY, "back.xlsx").value == 19


def test_another_currency_is_not_understood(sent: bytes, plan: Plan) -> None:
    def edit(sheet: Worksheet) -> None:
        sheet.cell(row_of(sheet, BASE), 2).value = "€215,000"

    returned = read(edited(sent, edit), plan)
    assert returned.differences == ()
    assert "not in the currency of the offer, USD" in returned.not_understood[0]


@pytest.mark.parametrize("label", [BASE, SIGN_ON])
@pytest.mark.parametrize("answer", ["none", "Nil", "none (final)"])
def test_an_answer_that_there_is_none_is_left_to_the_reader(
    sent: bytes, plan: Plan, label: str, answer: str
) -> None:
    def refuse(sheet: Worksheet) -> None:
        sheet.cell(row_of(sheet, label), 7).value = answer

    returned = read(edited(sent, refuse), plan)
    assert figures(returned) == []
    assert any(
        "may mean that there is none, or that nothing changes." in line for line in returned.not_understood
    )


def test_moved_rows_and_columns_are_found_by_their_labels(sent: bytes, plan: Plan) -> None:
    def edit(sheet: Worksheet) -> None:
        base, sign_on = row_of(sheet, BASE), row_of(sheet, SIGN_ON)
        for column in range(1, 6):
            one, other = sheet.cell(base, column), sheet.cell(sign_on, column)
            one.value, other.value = other.value, one.value
        sheet.cell(sign_on, 3).value = 219_000
        sheet.insert_rows(base)
        sheet.insert_cols(1, 2)

    returned = read(edited(sent, edit), plan)
    assert figures(returned) == [(Component.BASE, 210_000, 219_000)]


def test_a_formula_without_a_value_is_named(sent: bytes, plan: Plan) -> None:
    def edit(sheet: Worksheet) -> None:
        sheet.cell(row_of(sheet, BASE), 3).value = "=210000*1.05"

    returned = read(edited(sent, edit), plan)
    assert returned.differences == ()
    (lost,) = returned.not_understood
    assert BASE in lost
    assert "formula without a value" in lost


def test_a_formula_with_its_value_is_the_value(sent: bytes, plan: Plan) -> None:
    moved = put(plan, "offers.o1.base", 205_000.0)  # the Offer column of the file is formulas: 210,000
    assert figures(read(sent, moved)) == [(Component.BASE, 205_000, 210_000)]


def test_two_cells_that_contradict_are_both_kept(sent: bytes, plan: Plan) -> None:
    def edit(sheet: Worksheet) -> None:
        sheet.cell(row_of(sheet, BASE), 2).value = 205_000
        sheet.cell(row_of(sheet, BASE), 3).value = 216_000

    returned = read(edited(sent, edit), plan)
    assert [difference.new for difference in returned.differences] == [205_000, 216_000]
    assert all(returned.contradicted(difference) for difference in returned.differences)
    assert [difference.lower for difference in returned.differences] == [True, False]


def test_a_row_that_is_gone_is_named(sent: bytes, plan: Plan) -> None:
    returned = read(edited(sent, lambda sheet: sheet.delete_rows(row_of(sheet, SIGN_ON))), plan)
    assert returned.not_understood == (f"{SIGN_ON}: no row has this label.",)


def test_a_csv_table_is_read_too(plan: Plan) -> None:
    returned = read(b'Proposal,Component\n$218k,"BASE salary,  a year:"\n', plan)
    assert figures(returned) == [(Component.BASE, 210_000, 218_000)]


def test_a_package_that_was_never_shown_is_no_answer(plan: Plan) -> None:
    cells = (("Component", "Proposal"), (BASE, "218k"), ("Component", "More base"), (BASE, "240k"))
    returned = compared((Grid("Proposal", cells),), plan, "o1", TODAY, "back.xlsx")
    assert [difference.new for difference in returned.differences] == [218_000]
    assert returned.not_understood[-1].startswith("More base: you have shown no such package")


def test_a_table_without_the_headings_is_refused_in_a_sentence(plan: Plan) -> None:
    with pytest.raises(TableError, match="headings “Offer” or “Proposal”"):
        read(b"a,b\n1,2\n", plan)


def optioned(strike: float) -> Plan:
    """10,000 options at 20; 15,000 of them proposed, whose shares are 300,000."""
    grant = Grant(id="g1", kind=GrantKind.OPTION, units=10_000, price=20.0, strike=strike)
    offer = Offer(id="o1", company="Aurora", base=180_000.0, grants=(grant,))
    return Plan(offers=(offer,), counters=(Counter(id="o1", equity=300_000.0),))


@pytest.mark.parametrize("strike", [5.0, 20.0])
def test_options_come_back_as_they_left(strike: float) -> None:
    plan = optioned(strike)
    book = recruiter_book(share(plan, known_inputs(TODAY), "o1")).to_bytes()
    assert read(book, plan) == Returned("back.xlsx", (), ())


@pytest.mark.parametrize("strike", [5.0, 20.0])
def test_an_answer_in_options_is_logged_as_their_shares(strike: float) -> None:
    """12,000 options at 20 are shares of 240,000, whatever their strike."""
    plan = optioned(strike)

    def edit(sheet: Worksheet) -> None:
        sheet.cell(row_of(sheet, "Stock options, number"), 6).value = 12_000

    book = recruiter_book(share(plan, known_inputs(TODAY), "o1")).to_bytes()
    assert figures(read(edited(book, edit), plan)) == [(Component.EQUITY, 200_000, 240_000)]


def money_for_options(strike: float) -> Returned:
    plan = optioned(strike)

    def edit(sheet: Worksheet) -> None:
        sheet.cell(row_of(sheet, "Stock options, number"), 6).value = "$180k"

    return read(edited(recruiter_book(share(plan, known_inputs(TODAY), "o1")).to_bytes(), edit), plan)


def test_money_at_face_is_logged_as_the_shares_of_so_many_options() -> None:
    """180,000 at a spread of 15 are 12,000 options, whose shares are 240,000."""
    assert figures(money_for_options(5.0)) == [(Component.EQUITY, 200_000, 240_000)]


def test_money_for_options_without_a_spread_is_named_as_unknown() -> None:
    back = money_for_options(20.0)
    assert not back.differences
    assert "the options have no spread" in back.not_understood[0]
