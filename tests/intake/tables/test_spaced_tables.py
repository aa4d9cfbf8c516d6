"""Tables whose columns are parted by blanks alone: cells lie under their headers, and letters are none."""

import pytest

from planner.intake.layout.spaced_offers import has_spaced_offers
from planner.intake.tables.reading import table_of_bytes, table_of_text
from planner.intake.tables.spaced_text import spaced_rows
from planner.ui.paste_letter.table_text import is_table

OFFERS = (
    "What I have so far\n\n"
    "Company      Base     Bonus  Signing\n"
    "Vane        190,000   12%    10,000\n"
    "Rook Labs   201,500          25,000\n"
    "Lark        185,000   10%    -\n\n"
    "Vane wants an answer soon.\n"
)


def test_an_empty_cell_moves_no_other() -> None:
    rows = spaced_rows(OFFERS)
    assert rows is not None
    assert rows[1:5] == (
        ("Company", "Base", "Bonus", "Signing"),
        ("Vane", "190,000", "12%", "10,000"),
        ("Rook Labs", "201,500", "", "25,000"),
        ("Lark", "185,000", "10%", "-"),
    )
    assert rows[0][0] == "What I have so far"
    assert rows[5][0] == "Vane wants an answer soon."


def test_it_is_read_as_a_table_from_file_and_clipboard() -> None:
    assert has_spaced_offers(OFFERS)
    assert is_table(OFFERS)
    assert not is_table(OFFERS, may_be_spaced=False)
    assert table_of_text(OFFERS).cells == table_of_bytes(OFFERS.encode(), "offers.txt").cells


@pytest.mark.parametrize(
    "text",
    [
        "Your pay at Vane\n\nYear     Base     Bonus   Equity\n"
        "Year 1   190,000  20,000  50,000\nYear 2   190,000  20,000  50,000\n",
        "                  Now        Before\n"
        "Base salary       $205,000   $195,000\nSign-on           $30,000    $20,000\n",
        "Dear Jo, we offer you a base of $190,000.   Best,   Ola   Vane   Labs\n",
        "Company,Base,Bonus,Signing\nVane,190000,12%,10000\nRook,201500,10%,25000\n",
        OFFERS + "It was good to meet you all.\nWe talked about the team.\n" * 4,
    ],
)
def test_a_letter_with_columns_is_no_table_of_offers(text: str) -> None:
    assert not has_spaced_offers(text)


def test_commas_with_blanks_behind_them_part_the_columns() -> None:
    padded = "Company,  Base,    Bonus\nVane,     190000,  12%\nRook,     201500,  10%\n"
    padded = padded.replace("Bonus", "Bonus,  Signing").replace("%", "%,    10000")
    assert table_of_bytes(padded.encode(), "offers.csv").separator == ","


BARRED = "Offer | Base | Bonus | Signing\nVane (L6) | 190k | 12% | 10k\nRook Labs | 201k | 15% | –\n"


def test_columns_parted_by_bars_are_a_table_without_a_rule() -> None:
    assert has_spaced_offers(BARRED)
    assert is_table(BARRED)
    assert table_of_text(BARRED).cells[1] == ("Vane (L6)", "190k", "12%", "10k")


@pytest.mark.parametrize(
    "text",
    [
        "Jo Marsh | Talent | Vane\nBase 190k | Bonus 12% | Sign-on 10k\n",
        "Hi Jo,\nwe offer you a base of 190k | 12% bonus | 10k signing.\nBest,\nOla | Talent | Vane\n",
    ],
)
def test_bars_in_some_lines_make_no_table(text: str) -> None:
    assert not has_spaced_offers(text)
