"""Fixtures for the tests of PDFs: model inputs, fonts, and the drawn proposal of a real plan."""

import io

import pypdf
import pytest

from planner.analysis import ModelInputs
from planner.disk import resource
from planner.pdf.book_pdf import recruiter_pdf
from planner.pdf.document import DrawnPdf
from planner.pdf.fonts import FontFiles, font_files
from planner.share import share
from planner.workbook.recruiter.recruiter_book import recruiter_book
from planner.workbook.sheets.book import Book
from tests.inputs import known_inputs
from tests.workbook.plans import TODAY, storied_plan


@pytest.fixture(scope="session")
def inputs() -> ModelInputs:
    return known_inputs(TODAY)


@pytest.fixture(scope="session")
def fonts() -> FontFiles:
    return font_files(resource("fonts"))


@pytest.fixture(scope="session")
def book(inputs: ModelInputs) -> Book:
    return recruiter_book(share(storied_plan(), inputs, "o1"))


@pytest.fixture(scope="session")
def drawn(book: Book, fonts: FontFiles) -> DrawnPdf:
    return recruiter_pdf(book, fonts)


@pytest.fixture(scope="session")
def reader(drawn: DrawnPdf) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(drawn.content))
