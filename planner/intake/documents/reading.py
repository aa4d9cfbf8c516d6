"""Reads a file's bytes as text: detects the format from content, not from the name, and picks the reader."""

from planner.intake.documents.bounds import LARGEST, MOST_NOTES, MOST_TEXT
from planner.intake.documents.document_text import DocumentText
from planner.intake.documents.email_message import is_mail, mail_text
from planner.intake.documents.errors import DocumentError
from planner.intake.documents.html_text import html_text
from planner.intake.documents.pdf.pages import pdf_text
from planner.intake.documents.rich_text import rich_text
from planner.intake.documents.text_bytes import decoded, plain_text
from planner.intake.documents.word.document import BODY, word_text
from planner.intake.documents.word.open_document import open_document_text
from planner.intake.tables.bounds import Progress, no_progress

ZIP = b"PK\x03\x04"
OLD_OFFICE = b"\xd0\xcf\x11\xe0"
MAIL_NAMES = (".eml", ".mht", ".mhtml")
PAGE_NAMES = (".html", ".htm", ".xhtml")
DOCUMENT_NAMES = (".txt", ".md", ".docx", ".docm", ".odt", ".pdf", ".rtf", *MAIL_NAMES, *PAGE_NAMES)


def read_document(data: bytes, name: str, progress: Progress = no_progress) -> DocumentText:
    """Return the text of a letter or mail in any format. DocumentError says why it cannot be read.

    A text beyond the bound is cut at a line's end, and a note says so.
    """
    if len(data) > LARGEST:
        raise DocumentError(name, f"it is larger than {LARGEST // 1_000_000} MB. Copy the letter's text.")
    document = _bounded(_read(data, name, progress))
    if not document.text.strip():
        raise DocumentError(name, "it has no text.")
    return document


def read_page(source: str, name: str = "the clipboard") -> DocumentText:
    """Return the text of HTML, as from the clipboard. DocumentError if it is empty or beyond the bounds."""
    if len(source) > LARGEST:
        raise DocumentError(name, f"it has more than {LARGEST:,} characters. Copy the letter alone.")
    return _bounded(html_text(source, name))


def _read(data: bytes, name: str, progress: Progress) -> DocumentText:
    small_name = name.lower()
    head = data[:1_024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if data[:1_024].find(b"%PDF-") >= 0:
        return pdf_text(data, name, progress)
    if data.startswith(ZIP):
        return _read_archive(data, name, progress)
    if data.startswith(OLD_OFFICE):
        raise DocumentError(name, _old_format(data))
    if head.startswith(b"{\\rtf"):
        return rich_text(data, name)
    if small_name.endswith(MAIL_NAMES) or is_mail(data):
        return mail_text(data, name, _read_attachment)
    if head.startswith((b"<!doctype html", b"<html")) or small_name.endswith(PAGE_NAMES):
        source, notes = decoded(data)
        page = html_text(source, name)
        return DocumentText(page.text, (*notes, *page.notes))
    return plain_text(data, name)


def _read_attachment(data: bytes, name: str) -> DocumentText:
    return _read(data, name, no_progress)


def _read_archive(data: bytes, name: str, progress: Progress) -> DocumentText:
    if b"application/vnd.oasis.opendocument.text" in data[:200]:
        return open_document_text(data, name, progress)
    if b"mimetypeapplication/vnd.oasis.opendocument" in data[:200]:
        raise DocumentError(name, "it is an OpenDocument file, but no letter. Save it as .docx or PDF.")
    if BODY.encode() in data:
        return word_text(data, name, progress)
    if b"Index/Document.iwa" in data:
        raise DocumentError(name, "it is a Pages document. Export it as Word or PDF.")
    raise DocumentError(name, "it is an archive without a letter. Unpack it and read the letter inside.")


def _old_format(data: bytes) -> str:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "it has a password. Save it without one, or copy its text."
    if "__substg1.0_".encode("utf-16-le") in data:
        return "it is an Outlook message (.msg). Save it as .eml or HTML, or copy its text."
    return "it is an old Word document (.doc). Save it as .docx or PDF, or copy its text."


def _bounded(document: DocumentText) -> DocumentText:
    text, notes = document.text.strip("\n"), list(document.notes[:MOST_NOTES])
    if len(text) > MOST_TEXT:
        end = text.rfind("\n", MOST_TEXT // 2, MOST_TEXT)
        text = text[: end if end > 0 else MOST_TEXT]
        notes.append(f"Only the first {len(text):,} of {len(document.text.strip()):,} characters were read.")
    return DocumentText(text, tuple(notes))
