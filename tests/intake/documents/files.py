"""Small documents made by hand: .docx, .pdf and mails with what a test needs in them."""

import io
import zipfile
from collections.abc import Sequence
from email.message import EmailMessage
from html import escape

from planner.intake.documents.errors import DocumentError
from planner.intake.documents.reading import read_document

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PART = f'<?xml version="1.0" encoding="UTF-8"?><w:ROOT xmlns:w="{WORD}">%s</w:ROOT>'
HEIGHT, MARGIN = 792, 72  # points of a US letter page


def archive(parts: dict[str, bytes | str]) -> bytes:
    """Return a zip file of these parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as writer:
        for name, content in parts.items():
            writer.writestr(name, content)
    return file.getvalue()


def word(body: str, **parts: str) -> bytes:
    """Return a .docx file whose body and other parts, as `header1`, are Word XML."""
    content = PART.replace("ROOT", "document") % f"<w:body>{body}</w:body>"
    others = {f"word/{name}.xml": PART.replace("ROOT", "part") % text for name, text in parts.items()}
    return archive({"[Content_Types].xml": "<Types/>", "word/document.xml": content, **others})


def paragraph(text: str, properties: str = "") -> str:
    """Return a paragraph of Word XML with one run."""
    return f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def word_table(*rows: Sequence[str]) -> str:
    """Return a table of Word XML."""
    cells = ("".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


Page = Sequence[tuple[float, float, str]]
"""Texts with their place: points from the left and from the top."""


def pdf(*pages: Page, extra: str = "", resources: str = "", more: Sequence[str] = ()) -> bytes:
    """Return a PDF of these pages in Helvetica, 11 points.

    `extra` goes into the catalog, `resources` into every page; `more` are the objects from 4.
    """
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R {extra} >>",
        "",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    objects += more
    kids = []
    for page in pages:
        shown = "".join(_shown(*text) for text in page)
        objects.append(f"<< /Length {len(shown)} >>\nstream\n{shown}\nendstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 {HEIGHT}] /Contents {len(objects)} 0 R "
            f"/Resources << /Font << /F1 3 0 R >> {resources} >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(kids)}] >>"
    return _file(objects)


def lines(*texts: str, left: float = MARGIN, top: float = MARGIN, step: float = 14) -> Page:
    """Return lines under each other; an empty text leaves a line free."""
    return [(left, top + step * number, text) for number, text in enumerate(texts) if text]


def _shown(left: float, top: float, text: str) -> str:
    safe = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /F1 11 Tf {left} {HEIGHT - top} Td ({safe}) Tj ET\n"


def _file(objects: Sequence[str]) -> bytes:
    content, places = b"%PDF-1.4\n", []
    for number, text in enumerate(objects, start=1):
        places.append(len(content))
        content += f"{number} 0 obj\n{text}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    trailer = f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(content)}\n%%EOF\n"
    return content + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}".encode("latin-1")


def mail(text: str = "", html: str = "", **attachments: bytes) -> bytes:
    """Return a mail with a body in plain text, HTML or both, and files; `letter_pdf` is letter.pdf."""
    message = EmailMessage()
    message["From"], message["To"] = "Lena Roe <lena@example.com>", "Jordan <jordan@example.org>"
    message["Subject"], message["Date"] = "Your offer – Aurora AI", "Mon, 30 Nov 2026 09:05:00 -0800"
    if text:
        message.set_content(text)
    if html and text:
        message.add_alternative(html, subtype="html")
    elif html:
        message.set_content(html, subtype="html")
    for name, content in attachments.items():
        file_name = ".".join(name.rsplit("_", 1))
        message.add_attachment(content, maintype="application", subtype="octet-stream", filename=file_name)
    return message.as_bytes()


def answer(data: bytes, name: str) -> str:
    """Return the text read, or the sentence of its refusal, which names the file."""
    try:
        return read_document(data, name).text
    except DocumentError as error:
        if not str(error).startswith(f"“{name}” cannot be read: "):
            raise
        return str(error)
