"""The sections of grants and of sign-on payments: short sentences that open to a line for each field."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Literal

from msgspec import Struct
from PySide6.QtWidgets import QWidget

from planner.plan import Grant, Instalment, Offer, Plan, edits
from planner.ui.appearance.theme import GRID, HALF
from planner.ui.desk import Desk
from planner.ui.inspector.block import ItemBlock, asked, option_note, path_of
from planner.ui.inspector.item_texts import grant_text, payment_rows
from planner.ui.inspector.sections import PanelRows, PanelSection, link, small_note
from planner.ui.inspector.vest_spark import VestSpark
from planner.ui.parts.panel_parts import note, panel_column
from planner.ui.typing.field_edit import FieldEdit

Which = Literal["grants", "sign_on"]
Items = tuple[Grant | Instalment, ...]


class ItemWords(Struct, frozen=True):
    """The words of a section, and the edit that adds an item."""

    single: str
    several: str
    none: str
    add: str
    added: Callable[[Plan, str], Plan]


WORDS: Mapping[Which, ItemWords] = MappingProxyType(
    {
        "grants": ItemWords(
            "Equity grant",
            "Equity grants",
            "None. Type one into the cell as a line, or add it here.",
            "Add a grant",
            edits.add_grant,
        ),
        "sign_on": ItemWords(
            "Sign-on",
            "Sign-on",
            "None. Type it into the cell, or add it here.",
            "Add a payment",
            edits.add_instalment,
        ),
    }
)


class GrantSummary(QWidget):
    """A grant in one sentence over the picture of its vesting."""

    def __init__(self, desk: Desk, grant: Grant, parent: QWidget) -> None:
        super().__init__(parent)
        self._words, self._options = small_note(), small_note()
        self._picture = VestSpark(grant, desk.look, self)
        panel_column(self, self._words, self._options, self._picture).setSpacing(HALF)

    def show_grant(self, grant: Grant, offer: Offer) -> None:
        """Take another grant, or the same one after an edit."""
        self._words.setText(grant_text(grant, offer))
        self._picture.show_grant(grant)
        options = option_note(grant, offer)
        self._options.setText(options)
        self._options.setVisible(bool(options))


class ItemSection(PanelSection):
    """All grants or all payments of an offer: their fields where the cell is theirs or the user asked.

    It is built anew only where items or their fields come or go, or where it opens or folds.
    """

    def __init__(self, desk: Desk, which: Which) -> None:
        super().__init__(WORDS[which].single)
        self._desk, self._which, self._words = desk, which, WORDS[which]
        self._offer_id, self._is_here = "", False
        self._choice: bool | None = None  # opened or folded by the user, until the cell goes elsewhere
        self._shape: tuple[object, ...] = ()
        self._body: QWidget | None = None
        self._blocks: list[ItemBlock] = []
        self._summaries: list[GrantSummary] = []
        self._rows: PanelRows | None = None
        self.edits: dict[str, FieldEdit] = {}
        self._opener = link("Edit", f"Edit {self._words.single.lower()}", self._toggle, is_right=True)
        self.add_link(self._opener)
        self.column.addWidget(link(self._words.add, self._words.add, self._add))

    @property
    def is_open(self) -> bool:
        """Whether the fields are shown."""
        return self._is_here if self._choice is None else self._choice

    def show_offer(self, offer: Offer, *, is_here: bool, stays: bool = False) -> None:
        """Show the items of an offer. `is_here`: the cell is theirs; `stays`: what is open stays so."""
        if offer.id != self._offer_id:
            self._choice = None
        elif is_here != self._is_here:
            self._choice = True if stays and self.is_open else None
        self._offer_id, self._is_here = offer.id, is_here
        items: Items = getattr(offer, self._which)
        shape = (self.is_open, offer.id, *((path_of(offer, item), asked(item)) for item in items))
        if shape != self._shape:
            self._rebuild(shape, offer, items)
        if shape == self._shape:
            self._refresh(offer, items)

    def open_fields(self) -> None:
        """Show the fields until the cell goes elsewhere."""
        self._choose(opened=True)

    def _rebuild(self, shape: tuple[object, ...], offer: Offer, items: Items) -> None:
        """Replace the body. The old one goes first: a line that loses the focus commits its text.

        That changes the plan, and may build the section within this call.
        """
        self._shape = shape
        old, self._body = self._body, None
        if old is not None:
            old.hide()  # or its layout would show it once more, as a window
            old.setParent(None)
            old.deleteLater()  # its line may be in the middle of a key
        if self._body is None:
            self.title.setText(self._words.single if len(items) < 2 else self._words.several)
            self._opener.setText("Done" if self.is_open else "Edit")
            self._opener.setVisible(bool(items))
            self._body = self._built(offer, items)
            self.column.insertWidget(1, self._body)
            self._body.show()  # now, so that a line can take the keyboard at once

    def _built(self, offer: Offer, items: Items) -> QWidget:
        body = QWidget(self)
        column = panel_column(body)
        self._blocks, self._summaries, self._rows = [], [], None
        if not items:
            column.addWidget(note(self._words.none))
        elif self.is_open:
            self._blocks = [
                ItemBlock(self._desk, offer, item, place, body) for place, item in enumerate(items, start=1)
            ]
        elif self._which == "sign_on":
            self._rows = PanelRows("Sign-on payments")
            column.addWidget(self._rows)
        else:
            self._summaries = [
                GrantSummary(self._desk, item, body) for item in items if isinstance(item, Grant)
            ]
        column.setSpacing(2 * GRID if self.is_open else GRID)
        for part in (*self._blocks, *self._summaries):
            column.addWidget(part)
        self.edits = {path: edit for block in self._blocks for path, edit in block.edits.items()}
        return body

    def _refresh(self, offer: Offer, items: Items) -> None:
        for block in self._blocks:
            block.refresh(self._desk.session.plan)
        for summary, item in zip(self._summaries, items, strict=False):
            if isinstance(item, Grant):
                summary.show_grant(item, offer)
        if self._rows is not None:
            self._rows.show_rows(payment_rows(offer.sign_on))

    def _choose(self, *, opened: bool) -> None:
        self._choice = opened
        self.show_offer(self._desk.session.plan.offer(self._offer_id), is_here=self._is_here)

    def _toggle(self) -> None:
        self._choose(opened=not self.is_open)
        first = next(iter(self.edits.values()), None)
        (first or self._opener).setFocus()

    def _add(self) -> None:
        session = self._desk.session
        self._choice = True
        session.apply(self._words.add, self._words.added(session.plan, self._offer_id))
