"""An opening that is too long for the first page: its beginning there, all of it on a page of its own."""

from functools import cache

import pytest

from planner.plan import edits
from planner.share import share
from planner.workbook.recruiter.recruiter_book import recruiter_book
from planner.workbook.recruiter.whole_opening import ON, beginning
from planner.workbook.sheets.book import Book
from tests.inputs import known_inputs
from tests.workbook.plans import TODAY, real_plan

SENTENCE = "I want this job, because you measure wrong answers by customer. "
LONG = (SENTENCE * 141).strip()  # 9,023 letters


@cache
def book_of(intent: str) -> Book:
    plan = edits.put(real_plan(), "counters.o1.intent", intent)
    return recruiter_book(share(plan, known_inputs(TODAY), "o1"))


def texts(book: Book, name: str) -> list[str]:
    sheet = next(sheet for sheet in book.sheets if sheet.name == name)
    return [str(cell.value) for _, cell in sorted(sheet.cells.items()) if isinstance(cell.value, str)]


def test_nine_thousand_letters_leave_the_proposal_on_one_page() -> None:
    book = book_of(LONG)
    proposal = book.sheets[0]
    assert proposal.printing.one_page
    assert sum(proposal.heights.values()) < 1.1 * sum(book_of("I want it.").sheets[0].heights.values())
    assert f"{(SENTENCE * 4).strip()} {ON}" in texts(book, "Proposal")


def test_no_letter_of_it_is_lost() -> None:
    assert LONG in " ".join(texts(book_of(LONG), "Opening"))


def test_six_hundred_letters_stay_where_they_are() -> None:
    book = book_of((SENTENCE * 9).strip())
    assert "Opening" not in [sheet.name for sheet in book.sheets]
    assert (SENTENCE * 9).strip() in texts(book, "Proposal")


@pytest.mark.parametrize(("text", "expected"), [("word " * 200, "word"), ("x" * 900, "x" * 300)])
def test_a_text_without_sentences_begins_with_its_first_words(text: str, expected: str) -> None:
    shown = beginning(text)
    assert shown.endswith(f"{expected} … {ON}")
    assert len(shown) < 350
