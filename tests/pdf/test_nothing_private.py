"""A PDF is a function of what may leave: by construction, and by canaries in its text and in its bytes."""

import io
from typing import Any

import pypdf
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from planner.analysis import ModelInputs
from planner.pdf.book_pdf import recruiter_pdf
from planner.pdf.document import DrawnPdf
from planner.pdf.fonts import FontFiles
from planner.plan import Plan
from planner.plan.check import check, has_errors
from planner.plan.registry import FieldKind
from planner.plan.source_letter import SourceLetter
from planner.share import share
from planner.values import Unit
from planner.workbook.recruiter.recruiter_book import recruiter_book
from planner.workbook.sheets.book import Book
from tests.pdf.recorded import recorded
from tests.share.test_redact import A_CHANGE, CANARY, PLACES_PRIVATE, Place
from tests.workbook.plans import TODAY, storied_plan


def with_canaries() -> tuple[Plan, list[float]]:
    """A plan with a canary in each private place, and the private amounts in it."""
    kept = SourceLetter(id="m1", offer="o1", name=f"{CANARY}.eml", text=f"{CANARY} in the letter")
    plan, numbers = replace(storied_plan(), letters=(kept,)), []
    for count, place in enumerate(PLACES_PRIVATE):
        if place.spec.kind is FieldKind.TEXT and place.spec.key != "currency":
            plan = place.put(plan, f"{CANARY} {count}")
        if place.spec.kind is FieldKind.TEXTS:
            plan = place.put(plan, (f"{CANARY} {count}",))
        if place.spec.kind is FieldKind.NUMBER and place.spec.about.unit in (Unit.MONEY, Unit.MONEY_YEAR):
            numbers.append(123_457.0 + 13 * count)
            plan = place.put(plan, numbers[-1])
    return plan, numbers


@settings(max_examples=8)
@given(changes=st.lists(A_CHANGE, min_size=1, max_size=25))
def test_changing_private_fields_changes_nothing_that_is_drawn(
    changes: list[tuple[Place, Any]], inputs: ModelInputs, book: Book
) -> None:
    changed = storied_plan()
    for place, value in changes:
        changed = place.put(changed, value)
    assume(not has_errors(changed, check(changed, TODAY), "o1"))
    other = recruiter_book(share(changed, inputs, "o1"))
    assert recorded(other.sheets).calls == recorded(book.sheets).calls
    assert other.properties == book.properties


def test_with_canaries_in_every_private_place_each_byte_is_as_it_was(
    inputs: ModelInputs, drawn: DrawnPdf, fonts: FontFiles
) -> None:
    plan, numbers = with_canaries()
    pdf = recruiter_pdf(recruiter_book(share(plan, inputs, "o1")), fonts)
    reader = pypdf.PdfReader(io.BytesIO(pdf.content))
    text = "\n".join(page.extract_text() for page in reader.pages).lower()
    assert CANARY.lower() not in text
    assert not [number for number in numbers if f"{number:,.0f}" in text or f"{number:.0f}" in text]
    assert pdf.content == drawn.content


def test_a_pdf_hides_nothing(drawn: DrawnPdf) -> None:
    reader = pypdf.PdfReader(io.BytesIO(drawn.content))
    assert set(reader.root_object) <= {
        *("/Type", "/Pages", "/Lang", "/OpenAction", "/PageLayout", "/ViewerPreferences")
    }
    assert not reader.attachments
    assert not reader.outline
    assert reader.get_fields() is None
    for page in reader.pages:
        assert "/Annots" not in page
        content = page.get_contents()
        assert content is not None
        assert b" Tr" not in content.get_data()  # text that is there but not shown
