"""Thirty and more ways in which a proposal comes back: each figure is read, or its cell is named."""

import datetime
import io

import openpyxl
import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment

from planner.intake.returned.answer_text import AGREED, AT_MOST, RISE
from planner.intake.returned.reading import compared
from planner.intake.tables.errors import TableError
from planner.intake.tables.reading import grids_of
from tests.intake.returned.books import (
    LABELS,
    OLD,
    Answer,
    Edit,
    Figure,
    answers,
    book_bytes,
    edited,
    figures,
    own_sheet,
    plan,
    put_amount,
    read_back,
    row_of,
    with_units,
)
from tests.workbook.plans import TODAY


def comment(component: str, text: str, column: int = 3) -> Edit:
    def edit(book: Workbook) -> None:
        sheet = book["Proposal"]
        sheet.cell(row_of(sheet, LABELS[component]), column).comment = Comment(text, "HR")

    return edit


def heading_column(heading: str, place: int, **texts: Answer) -> Edit:
    """Return an edit that puts a column of theirs between ours."""

    def edit(book: Workbook) -> None:
        sheet = book["Proposal"]
        sheet.insert_cols(place)
        sheet.cell(row_of(sheet, "Terms"), place).value = heading
        for component, text in texts.items():
            sheet.cell(row_of(sheet, LABELS[component]), place, text)

    return edit


READ: list[tuple[str, Edit, list[Figure]]] = [
    ("company_response", answers("Company response", base="$220,000"), [("base", 220_000)]),
    (
        "final_offer",
        answers("Final offer", base=221_000, sign_on=50_000),
        [("base", 221_000), ("sign_on", 50_000)],
    ),
    ("offer_revised", answers("Offer (revised)", base=218_500), [("base", 218_500)]),
    ("your_answer", answers("Your answer", bonus="20%"), [("bonus", 0.2)]),
    (
        "accepted",
        answers("Your answer", base="Accept", equity="accept"),
        [("base", 234_000), ("equity", 965_000)],
    ),
    (
        "typed_in_a_box",
        answers("Your answer", base=221_000, equity=0.0008),
        [("base", 221_000), ("equity", 800_000)],
    ),
    ("no_heading", answers("", base=219_000), [("base", 219_000)]),
    ("unknown_heading", answers("Aurora 12/02", sign_on="45k"), [("sign_on", 45_000)]),
    ("answer_in_between", heading_column("We can do", 4, base=222_000), [("base", 222_000)]),
    ("us_dollars", answers("Response", base="US$220,000"), [("base", 220_000)]),
    ("spaced", answers("Response", base="220 000"), [("base", 220_000)]),
    ("narrow_spaces", answers("Response", base="220\u202f000 USD"), [("base", 220_000)]),
    ("apostrophe", answers("Response", base="220'000"), [("base", 220_000)]),
    ("european", answers("Response", base="220.000,00"), [("base", 220_000)]),
    ("final_in_brackets", answers("Response", base="220k (final)"), [("base", 220_000)]),
    ("up_to", answers("Response", base="up to 220k"), [("base", 220_000)]),
    ("rise", answers("Response", base="+10,000"), [("base", 220_000)]),
    ("rise_in_words", answers("Response", sign_on="additional $5k"), [("sign_on", 35_000)]),
    ("rise_in_per_cent", answers("Response", base="+5%"), [("base", 220_500)]),
    ("rise_in_points", answers("Response", bonus="+2.5 points"), [("bonus", 0.2)]),
    ("approved", answers("Response", base="Approved"), [("base", 234_000)]),
    ("approved_over_ours", put_amount("sign_on", "approved"), [("sign_on", 90_000)]),
    ("ticked", answers("OK?", equity="✓"), [("equity", 965_000)]),
    (
        "declined",
        answers("Response", base="declined", sign_on="no change", bonus="as offered", equity="–"),
        [],
    ),
    ("a_year", answers("Response", base="$220,000 per year"), [("base", 220_000)]),
    ("a_month", answers("Response", base="18,000 per month"), [("base", 216_000)]),
    ("sentence", answers("Response", base="We can do $221k"), [("base", 221_000)]),
    ("equity_in_per_cent", answers("Response", equity="0.08%"), [("equity", 800_000)]),
    ("equity_of_the_company", answers("Response", equity="0.085% of the company"), [("equity", 850_000)]),
    ("equity_in_money", answers("Response", equity="$760k in RSUs"), [("equity", 760_000)]),
    ("bonus_as_number", answers("Response", bonus=0.19), [("bonus", 0.19)]),
    ("typed_over", put_amount("base", "USD 219k"), [("base", 219_000)]),
    ("comment_on_ours", comment("base", "HR:\nwe can do 216,000"), [("base", 216_000)]),
    ("comment_beside", comment("sign_on", "up to 40k", 5), [("sign_on", 40_000)]),
    (
        "own_sheet_after",
        own_sheet("Final", [["Item", "Final offer"], ["Base salary", 223_000], ["Signing bonus", "55k"]]),
        [("base", 223_000), ("sign_on", 55_000)],
    ),
    (
        "own_sheet_before",
        own_sheet(
            "Our offer",
            [["Aurora AI"], [], ["Component", "Current", "Revised"], ["Base", 210_000, 224_000]],
            0,
        ),
        [("base", 224_000)],
    ),
    (
        "own_sheet_without_headings",
        own_sheet("Sheet1", [["RSU grant", "0.09%"], ["Bonus", "18%"]]),
        [("equity", 900_000), ("bonus", 0.18)],
    ),
    ("as_sent", lambda _book: None, []),
]


