"""Rich text (.rtf) as text: paragraphs, tables and signs alone."""

import re

from msgspec import Struct

from planner.intake.documents.bounds import DEEPEST
from planner.intake.documents.document_text import CHANGES_NOTE, DocumentText
from planner.intake.documents.errors import BrokenDocumentError
from planner.intake.documents.text_blocks import TextBlocks

KIND = "rich text"
_IGNORED_NAMES = (
    "fonttbl colortbl stylesheet listtable listoverridetable rsidtbl generator info pict object themedata "
    "colorschememapping latentstyles datastore xmlnstbl fldinst bkmkstart bkmkend nonshppict shpinst "
    "pntxta pntxtb pntext listtext revtbl filetbl atnid atnauthor annotation deleted"
)
IGNORED = frozenset(_IGNORED_NAMES.split())
SIGNS = {
    "tab": "\t", "line": "\n", "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’",
    "ldblquote": "“", "rdblquote": "”", "emspace": " ", "enspace": " ", "~": " ", "_": "-", "-": "",
    "{": "{", "}": "}", "\\": "\\", "page": "\n", "softline": "\n",
}  # fmt: skip
_TOKEN = re.compile(
    r"\\'([0-9a-fA-F]{2})|\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)|[\r\n\\]",
    re.DOTALL,
)


class _RtfGroup(Struct):
    """The state of a group: whether it is left out, and how many signs stand for a Unicode sign."""

    is_ignored: bool = False
    fallback: int = 1
    is_deleted: bool = False


def rich_text(data: bytes, name: str) -> DocumentText:
    """Return the text of a file in RTF. DocumentError if its groups are too deep."""
    reading = _RichText(name, _code_page(data))
    for match in _TOKEN.finditer(data.decode("latin-1")):
        reading.take(match)
    return DocumentText(reading.text(), (CHANGES_NOTE,) if reading.has_changes else ())


def _code_page(data: bytes) -> str:
    match = re.search(rb"\\ansicpg(\d{3,5})", data[:4_000])
    number = match[1].decode() if match else "1252"
    return (
        f"cp{number}"
        if number in ("1250", "1251", "1252", "1253", "1254", "1257", "932", "936", "949", "950")
        else "cp1252"
    )


class _RichText:
    """A walk over the words of one file."""

    def __init__(self, name: str, code_page: str) -> None:
        self.has_changes = False
        self._name, self._code_page = name, code_page
        self._blocks, self._groups = TextBlocks(), [_RtfGroup()]
        self._bytes = bytearray()
        self._skip = 0
        self._is_in_table = self._is_row_open = self._is_cell_due = self._is_in_cell = False
        self._starts_group = False

    def text(self) -> str:
        """Return the text read."""
        self._flush()
        return self._blocks.text()

    def take(self, match: re.Match[str]) -> None:
        """Take one token."""
        code, word, number, sign, brace, text = match.groups()
        if code is None:
            self._flush()
        starts, self._starts_group = self._starts_group, False
        if brace:
            self._brace(brace)
        elif word:
            self._word(word, int(number) if number else None)
        elif sign == "*" and starts:
            self._groups[-1].is_ignored = True
        elif self._is_silent():
            return
        elif self._skip and (code or sign):
            self._skip -= 1
        elif code:
            self._bytes.append(int(code, 16))
        elif sign:
            self._write(SIGNS.get(sign, ""))
        elif text:
            self._add(text)

    def _is_silent(self) -> bool:
        return self._groups[-1].is_ignored or self._groups[-1].is_deleted

    def _add(self, text: str) -> None:
        skipped = min(self._skip, len(text))
        self._skip -= skipped
        self._write(text[skipped:].encode("latin-1").decode(self._code_page, "replace"))

    def _flush(self) -> None:
        if self._bytes:
            self._write(self._bytes.decode(self._code_page, "replace"))
            self._bytes.clear()

    def _write(self, text: str) -> None:
        self._place()
        self._blocks.add(text)

    def _brace(self, brace: str) -> None:
        self._skip = 0
        if brace == "{":
            group = self._groups[-1]
            self._groups.append(_RtfGroup(group.is_ignored, group.fallback, group.is_deleted))
            self._starts_group = True
            if len(self._groups) > 5 * DEEPEST:
                raise BrokenDocumentError(self._name, KIND)
        elif len(self._groups) > 1:
            self._groups.pop()

    def _word(self, word: str, number: int | None) -> None:
        group = self._groups[-1]
        if word in IGNORED and not (word == "deleted" and number == 0):
            self.has_changes |= word == "deleted"
            group.is_ignored |= word != "deleted"
            group.is_deleted |= word == "deleted"
        elif word == "revised":
            self.has_changes = True
        elif word == "uc":
            group.fallback = min(max(number or 0, 0), 10)
        elif word in ("plain", "deleted"):
            group.is_deleted = False
        elif self._is_silent():
            return
        elif word == "u" and number is not None:
            self._write(_sign(number))
            self._skip = group.fallback
        elif word in SIGNS:
            self._write(SIGNS[word])
        else:
            self._structure(word)

    def _structure(self, word: str) -> None:
        if word == "trowd" and not self._is_in_table:
            self._blocks.open_table()
            self._is_in_table, self._is_row_open = True, False
        elif word == "cell" and self._is_in_table:
            self._write("")
            self._is_cell_due = True
        elif word == "row":
            self._is_row_open = self._is_cell_due = False
        elif word in ("pard", "intbl"):
            self._is_in_cell = word == "intbl"
        elif word in ("par", "sect"):
            self._blocks.end_block()

    def _place(self) -> None:
        """Open the row and the cell that text goes into, or close the table before text outside of it."""
        if self._is_in_table and not self._is_row_open:
            if self._is_in_cell:
                self._blocks.open_row()
                self._is_row_open = self._is_cell_due = True
            else:
                self._blocks.close_table()
                self._is_in_table = False
        if self._is_cell_due:
            self._blocks.open_cell()
            self._is_cell_due = False


def _sign(number: int) -> str:
    number &= 0xFFFF
    return "\ufffd" if 0xD800 <= number < 0xE000 else chr(number)
