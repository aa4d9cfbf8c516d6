"""The Letters sheet: the letters to the recruiter of the chosen offer, to choose, to read and to copy."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from planner.plan import Offer
from planner.plan.registry import FIELDS
from planner.plan.schema.about import Group
from planner.share import Leak
from planner.ui.appearance.theme import GRID
from planner.ui.change import Change
from planner.ui.desk import Desk
from planner.ui.letters.letters_page import LettersPage
from planner.ui.parts.choices import OfferChoice
from planner.ui.parts.panel_parts import page_or_note
from planner.ui.sheet import OfferSheet

NONE_YET = "No letters yet"
EMPTY = "Type an offer on the sheet Offers, and the letters to its recruiter are written here."


class LettersSheet(OfferSheet):
    """Letters to one recruiter at a time: the plan's chosen offer, else the first one."""

    choice_step = "Write to {}"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.combo = OfferChoice(self, "Offer whose recruiter is written to")
        self.combo.setMinimumContentsLength(10)
        self.page = LettersPage(desk, self._whom())
        self.commands = {"copy": self.page.copy}
        self.combo.chosen.connect(self.choose)
        self._stack = page_or_note(self, self.page, NONE_YET, EMPTY)

    def show_change(self, change: Change) -> None:
        """Write after every change: the leak check reads the whole plan."""
        if change.replaced:
            self.page.editing.forget()
        self.show_offer(self.offer)

    def show_offer(self, offer: Offer | None) -> None:
        """Write the letters about an offer."""
        self._stack.setCurrentIndex(0 if offer else 1)
        if offer is not None:
            self.combo.show_offers(self.session.plan, offer)
            self.page.show_offer(offer)

    def reveal(self, path: str) -> bool:
        """Go to a letter, or to a field that only letters use."""
        parts = path.split(".")
        if parts[0] in ("letter", "letter_drafts", "letter_copies"):
            return self._reveal_letter(parts)
        if parts[0] != "counters" or len(parts) < 3:
            return False
        spec = FIELDS.get(f"Counter.{parts[2]}")
        if spec is None or spec.about.group is not Group.WORDS:
            return False
        self.choose(parts[1])
        return self.page.reveal(parts[2])

    def _reveal_letter(self, parts: list[str]) -> bool:
        """Choose the letter of a path, also one just undone, or the field beside it that the path names."""
        where = (parts[1], parts[2]) if parts[0] == "letter" else self._letter_of(parts[0], parts[1])
        if where is None:
            return False
        self.choose(where[0])
        is_there = self.page.reveal_letter(where[1])
        if is_there and parts[0] == "letter" and len(parts) > 3:
            self.page.reveal(parts[3])
        return is_there

    def _letter_of(self, rows: str, row_id: str) -> tuple[str, str] | None:
        """Return the offer and the kind of an edited or copied letter, of now or of the last step."""
        plans = (self.session.plan, *self.session.steps.plans_of_last())
        letters = (letter for plan in plans for letter in getattr(plan, rows) if letter.id == row_id)
        return next(((letter.offer, letter.kind) for letter in letters), None)

    def panes(self) -> Sequence[QWidget]:
        """The list of letters, the text, and the fields at its side."""
        return self.page.list, self.page.text, self.page.side.name.field or self.page.side

    def go_to_next_stop(self) -> bool:
        """Go to the next words that must not leave, round and round; False where there are none."""
        written, here = self.page.written, self.page.view.textCursor().selectedText()
        bars = written.pending.bars if written else ()
        leaks = [bar for bar in bars if isinstance(bar, Leak) and bar.where.startswith("letter.")]
        words = [leak.quoted for leak in leaks]
        if leaks:
            leak = leaks[(words.index(here) + 1 if here in words else 0) % len(leaks)]
            self.page.point_at(leak)
            self.session.status_message.emit(leak.message)
        return bool(leaks)

    def take_focus(self) -> None:
        """Begin at the list of letters; without an offer it is hidden, and a hidden one gets no keys."""
        if self.offer is None:
            self.setFocus()
        else:
            self.page.take_focus()

    def _whom(self) -> QHBoxLayout:
        """Return the layout that chooses the recruiter."""
        label = QLabel("T&o")
        label.setBuddy(self.combo)
        row = QHBoxLayout()
        row.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        row.setSpacing(GRID)
        row.addWidget(label)
        row.addWidget(self.combo, 1)
        return row