@pytest.mark.parametrize(("edit", "want"), [case[1:] for case in READ], ids=[case[0] for case in READ])
def test_every_way_of_answering_is_read(edit: Edit, want: list[Figure]) -> None:
    returned = read_back(edited(edit))
    assert figures(returned) == want
    assert returned.not_understood == ()
    assert returned.is_unchanged is (not want)


UNREAD: list[tuple[str, Edit, str]] = [
    ("range", answers("Response", base="215-220k"), "Proposal!G9, Base salary, a year: “215-220k”"),
    ("junk_in_a_box", answers("Your answer", base="see my mail"), "Proposal!F9, Base salary, a year"),
    ("euro", answers("Response", base="€220,000"), "not in the currency of the offer, USD"),
    ("other_dollars", answers("Response", base="CA$220,000"), "not in the currency of the offer, USD"),
    ("to_be_told", answers("Response", equity="TBD, with the committee"), "TBD, with the committee"),
    ("ambiguous", answers("Response", base="220.000"), "could be thousands or a fraction"),
    ("per_cent_alone", answers("Response", sign_on="10%"), "a per cent of something"),
    ("units_without_price", answers("Response", equity="9,500 RSUs"), "no single price of a share"),
    ("an_hour", answers("Response", base="$105 per hour"), "$105 per hour"),
    ("comment_in_words", comment("base", "Let us talk about this one"), "Let us talk about this one"),
    (
        "why_typed_over",
        lambda book: setattr(book["Proposal"].cell(9, 5), "value", "not before the review"),
        "not before the review",
    ),
    (
        "difference_in_words",
        lambda book: setattr(book["Proposal"].cell(9, 4), "value", "half of it"),
        "half of it",
    ),
    (
        "added_row",
        lambda book: setattr(book["Proposal"].cell(14, 1), "value", "Relocation: 15,000 against receipts"),
        "Proposal!A14: “Relocation: 15,000 against receipts”",
    ),
    (
        "added_figure",
        lambda book: setattr(book["Proposal"].cell(20, 7), "value", 470_000),
        "Proposal!G20: “470000”",
    ),
    (
        "own_sheet_of_words",
        own_sheet("Notes", [["Start by 11 January, please"]]),
        "Start by 11 January, please",
    ),
    (
        "other_sheet_changed",
        lambda book: setattr(book["Impact"].cell(8, 2), "value", "Monthly"),
        "Impact!B8: “Monthly”",
    ),
    (
        "comment_elsewhere",
        lambda book: setattr(book["Impact"].cell(8, 2), "comment", Comment("Why?", "HR")),
        "Why?",
    ),
]


@pytest.mark.parametrize(("edit", "words"), [case[1:] for case in UNREAD], ids=[case[0] for case in UNREAD])
def test_what_cannot_be_read_is_named_and_nothing_is_called_the_same(edit: Edit, words: str) -> None:
    returned = read_back(edited(edit))
    assert returned.differences == ()
    assert any(words in line for line in returned.not_understood)
    assert not returned.is_unchanged


