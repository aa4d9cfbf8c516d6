"""A letter as a mail and as a document: bytes that name no program, no time and no place of the plan."""

import io
import zipfile
from email.message import EmailMessage
from email.policy import SMTP
from html import escape
from urllib.parse import quote

from planner.letters import Block, BlockShape, Letter

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship '
    'Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # of a zip file: a letter names no time


def letter_mail(letter: Letter, address: str) -> bytes:
    """Return a letter as an unsent `.eml`, plain and rich; an address that is none is left out."""
    mail = EmailMessage(policy=SMTP)
    mail["Subject"] = _one_line(letter.subject_text)
    if _is_address(address):
        mail["To"] = address.strip()
    mail["X-Unsent"] = "1"  # mail programs open it as a draft
    mail.set_content(letter.text + "\n", cte="quoted-printable")
    mail.add_alternative(
        f"<html><body>\n{letter.html()}\n</body></html>\n", subtype="html", cte="quoted-printable"
    )
    mail.set_boundary("letter")
    return mail.as_bytes()


def letter_link(letter: Letter, address: str) -> str:
    """Return the `mailto:` address that opens a letter in the mail program, as plain text."""
    to = quote(address.strip(), safe="@") if _is_address(address) else ""
    body = letter.text.replace("\n", "\r\n")
    return f"mailto:{to}?subject={quote(_one_line(letter.subject_text))}&body={quote(body)}"


def letter_document(letter: Letter) -> bytes:
    """Return a letter as a `.docx` of paragraphs; the same letter gives the same bytes."""
    body = "".join(_paragraph(block) for block in letter.blocks)
    document = (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="{_WORD}">'
        f"<w:body>{body}<w:sectPr/></w:body></w:document>"
    )
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in (
            ("[Content_Types].xml", _TYPES),
            ("_rels/.rels", _RELATIONS),
            ("word/document.xml", document),
        ):
            archive.writestr(zipfile.ZipInfo(name, _FIRST_DAY), text, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def _paragraph(block: Block) -> str:
    item = block.shape is BlockShape.ITEM
    indent = '<w:ind w:left="360" w:hanging="180"/>' if item else ""
    text = f"• {block.text}" if item else block.text
    lines = "<w:br/>".join(
        f'<w:t xml:space="preserve">{escape(_printable(row), quote=False)}</w:t>' for row in text.split("\n")
    )
    bold = "<w:rPr><w:b/></w:rPr>" if block.shape is BlockShape.HEADING else ""
    return f'<w:p><w:pPr><w:spacing w:after="160"/>{indent}</w:pPr><w:r>{bold}{lines}</w:r></w:p>'


def _printable(text: str) -> str:
    """Drop control signs, which XML cannot hold."""
    return "".join(sign for sign in text if sign >= " " or sign == "\t")


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _is_address(text: str) -> bool:
    plain = text.strip()
    return plain.count("@") == 1 and not any(sign.isspace() or sign in ",;<>" for sign in plain)
