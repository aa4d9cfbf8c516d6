"""Small letters as .docx, .pdf and mail, made by hand, that the smoke run lets the packaged app read."""

import io
import zipfile
from collections.abc import Mapping

COMPANY, BASE = "Aurora AI", 210_000
TEXT = (
    "Dear Jordan,",
    f"We are delighted to offer you the position of Senior AI Product Manager at {COMPANY}.",
    f"Your annual base salary will be ${BASE:,}, and you will get a sign-on bonus of $30,000.",
    "Please answer by December 7, 2026.",
)
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def letters() -> Mapping[str, bytes]:
    """Return the letters by file name."""
    return {"offer letter.docx": _word(), "offer.pdf": _pdf(), "offer.eml": _mail(), "offer.txt": _plain()}


def _plain() -> bytes:
    return "\n\n".join(TEXT).encode()


def _mail() -> bytes:
    head = "From: lena@example.com\nTo: jordan@example.org\nSubject: Your offer\nMIME-Version: 1.0\n\n"
    return head.encode() + _plain()


def _word() -> bytes:
    body = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in TEXT)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as writer:
        writer.writestr("[Content_Types].xml", "<Types/>")
        document = f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
        writer.writestr("word/document.xml", document)
    return file.getvalue()


def _pdf() -> bytes:
    shown = "\n".join(f"BT /F1 9 Tf 50 {750 - 30 * row} Td ({line}) Tj ET" for row, line in enumerate(TEXT))
    objects = (
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        "/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
        f"<< /Length {len(shown)} >>\nstream\n{shown}\nendstream",
    )
    parts, places = ["%PDF-1.4\n"], []
    for number, text in enumerate(objects, start=1):
        places.append(sum(map(len, parts)))
        parts.append(f"{number} 0 obj\n{text}\nendobj\n")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    start = sum(map(len, parts))
    parts.append(f"xref\n0 5\n0000000000 65535 f \n{table}trailer << /Size 5 /Root 1 0 R >>\n")
    return ("".join(parts) + f"startxref\n{start}\n%%EOF\n").encode("latin-1")
