"""The side of a letter: what is checked, what it lets them know, your own words, and advice for you."""

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from planner.letters import MissingFact
from planner.plan import Offer, Plan
from planner.plan.letter_versions import LetterCopy
from planner.plan.letter_words import NegotiationWords
from planner.plan.registry import FIELDS
from planner.plan.title import title
from planner.share.learned import learned, withheld
from planner.ui.appearance.theme import GRID, HALF
from planner.ui.desk import Desk
from planner.ui.export.bars import Bars
from planner.ui.letters.missing_facts import LeftOutNotes
from planner.ui.letters.your_edits import YourEdits
from planner.ui.parts.panel_parts import heading, mark, note, scrolled
from planner.ui.parts.tick_list import TickList
from planner.ui.plain_text import tip
from planner.ui.typing.field_edit import FieldPlace
from planner.ui.typing.words_field import WordsField
from planner.values.days import day_and_month
from planner.workbook.pending_export import PendingExport

WIDTH, MARGIN = 304, 16
FIELD_WIDTH = WIDTH - 2 * MARGIN - 12
WORD_KEYS = (*NegotiationWords.__struct_fields__, "until")
"""Fields of the negotiation that letters use, in the order of the side."""
ORDER = ("recruiter", *WORD_KEYS, "intent", "reasons")
"""All fields of a counter, from above."""
ALWAYS = ("address", "reply_by", "valid_until", "conditions")
"""Fields shown with every letter: of its mail, and of the proposal sent with it."""
MOST_SHOWN = 5  # copies of one letter
INTENT = "One sentence: that you want the job, and what you would need to accept."
REASONS = "One reason a line, three at most, in your own words."
CHECKED = "Checked, and free to leave"
UNWRITTEN = "Not written yet: the page says what is missing"
NAME = FIELDS["Person.name"].about.label


