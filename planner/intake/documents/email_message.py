"""Mails and saved pages (.eml, .mht): the headers that a letter needs, the body, and readable attachments.

A part in HTML goes before its twin in plain text: only it has the tables. Other attachments are named.
"""

import email
import email.errors
import email.header
import email.policy
import re
from collections.abc import Callable, Iterator
from email.message import Message
from functools import partial
from html import unescape

from planner.intake.documents.bounds import DEEPEST, LARGEST, MOST_ATTACHMENTS, MOST_PARTS
from planner.intake.documents.document_text import DocumentText
from planner.intake.documents.errors import DocumentError, broken_document
from planner.intake.documents.html_text import html_text
from planner.intake.documents.text_blocks import cleaned
from planner.intake.documents.text_bytes import decoded
from planner.values import PlannerError

HEADERS = ("From", "To", "Date", "Subject")
LONGEST_HEADER = 2_000  # characters
READABLE = (".txt", ".md", ".docx", ".docm", ".pdf", ".html", ".htm", ".rtf", ".odt", ".eml")
SILENT = (
    "image/",
    "application/pgp-signature",
    "application/pkcs7-signature",
    "application/x-pkcs7-signature",
)
_STARTS = re.compile(rb"(?i)multipart/|message/rfc822")
_HEAD = re.compile(
    rb"(?im)^(?:from|to|subject|date|received|return-path|mime-version|message-id|delivered-to):"
)
_FIELD = re.compile(rb"[A-Za-z][A-Za-z0-9-]{0,60}:")

ReadAttachment = Callable[[bytes, str], DocumentText]


def is_mail(data: bytes) -> bool:
    """Return whether a file begins with the headers of a mail, of which plain letters have at most a few."""
    head = data[:20_000].lstrip(b"\xef\xbb\xbf\r\n").replace(b"\r\n", b"\n").split(b"\n\n", 1)[0]
    is_head = _FIELD.match(head) is not None or head.startswith(b"From ")
    return (
        is_head
        and len({match.lower() for match in _HEAD.findall(head)}) >= 3
        and b"mime-version:" in head.lower()
    )


def mail_text(data: bytes, name: str, read_attachment: ReadAttachment) -> DocumentText:
    """Return headers, body and attachments of a mail as text. DocumentError if it is encrypted."""
    if len(_STARTS.findall(data)) > MOST_PARTS:
        raise DocumentError(
            name, f"it has more than {MOST_PARTS} parts inside each other. Copy the letter's text."
        )
    with broken_document(name, "mail"):
        message = email.message_from_bytes(data.lstrip(b"\xef\xbb\xbf\r\n"), policy=email.policy.compat32)
    reading = _MailReading(name, read_attachment)
    reading.take(message, 0)
    return DocumentText("\n\n".join(part for part in reading.texts if part), tuple(reading.notes))


class _MailReading:
    """The parts of one mail and of the mails inside it."""

    def __init__(self, name: str, read_attachment: ReadAttachment) -> None:
        self.texts, self.notes = list[str](), list[str]()
        self._name, self._read_attachment = name, read_attachment
        self._parts = self._attachments = self._pictures = 0

    def take(self, message: Message, depth: int) -> None:
        """Read a mail: headers, then parts in order."""
        self.texts.append("\n".join(_headers(message)))
        waiting: list[Callable[[], None]] = []
        for part in self._leaves(message, depth):
            if part.get_content_type() == "message/rfc822":
                waiting.append(partial(self._inner, part, depth))
            elif _file_name(part) or part.get_content_disposition() == "attachment":
                waiting.append(partial(self._attached, part))
            else:
                self._body(part)
        for read in waiting:
            read()
        if depth == 0 and self._pictures:
            self.notes.append(
                f"{self._pictures} pictures were not read."
                if self._pictures > 1
                else "A picture was not read."
            )

    def _leaves(self, message: Message, depth: int) -> Iterator[Message]:
        """Yield the parts that hold something; of twins, the richest that can be read."""
        self._parts += 1
        if self._parts > MOST_PARTS or depth > DEEPEST:
            raise DocumentError(self._name, f"it has more than {MOST_PARTS} parts. Copy the letter's text.")
        kind = message.get_content_type()
        if kind in ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"):
            raise DocumentError(
                self._name, "it is encrypted. Open it in your mail program and copy its text."
            )
        parts = _parts_of(message)
        if not message.is_multipart() or kind == "message/rfc822":
            yield message
        elif kind == "multipart/alternative":
            yield from self._leaves(_richest(parts), depth + 1)
        else:
            for part in parts:
                yield from self._leaves(part, depth + 1)

    def _body(self, part: Message) -> None:
        kind = part.get_content_type()
        if kind == "text/html":
            self._add(html_text(self._text(part), self._name))
        elif kind in ("text/plain", "text/enriched", "text/markdown"):
            self._add(DocumentText(self._text(part).replace("\r\n", "\n").strip("\n")))
        elif kind.startswith("image/"):
            self._pictures += 1
        elif not kind.startswith(SILENT):
            self.notes.append(f"A part of the kind {kind} was not read.")

    def _inner(self, part: Message, depth: int) -> None:
        for message in _parts_of(part)[:1]:
            self.texts.append("Attached mail:")
            self.take(message, depth + 1)

    def _attached(self, part: Message) -> None:
        file_name = _file_name(part) or "attachment"
        if part.get_content_type().startswith(SILENT):
            self._pictures += part.get_content_type().startswith("image/")
            return
        data = self._bytes(part)
        if not file_name.lower().endswith(READABLE) or self._attachments >= MOST_ATTACHMENTS:
            self.notes.append(f"The attachment “{file_name}” was not read.")
            return
        self._attachments += 1
        try:
            document = self._read_attachment(data, file_name)
        except PlannerError as error:
            self.notes.append(f"The attachment was not read. {error}")
            return
        self.texts.append(f"Attachment: {file_name}")
        self._add(document)

    def _add(self, document: DocumentText) -> None:
        self.texts.append(document.text)
        self.notes.extend(note for note in document.notes if note not in self.notes)

    def _text(self, part: Message) -> str:
        text, notes = decoded(self._bytes(part), part.get_content_charset("utf-8"))
        self.notes.extend(note for note in notes if note not in self.notes)
        return text

    def _bytes(self, part: Message) -> bytes:
        with broken_document(self._name, "mail"):
            data = part.get_payload(decode=True)
        return data[:LARGEST] if isinstance(data, bytes) else b""


def _parts_of(message: Message) -> list[Message]:
    payload = message.get_payload()
    return [part for part in payload if isinstance(part, Message)] if isinstance(payload, list) else []


def _richest(parts: list[Message]) -> Message:
    """Return the part that keeps most of a body: HTML or what holds it, else the last of text."""
    kinds = [part.get_content_type() for part in parts]
    for wanted in ("text/html", "multipart/related", "multipart/mixed", "text/plain"):
        if wanted in kinds:
            return parts[kinds.index(wanted)]
    return parts[-1]


def _headers(message: Message) -> Iterator[str]:
    for header in HEADERS:
        value = _decoded_header(message.get(header, ""))
        if value:
            yield f"{header}: {value}"


def _decoded_header(value: object) -> str:
    """Return a header as text; what breaks its encoding is kept as it is."""
    raw = str(value)[:LONGEST_HEADER]
    try:
        text = str(email.header.make_header(email.header.decode_header(raw)))
    except (ValueError, LookupError, email.errors.MessageError):
        text = raw
    return " ".join(cleaned(unescape(text)).split())


def _file_name(part: Message) -> str:
    return _decoded_header(part.get_filename("") or "")
