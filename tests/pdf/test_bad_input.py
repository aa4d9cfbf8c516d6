"""Proposals of odd plans as PDFs: nothing is lost, nothing runs off the page, nothing is taken for code."""

import io
from collections.abc import Callable, Mapping
from typing import Any

import pypdf
import pytest
from msgspec.structs import replace

from planner.analysis import ModelInputs
from planner.pdf.book_pdf import recruiter_pdf
from planner.pdf.fonts import FontFiles
from planner.pdf.surface import Frame, Letters
from planner.plan import Offer, Plan
from planner.share import share
from planner.workbook.layout.text_size import PIXELS_A_POINT, width
from planner.workbook.recruiter.recruiter_book import recruiter_book
from planner.workbook.sheets.book import Book
from tests.pdf.recorded import Recorded, recorded
from tests.workbook.hostile import hostile_plan
from tests.workbook.plans import storied_plan

LONG = " ".join(["Senior Principal Staff Product Manager for inference and evaluation"] * 3)[:190]
SENTENCE = "I would like to join, since the work that you do is the work that I have done for years. "
INTENT = (SENTENCE * 110)[:9000].strip()
HEBREW = "\u05d3\u05e0\u05d4 \u05dc\u05d5\u05d9"
SLACK = 2.0
"""Points that a line may be wider than the table says, at an edge of the page."""


def of_person(**values: Any) -> Plan:
    plan = storied_plan()
    return replace(plan, person=replace(plan.person, **values))


def of_offer(**values: Any) -> Plan:
    plan = storied_plan()
    offers = (
        replace(plan.offer("o1"), **values),
        *(offer for offer in plan.offers if offer.id != "o1"),
    )
    return replace(plan, offers=offers)


def of_counter(**values: Any) -> Plan:
    plan = storied_plan()
    counters = tuple(
        replace(counter, **values) if counter.id == "o1" else counter for counter in plan.counters
    )
    return replace(plan, counters=counters)


PLANS: Mapping[str, Callable[[], Plan]] = {
    "a base alone": lambda: Plan(offers=(Offer(id="o1", base=150_000.0),), chosen="o1"),
    "a long title": lambda: of_offer(title=LONG),
    "a long company": lambda: of_offer(company=LONG),
    "a long name": lambda: of_person(name=LONG),
    "a word without an end": lambda: of_offer(company="x" * 190),
    "a long intent": lambda: of_counter(intent=INTENT),
    "right to left": lambda: of_person(name=HEBREW),
    "emoji": lambda: of_counter(intent="I am in \U0001f680\U0001f44d\U0001f3fd"),
    "like formulas": hostile_plan,
}


def book_of(name: str, inputs: ModelInputs) -> Book:
    return recruiter_book(share(PLANS[name](), inputs, "o1"))


def edges(drawn: Recorded) -> list[tuple[float, float, str]]:
    """Left and right end of each line of text, in points from the left of its page."""
    spans = []
    for call in drawn.calls:
        if call[0] == "text":
            _, frame, text, x, _, letters, side = call
            assert isinstance(frame, Frame)
            assert isinstance(letters, Letters)
            assert isinstance(x, float | int)
            wide = width(str(text), letters.size, bold=letters.bold) / PIXELS_A_POINT
            left = x - {"left": 0.0, "right": wide, "center": wide / 2}[str(side)]
            spans.append(
                (frame.left + left * frame.scale, frame.left + (left + wide) * frame.scale, str(text))
            )
    return spans


@pytest.mark.parametrize("name", PLANS)
def test_every_line_is_on_the_paper(name: str, inputs: ModelInputs) -> None:
    drawn = recorded(book_of(name, inputs).sheets)
    off = [text for left, right, text in edges(drawn) if left < 36 - SLACK or right > 612 - 36 + SLACK]
    assert off == []


@pytest.mark.parametrize("name", PLANS)
def test_it_is_a_pdf_that_opens(name: str, inputs: ModelInputs, fonts: FontFiles) -> None:
    pdf = recruiter_pdf(book_of(name, inputs), fonts)
    pages = pypdf.PdfReader(io.BytesIO(pdf.content), strict=True).pages
    assert all(page.extract_text().strip() for page in pages)


def test_a_long_intent_leaves_whole(inputs: ModelInputs) -> None:
    texts = " ".join(recorded([book_of("a long intent", inputs).sheet("Opening")]).texts)
    assert texts.count("the work that you do") == INTENT.count("the work that you do")


def test_letters_without_a_shape_are_named(inputs: ModelInputs, fonts: FontFiles) -> None:
    assert "\U0001f680" in recruiter_pdf(book_of("emoji", inputs), fonts).note
    assert recruiter_pdf(book_of("right to left", inputs), fonts).note == ""
