"""Bytes of a text file as text, in the encodings that editors and mail programs write."""

import codecs

from planner.intake.documents.document_text import DocumentText
from planner.intake.documents.errors import DocumentError

WINDOWS_NOTE = "The text is not UTF-8; it was read as Windows text (cp1252). Check names and signs."
SNIFFED = 4_000  # bytes
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def plain_text(data: bytes, name: str) -> DocumentText:
    """Decode a text file. DocumentError if it holds what no text does."""
    text, notes = decoded(data)
    if "\0" in text or _share_of_controls(text[:SNIFFED]) > 0.05:
        raise DocumentError(name, "it is no text, and no document that can be read. Copy the letter's text.")
    return DocumentText(text.replace("\r\n", "\n").replace("\r", "\n"), notes)


def decoded(data: bytes, encoding: str = "") -> tuple[str, tuple[str, ...]]:
    """Return bytes as text, in the encoding that they state, and a note if that had to be chosen."""
    stated = next((word for mark, word in _MARKS if data.startswith(mark)), encoding) or _without_mark(data)
    try:
        return data.decode(stated), ()
    except (UnicodeDecodeError, LookupError):
        return data.decode("cp1252", "replace"), (WINDOWS_NOTE,)


def _without_mark(data: bytes) -> str:
    """Return UTF-16 for bytes of which every other is mostly zero, as Windows editors write; else UTF-8."""
    head = data[:SNIFFED]
    if len(data) % 2 == 0 and len(head) >= 4:
        for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
            zeros, others = head[first::2].count(0), head[1 - first :: 2].count(0)
            if zeros > len(head) // 4 and others == 0:
                return encoding
    return "utf-8"


def _share_of_controls(text: str) -> float:
    controls = sum(sign < " " and sign not in "\t\n\r\f\v" for sign in text)
    return controls / max(1, len(text))
