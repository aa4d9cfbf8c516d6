"""PDF files: paragraphs, columns and tables as printed; scans, passwords and broken files."""

import io

import pytest

from planner.intake.documents.bounds import MOST_PAGES
from planner.intake.documents.errors import DocumentError
from planner.intake.documents.reading import read_document
from tests.intake.documents.files import Page, answer, lines, pdf

WRAPPED = (
    "We are delighted to offer you the position of Senior AI Product Manager, with an",
    "annual base salary of $210,000, and a sign-on bonus of $30,000 that the com-",
    "pany pays with your first month. You will also get a long-",
    "term award.",
)


def read(data: bytes) -> tuple[str, tuple[str, ...]]:
    document = read_document(data, "letter.pdf")
    return document.text, document.notes


def test_wrapped_lines_are_joined_and_hyphens_mended() -> None:
    text, notes = read(pdf(lines("Dear Sam,", "", *WRAPPED[:3], "", "Best,", "Lena")))
    assert text == (
        "Dear Sam,\n\nWe are delighted to offer you the position of Senior AI Product Manager, with an "
        "annual base salary of $210,000, and a sign-on bonus of $30,000 that the company pays with your "
        "first month. You will also get a long-\n\nBest,\nLena"
    )
    assert notes == ()


def test_double_spacing_is_no_end_of_a_paragraph() -> None:
    assert read(pdf(lines(*WRAPPED[:2], step=28)))[0].startswith(
        "We are delighted to offer you the position of Senior AI Product Manager, with an annual"
    )


def test_a_full_line_before_a_label_or_a_stamp_ends_its_paragraph() -> None:
    first = "A line that is so full of words that the next word would surely not fit on it any"
    text, _notes = read(pdf(lines(first, "Base salary: $210,000", first, "[11/26, 18:03] Me: any sign-on?")))
    assert text.split("\n") == [first, "Base salary: $210,000", first, "[11/26, 18:03] Me: any sign-on?"]


def table(*rows: tuple[str, ...], top: float, columns: tuple[float, ...] = (72, 260, 400)) -> Page:
    return [
        (columns[column], top + 16 * number, text)
        for number, row in enumerate(rows)
        for column, text in enumerate(row)
        if text
    ]


def test_a_table_is_read_as_rows_with_empty_cells_and_wrapped_ones() -> None:
    rows = table(
        ("Component", "Year 1", "Year 2"),
        ("Base salary", "$210,000", "$210,000"),
        ("Sign-on", "$30,000", ""),
        ("Restricted stock units", "$50,000", "$60,000"),
        ("Bonus", "17.5% of base,", "17.5%"),
        ("", "paid quarterly", ""),
        top=120,
    )
    text, _notes = read(
        pdf([*lines("Summary of your offer from Aurora AI, for the first two years with us"), *rows])
    )
    assert text == (
        "Summary of your offer from Aurora AI, for the first two years with us\n\n"
        "| Component | Year 1 | Year 2 |\n| Base salary | $210,000 | $210,000 |\n| Sign-on | $30,000 | |\n"
        "| Restricted stock units | $50,000 | $60,000 |\n| Bonus | 17.5% of base, paid quarterly | 17.5% |"
    )


def test_two_columns_of_prose_are_read_after_each_other() -> None:
    left = [f"left side words of line {number} go on" for number in range(8)]
    right = [f"right side words of line {number} go on" for number in range(8)]
    text, _notes = read(pdf([*lines(*left), *lines(*right, left=330)]))
    assert text.index("left side words of line 7") < text.index("right side words of line 0")
    assert "|" not in text


def test_page_numbers_and_repeated_edges_are_taken_once_and_sentences_go_on() -> None:
    clauses = [[f"Clause {number}{letter}." for number in range(9)] for letter in "ab"]
    pages = [
        lines("Aurora AI, Inc.", "", *clauses[n - 1], "", f"A number {n}", f"Page {n} of 3") for n in (1, 2)
    ]
    last = lines("Aurora AI, Inc.", "", "goes on here.", "", "Page 3 of 3")
    text, _notes = read(pdf(*pages, last))
    assert text.count("Aurora AI, Inc.") == 1
    assert "Page" not in text
    assert text.endswith("A number 2\ngoes on here.")


def test_a_long_file_is_read_up_to_the_bound_and_said() -> None:
    pages = [lines(f"This is the text of page {number}, which has some words.") for number in range(300)]
    text, notes = read(pdf(*pages))
    assert f"page {MOST_PAGES - 1}," in text
    assert f"page {MOST_PAGES}," not in text
    assert notes == (f"Only the first {MOST_PAGES} of 300 pages were read.",)


PICTURE = "/XObject << /I1 << /Type /XObject /Subtype /Image /Width 1 /Height 1 >> >>"


def test_a_scan_is_said_to_be_one() -> None:
    with pytest.raises(DocumentError, match=r"its pages are pictures \(a scan or a photo\)"):
        read(pdf([], [], resources=PICTURE))


def test_a_scanned_page_among_others_is_named() -> None:
    text, notes = read(pdf(lines("Base salary of $210,000 a year, and more."), [], resources=PICTURE))
    assert text == "Base salary of $210,000 a year, and more."
    assert notes == ("Page 2 is a picture (a scan or a photo) and was not read.",)


def encrypted(password: str, owner: str | None = None) -> bytes:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf(lines("Base salary of $210,000 a year.")))))
    writer.encrypt(password, owner, algorithm="RC4-128")
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def test_an_encrypted_file_is_refused_with_what_to_do() -> None:
    with pytest.raises(
        DocumentError, match=r"it is encrypted\. Open it with its password, print it into a new"
    ):
        read(encrypted("secret"))


def test_a_file_that_only_its_owner_may_change_is_read() -> None:
    assert read(encrypted("", "secret"))[0] == "Base salary of $210,000 a year."


def test_the_entries_of_a_form_are_read() -> None:
    entries = ("<< /FT /Tx /T (base_salary) /V (210,000) >>", "<< /FT /Tx /T (empty) /V () >>")
    form = "/AcroForm << /Fields [4 0 R 5 0 R] >>"
    text, notes = read(pdf(lines("The base salary stands in the form below."), extra=form, more=entries))
    assert text == "The base salary stands in the form below.\n\nbase_salary: 210,000"
    assert notes == ("The entries of the PDF's form stand after its text.",)


def test_a_cut_file_is_read_or_refused_with_a_sentence() -> None:
    data = pdf(lines(*WRAPPED), lines("Second page with a few more words of text."))
    for end in range(9, len(data), 61):
        assert answer(data[:end], "letter.pdf")
