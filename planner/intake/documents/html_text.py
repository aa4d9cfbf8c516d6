"""HTML as the text that a person sees: blocks, lists, quotations, and tables as rows.

For files, mails and the clipboard. Scripts are dropped, hidden text is left out and named, nothing is loaded.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType

from planner.intake.documents.bounds import MOST_ELEMENTS
from planner.intake.documents.document_text import DocumentText
from planner.intake.documents.errors import DocumentError
from planner.intake.documents.markup import RawText, Tag, tokens
from planner.intake.documents.text_blocks import TextBlocks

_BLOCK_NAMES = (
    "address article aside body caption center dd details div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hr html legend main nav ol optgroup p section summary title ul"
)
_EMPTY_NAMES = "area base br col embed hr img input link meta param source track wbr"
BLOCKS, EMPTY = frozenset(_BLOCK_NAMES.split()), frozenset(_EMPTY_NAMES.split())
HIDDEN_NOTE = "Text that the page hides was left out."
SCRIPT_NOTE = "Scripts of the page were left out; nothing was loaded or run."
_HIDDEN = re.compile(r"display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden|mso-hide\s{0,5}:\s{0,5}all")
_SPACES = re.compile(r"\s+")
_TABLES: Mapping[str, str] = MappingProxyType(
    {"table": "open_table", "tr": "open_row", "td": "open_cell", "th": "open_cell"}
)


def html_text(source: str, name: str) -> DocumentText:
    """Return what a person sees of a page, a part of one, or a mail. DocumentError beyond bounds."""
    page = _SeenPage(name)
    for token in tokens(source):
        page.take(token)
    return DocumentText(page.blocks.text(), tuple(page.notes))


class _SeenPage:
    """Writes the tokens of a page into blocks."""

    def __init__(self, name: str) -> None:
        self.blocks, self.notes = TextBlocks(), list[str]()
        self._name, self._count = name, 0
        self._hidden: str = ""  # the element that hides; its depth counts elements of the same name within
        self._hidden_depth = 0
        self._is_preformatted = False

    def take(self, token: str | Tag | RawText) -> None:
        """Write one token."""
        if isinstance(token, Tag):
            self._count += 1
            if self._count > MOST_ELEMENTS:
                raise DocumentError(
                    self._name, f"it has more than {MOST_ELEMENTS:,} tags. Copy the letter's text."
                )
            self._tag(token)
        elif isinstance(token, RawText):
            if token.type not in ("style", "svg") and token.text.strip():
                self._note(SCRIPT_NOTE)
        elif self._hidden:
            if token.strip():
                self._note(HIDDEN_NOTE)
        else:
            self.blocks.add(token if self._is_preformatted else _SPACES.sub(" ", token))

    def _tag(self, tag: Tag) -> None:
        if self._hidden:
            if tag.name == self._hidden:
                self._hidden_depth += 1 if tag.opens else -1
                if self._hidden_depth == 0:
                    self._hidden = ""
            return
        if tag.opens and tag.name not in EMPTY and _is_hidden(tag):
            self._hidden, self._hidden_depth = tag.name, 1
            return
        self._structure(tag)

    def _structure(self, tag: Tag) -> None:
        blocks = self.blocks
        if tag.name == "br":
            blocks.add("\n")
        elif tag.name in _TABLES:
            self._table(tag)
        elif tag.name == "li" and tag.opens:
            blocks.begin_item()
        elif tag.name == "blockquote":
            blocks.quote(1 if tag.opens else -1)
        elif tag.name == "pre":
            blocks.end_block()
            self._is_preformatted = tag.opens
        elif tag.name in BLOCKS or tag.name == "li":
            blocks.end_block()

    def _table(self, tag: Tag) -> None:
        if tag.opens:
            getattr(self.blocks, _TABLES[tag.name])()
        elif tag.name == "table":
            self.blocks.close_table()
        else:
            self.blocks.end_block()

    def _note(self, note: str) -> None:
        if note not in self.notes:
            self.notes.append(note)


def _is_hidden(tag: Tag) -> bool:
    style = tag.attributes.get("style", "").lower()
    return "hidden" in tag.attributes or (bool(style) and _HIDDEN.search(style) is not None)