def test_units_count_at_the_price_of_the_offer() -> None:
    data, in_units = with_units(answers("Response", equity="9,500 RSUs"))
    (difference,) = [item for item in read_back(data, in_units).differences if item.text == "9,500 RSUs"]
    assert difference.new == 475_000


@pytest.mark.parametrize(
    ("text", "remark"), [("up to 220k", AT_MOST), ("+10,000", RISE), ("approved", AGREED), ("220k", "")]
)
def test_how_an_answer_was_read_is_said(text: str, remark: str) -> None:
    (difference,) = read_back(edited(answers("Response", base=text))).differences
    assert difference.remark == remark
    assert difference.at_most is (remark == AT_MOST)


def test_a_final_figure_is_news_even_where_it_stands() -> None:
    (difference,) = read_back(edited(answers("Response", base="210,000 (best and final)"))).differences
    assert difference.final
    assert difference.as_round("o1", TODAY, "back.xlsx").final


def test_the_terms_of_year_by_year_are_read_too() -> None:
    def edit(book: Workbook) -> None:
        sheet = book["Year by year"]
        sheet.cell(row_of(sheet, LABELS["base"]), 2).value = 214_000

    assert figures(read_back(edited(edit))) == [("base", 214_000)]


def test_a_book_for_another_company_is_refused_by_its_heading() -> None:
    with pytest.raises(
        TableError, match=r"Beacon ML.*not the proposal for Aurora AI\. Choose Beacon ML first"
    ):
        read_back(book_bytes("o2"))


def test_a_book_for_another_role_of_the_same_company_says_so() -> None:
    def edit(book: Workbook) -> None:
        book["Proposal"].cell(4, 1).value = "Data Scientist, Aurora AI"
        for name in ("Year by year", "Impact"):
            book[name].cell(3, 1).value = None

    assert "does not name the role" in read_back(edited(edit)).not_understood[0]


def test_a_book_that_was_sent_on_another_day_is_unchanged() -> None:
    def edit(book: Workbook) -> None:
        cell = book["Proposal"]["F1"]
        assert cell.value == datetime.datetime.combine(TODAY, datetime.time())
        cell.value = datetime.date(2025, 3, 3)

    assert read_back(edited(edit)).is_unchanged


def test_a_threaded_comment_is_read_once() -> None:
    data = edited(comment("base", "[Threaded comment] Your version of Excel allows you to read this"))
    assert read_back(data).is_unchanged


def test_a_book_saved_without_computing_names_its_formulas() -> None:
    returned = read_back(edited(put_amount("base", 220_000), values=False))
    assert ("base", 220_000) in figures(returned)
    assert any("formula without a value" in line for line in returned.not_understood)


def test_many_foreign_cells_are_counted_not_listed() -> None:
    rows: list[list[object]] = [[f"line {number}"] for number in range(60)]
    lines = read_back(edited(own_sheet("Notes", rows))).not_understood
    assert len(lines) == 13
    assert lines[-1] == "and 48 more cells that are not ours."


def test_an_empty_workbook_is_refused_in_a_sentence() -> None:
    out = io.BytesIO()
    openpyxl.Workbook().save(out)
    with pytest.raises(TableError, match="Is it the workbook you sent"):
        read_back(out.getvalue())


OLD_ANSWERS: list[tuple[str, int, object, list[Figure]]] = [
    ("Base salary, a year", 6, "$220,000", [("base", 220_000)]),
    ("Base salary, a year", 3, 219_000, [("base", 219_000)]),
    ("Sign-on, all payments", 6, "Approved", [("sign_on", 90_000)]),
    ("Equity, the whole grant", 6, 800_000, [("equity", 800_000)]),
    ("Target bonus, of base", 6, "20%", [("bonus", 0.2)]),
]


@pytest.mark.parametrize(("label", "column", "text", "want"), OLD_ANSWERS)
def test_a_book_of_before_the_boxes_is_read(
    label: str, column: int, text: Answer, want: list[Figure]
) -> None:
    def edit(book: Workbook) -> None:
        sheet = book["Proposal"]
        sheet.cell(row_of(sheet, "Component"), 6).value = "Company response"
        sheet.cell(row_of(sheet, label), column, text)

    data = edited(edit, data=OLD.read_bytes())
    returned = compared(grids_of(data, "back.xlsx"), plan(), "o1", TODAY, "back.xlsx")
    assert figures(returned) == want
    assert returned.not_understood == ()