class LetterSide(QFrame):
    """Shows the checks of the letter, and edits the fields that only letters use."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("side", "true")
        self.setFixedWidth(WIDTH)
        self.state, self.bars, self.edits = heading(""), Bars(narrow=True), YourEdits()
        self.knows, self.learned = heading(""), TickList()
        self.advice, self.unread = note(), note()
        self.unread.setProperty("doubt", "true")
        self.compare = QPushButton("Compare the &letter to sign…")
        self.intent = WordsField(desk.session, FIELDS["Counter.intent"], 3, INTENT)
        self.reasons = WordsField(desk.session, FIELDS["Counter.reasons"], 6, REASONS)
        self._desk, self._offer_id = desk, ""
        self.places: dict[str, FieldPlace] = {}  # of the fields that a letter has used so far
        self._boxes: dict[str, QWidget] = {}
        self._fields = QVBoxLayout()
        self.lacks = LeftOutNotes()
        self.name = FieldPlace(desk, NAME, FIELD_WIDTH, Qt.AlignmentFlag.AlignLeft)
        self.taken_head, self.taken = heading("Taken out before"), note()
        self._box = QFrame()
        self._lay_out()

    def show_offer(self, plan: Plan, offer: Offer) -> None:
        """Show the fields of one counter, and what its recruiter learns."""
        self.name.show_path("person.name")
        self._offer_id = offer.id
        for key, place in self.places.items():
            place.show_path(f"counters.{offer.id}.{key}")
        self._show_field("recruiter")
        self.intent.show_path(f"counters.{offer.id}.intent")
        self.reasons.show_path(f"counters.{offer.id}.reasons")
        self.knows.setText(f"What {title(plan, offer)} may know")
        self.learned.show_texts(learned(plan, offer.id), withheld(plan, offer.id))

    def show_words(self, keys: Sequence[str], left_out: Sequence[MissingFact]) -> None:
        """Show the fields that the letter uses, and which asks it leaves out, and why."""
        for key in WORD_KEYS:
            if key in keys or key in ALWAYS:
                self._show_field(key)
            elif key in self._boxes:
                self._boxes[key].hide()
        self.lacks.show_facts(left_out)

    def show_copies(self, copies: Sequence[LetterCopy]) -> None:
        """Show when and how this letter was taken out before, the latest first; its text in the tooltip."""
        self.taken.setText(
            "\n".join(
                f"{day_and_month(copy.when)}, {copy.when:%H:%M}: {copy.how}"
                for copy in copies[:MOST_SHOWN]
                if copy.when
            )
        )
        self.taken.setToolTip(tip(copies[0].text if copies else ""))
        for part in (self.taken, self.taken_head):
            part.setVisible(bool(copies))

    def show_advice(self, advice: str, unread: str, *, compares: bool) -> None:
        """Show advice on the letter, a warning, and with `compares` the way to compare the letter to sign."""
        self.advice.setText(advice)
        self.unread.setText(unread)
        self.unread.setVisible(bool(unread))
        self.compare.setVisible(compares)

    def show_checks(self, pending: PendingExport, advice: str, *, asks: bool, is_written: bool) -> None:
        """Show what stops the letter from leaving, or that nothing does; `asks` where it names an ask."""
        stops = len(pending.bars) or bool(pending.refusal)
        unstopped = CHECKED if is_written else UNWRITTEN
        self.state.setText(_stopped(len(pending.bars)) if stops else unstopped)
        mark(self.state, "bad", on=bool(stops))
        mark(self.state, "good", on=is_written and not stops)
        self.bars.show_export(pending if asks else replace(pending, at_odds=()), advice)
        self._box.setVisible(not self.bars.isHidden())
        mark(self._box, "stop", on=bool(stops))

    def reveal(self, key: str) -> bool:
        """Go to a field by its key; False if it is not here."""
        if key in ORDER:
            self._show_field(key)
        words: dict[str, QWidget | None] = {"intent": self.intent, "reasons": self.reasons}
        fields = words | {key: place.field for key, place in self.places.items()} | {"name": self.name.field}
        field = fields.get(key)
        if field is None:
            return False
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._scroll.ensureWidgetVisible(field)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the field with the keyboard in sight when what is above it grows or goes."""
        if event.type() == QEvent.Type.Resize:
            self._moved.start()
        return super().eventFilter(watched, event)

    def _keep_in_sight(self) -> None:
        field, page = QApplication.focusWidget(), self._scroll.widget()
        if field is not None and page is not None and page.isAncestorOf(field):
            self._scroll.ensureWidgetVisible(field)

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self._box)
        inside.setContentsMargins(GRID, GRID, GRID, GRID)
        inside.addWidget(self.bars)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(HALF)
        self._add(column, self.state, self._box)
        column.addWidget(self.edits)
        self._add(column, self.knows, self.learned)
        self._add(column, heading("For you alone"), self.advice, self.lacks, self.unread, self.compare)
        self._add(column, self.taken_head, self.taken)
        self._add(column, heading("Yours in it"), self._named(NAME, self.name))
        self._fields.setSpacing(HALF)
        column.addLayout(self._fields)
        for key, field in (("intent", self.intent), ("reasons", self.reasons)):
            self._put(key, self._named(_label(key), field))
        column.addStretch(1)
        self._scroll = scrolled(page)
        self._moved = QTimer(self, singleShot=True, interval=0)  # Qt moves the fields after the event
        self._moved.timeout.connect(self._keep_in_sight)
        page.installEventFilter(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)

    def _show_field(self, key: str) -> None:
        """Show a field, made when a letter first uses it: of forty, a letter has some ten."""
        if key not in self._boxes:
            self._put(key, self._desk.look.made(lambda: self._made(key)))
        self._boxes[key].show()

    def _made(self, key: str) -> QWidget:
        place = FieldPlace(self._desk, _label(key), FIELD_WIDTH, Qt.AlignmentFlag.AlignLeft)
        self.places[key] = place
        place.show_path(f"counters.{self._offer_id}.{key}")
        return self._named(_label(key), place)

    def _put(self, key: str, box: QWidget) -> None:
        """Put a field in its place among those that are made."""
        self._fields.insertWidget(sum(other in self._boxes for other in ORDER[: ORDER.index(key)]), box)
        self._boxes[key] = box

    def _add(self, column: QVBoxLayout, first: QWidget, *others: QWidget) -> None:
        """Add a group of parts; the room above it belongs to its first part, and goes with it."""
        for part in (first, *others):
            if isinstance(part, QLabel):
                part.setWordWrap(True)
                part.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            column.addWidget(part)
        if first is not self.state:
            first.setContentsMargins(0, GRID, 0, 0)

    def _named(self, label: str, field: QWidget) -> QWidget:
        """Return a field under its label."""
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, HALF, 0, 0)
        column.setSpacing(HALF)
        column.addWidget(note(label))
        column.addWidget(field)
        return box


def _label(key: str) -> str:
    return FIELDS[f"Counter.{key}"].about.label


def _stopped(count: int) -> str:
    """Say how many things stop the letter."""
    return (
        f"{count} {'thing' if count == 1 else 'things'} must not leave yet" if count else "Not ready to leave"
    )
