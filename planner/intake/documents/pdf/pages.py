"""PDF files with text, page by page, within bounds. A scanned page is said to be one."""

import io
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from planner.intake.documents.bounds import MOST_PAGES, MOST_TEXT, MOST_UNPACKED
from planner.intake.documents.document_text import DocumentText
from planner.intake.documents.errors import BrokenDocumentError, DocumentError, broken_document
from planner.intake.documents.pdf.layout import text_of_pages
from planner.intake.tables.bounds import Progress, no_progress

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

KIND = "PDF"
LARGEST_PAGE = 5_000_000  # bytes of one decoded stream; a page of text has under 100,000
MOST_OPERATORS = 200_000  # of one page, with their operands
MOST_FIELDS = 200  # of a form
FULL = 20  # characters; a page with fewer, and a picture, is a scan
SCANNED = (
    "its pages are pictures (a scan or a photo), and pictures cannot be read here. "
    "Type the fields, or ask for the letter as text."
)
PROTECTED = (
    "it is encrypted. Open it with its password, print it into a new PDF, and read that; or copy its text."
)


def pdf_text(data: bytes, name: str, progress: Progress = no_progress) -> DocumentText:
    """Return the text of a PDF's first pages in reading order. DocumentError if it is encrypted or a scan."""
    with _quiet(), _bounded():
        reader = _open(data, name)
        with broken_document(name, KIND):
            count = len(reader.pages)
        pages = _PdfPages(reader, name, count, progress)
        texts = tuple(pages.texts())
        fields, form_note = _form_fields(reader, name)
    if not any(texts) and not fields:
        raise DocumentError(name, SCANNED if pages.scanned else "it has no text. Type the fields.")
    text = text_of_pages(texts)
    return DocumentText(f"{text}\n\n{fields}".strip(), (*pages.notes(), *form_note))


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep pypdf's remarks on broken files out of the log."""
    log = logging.getLogger("pypdf")
    level = log.level
    log.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        log.setLevel(level)


@contextmanager
def _bounded() -> Iterator[None]:
    """Read within limits of what a page may unpack to and hold."""
    from pypdf import apply_configuration

    with apply_configuration(
        zlib_maximum_output_length=LARGEST_PAGE,
        lzw_maximum_output_length=LARGEST_PAGE,
        run_length_maximum_output_length=LARGEST_PAGE,
        array_based_stream_maximum_output_length=LARGEST_PAGE,
        stream_decoding_work_maximum_length=4 * LARGEST_PAGE,
        stream_parsing_work_maximum_count=MOST_OPERATORS,
        zlib_maximum_recovery_input_length=500_000,
        page_tree_maximum_entries=20_000,
        page_tree_maximum_page_entries=200_000,
        xform_maximum_invocations_per_extraction=200,
        form_fields_maximum_entries=2_000,
        jbig2dec_binary=None,
        disable_legacy_handling=True,
    ):
        yield


def _open(data: bytes, name: str) -> "PdfReader":
    from pypdf import PasswordType, PdfReader
    from pypdf.errors import DependencyError

    with broken_document(name, KIND):
        reader = PdfReader(
            io.BytesIO(data), root_object_recovery_limit=5_000, xref_stream_maximum_entries=200_000
        )
        is_encrypted = reader.is_encrypted
    if is_encrypted:
        try:
            with broken_document(name, KIND):
                opened = reader.decrypt("")
        except BrokenDocumentError as error:
            if isinstance(error.__cause__, DependencyError):
                raise DocumentError(name, PROTECTED) from error
            raise
        if opened is PasswordType.NOT_DECRYPTED:
            raise DocumentError(name, PROTECTED)
    return reader


class _PdfPages:
    """The texts of the pages of one PDF, and what must be said of them."""

    def __init__(self, reader: "PdfReader", name: str, count: int, progress: Progress) -> None:
        self.scanned: list[int] = []
        self._broken: list[int] = []
        self._reader, self._name, self._count, self._progress = reader, name, count, progress
        self._read = self._characters = self._bytes = 0

    def texts(self) -> Iterator[str]:
        """Yield the text of each page up to the bounds, laid out with spaces."""
        for number in range(min(self._count, MOST_PAGES)):
            if self._characters > MOST_TEXT or self._bytes > MOST_UNPACKED:
                return
            text = self._page(number)
            self._characters += len(text.split())
            self._read = number + 1
            self._progress((number + 1) / min(self._count, MOST_PAGES))
            yield text

    def notes(self) -> Iterator[str]:
        """Yield a sentence for each thing that the user should know."""
        if self._read < self._count:
            yield f"Only the first {self._read} of {self._count} pages were read."
        if self.scanned:
            yield f"{_pages(self.scanned)} a picture (a scan or a photo) and was not read."
        if self._broken:
            yield f"{_pages(self._broken)} broken and could not be read."

    def _page(self, number: int) -> str:
        try:
            with broken_document(self._name, KIND):
                page = self._reader.pages[number]
                text = _page_text(page)
                contents = page.get_contents()
                self._bytes += len(contents.get_data()) if contents is not None else 0
        except BrokenDocumentError as error:
            if number == 0 and self._count == 1:
                raise
            self._broken.append(number + 1)
            _log.info("page %d of “%s” is broken", number + 1, self._name, exc_info=error)
            return ""
        if len("".join(text.split())) < FULL:
            with broken_document(self._name, KIND):
                has_picture = _has_picture(page)
            if has_picture:
                self.scanned.append(number + 1)
        return text


def _page_text(page: "PageObject") -> str:
    """Return a page as laid out; in its file's order where the layout misses stamped text."""
    laid_out = page.extract_text(extraction_mode="layout") or ""
    if not _has_kind(page, "/Form") and laid_out.strip():
        return laid_out
    plain = page.extract_text() or ""
    return plain if _signs(plain) > 1.02 * _signs(laid_out) + 5 else laid_out


def _signs(text: str) -> int:
    return sum(not sign.isspace() for sign in text)


def _has_picture(page: "PageObject") -> bool:
    return _has_kind(page, "/Image") or _has_kind(page, "/Form")


def _has_kind(page: "PageObject", kind: str) -> bool:
    """Return whether a page has drawings of a kind: pictures, or forms that are stamped on it."""
    resources = page.get("/Resources")
    objects = resources.get_object().get("/XObject") if resources is not None else None
    if objects is None:
        return False
    return any(
        drawing.get_object().get("/Subtype") == kind for drawing in list(objects.get_object().values())[:100]
    )


def _form_fields(reader: "PdfReader", name: str) -> tuple[str, tuple[str, ...]]:
    """Return the filled text fields of a form, one a line, and a sentence on them."""
    try:
        with broken_document(name, KIND):
            fields = reader.get_form_text_fields() if "/AcroForm" in reader.root_object else {}
    except BrokenDocumentError as error:
        _log.info("the form of “%s” is broken", name, exc_info=error)
        return "", ("The PDF has a form whose entries could not be read.",)
    lines = [f"{key}: {value}" for key, value in fields.items() if isinstance(value, str) and value.strip()]
    text = "\n".join(" ".join(line.split()) for line in lines[:MOST_FIELDS])
    return text, (("The entries of the PDF's form stand after its text.",) if text else ())


def _pages(numbers: list[int]) -> str:
    """Return `Page 3 is`, or `Pages 2, 3 and 4 are`."""
    if len(numbers) == 1:
        return f"Page {numbers[0]} is"
    names = ", ".join(map(str, numbers[:10]))
    return f"Pages {names}{' and more' if len(numbers) > 10 else ''} are"


_log = logging.getLogger(__name__)
