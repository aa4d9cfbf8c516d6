"""The writing page: a story's title and its eight parts, one below the other, in a measure for reading."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from planner.analysis.explained import Explained
from planner.plan import Plan
from planner.plan.entry import LONGEST_TEXT
from planner.plan.fields.story import PARTS
from planner.plan.registry import FIELDS
from planner.story.rubric.text_marks import TextMark
from planner.ui.appearance.theme import GRID, HALF, STRONG, font
from planner.ui.desk import Desk
from planner.ui.parts.panel_parts import heading, mark, note
from planner.ui.stories.part_field import PartField
from planner.ui.typing.field_edit import FieldEdit

MEASURE = 78  # characters in a line
HEAD = ("title", "role", "when", "tags")


class WritingPage(QScrollArea):
    """One story at a time. `pointed(mark)` when the caret comes to words that count, or leaves them."""

    pointed = Signal(object)

    def __init__(self, desk: Desk, story_id: str) -> None:
        super().__init__()
        self._session = desk.session
        self.story_id = story_id
        self.lines = {key: FieldEdit(desk, f"stories.{story_id}.{key}", self) for key in HEAD}
        self.lines["title"].setFont(font(STRONG, strong=True, family=self.font().family()))
        self.fields = {key: PartField(desk, FIELDS[f"Story.{key}"]) for key in PARTS}
        self._wrong = {key: _complaint() for key in PARTS}
        self.below = QVBoxLayout()
        for key, field in self.fields.items():
            field.at.connect(lambda mark, key=key: self._point(key, mark))
            field.cursorPositionChanged.connect(lambda field=field: self._follow(field))
            field.textChanged.connect(lambda key=key: self._complain(key))
        self._lay_out()

    def show_story(self, plan: Plan, story_id: str) -> None:
        """Show a story; what is half typed in it stays."""
        if story_id != self.story_id:
            self.story_id = story_id
            for key, line in self.lines.items():
                line.show_path(f"stories.{story_id}.{key}")
            self.verticalScrollBar().setValue(0)
        for line in self.lines.values():
            line.refresh(plan)
        for key, field in self.fields.items():
            field.show_path(f"stories.{story_id}.{key}")
            self._complain(key)

    def commit(self) -> None:
        """Commit open fields, as leaving them does."""
        for line in self.lines.values():
            line.commit()
        for field in self.fields.values():
            field.commit()

    def show_marks(self, texts: dict[str, str], marks: dict[str, tuple[TextMark, ...]]) -> None:
        """Underline the words that count, part by part."""
        for key, field in self.fields.items():
            field.show_marks(texts[key], marks[key])

    def go_to(self, key: str, start: int | None = None, end: int | None = None) -> bool:
        """Take the keyboard to a field, with some words selected in it; False if it is not here."""
        if key in self.fields:
            field = self.fields[key]
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            if start is not None and end is not None:
                field.go_to(start, end)
            return True
        if key in self.lines:
            self.lines[key].setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        return False

    def take_focus(self) -> None:
        """Begin at the title."""
        self.go_to("title")

    def _point(self, key: str, mark: TextMark | None) -> None:
        path = self.fields[key].path
        self._session.select(_explained(mark) if mark else path)
        self.pointed.emit(mark)

    def _follow(self, field: PartField) -> None:
        """Keep the caret in sight, as a field taller than the page would lose it."""
        if field.hasFocus():
            spot = field.mapTo(self._content, field.cursorRect().center())
            self.ensureVisible(spot.x(), spot.y(), 0, 4 * GRID)

    def _complain(self, key: str) -> None:
        """Show below a text why it cannot be taken."""
        field, label = self.fields[key], self._wrong[key]
        length = field.document().characterCount() - 1
        typed = self._session.plan.typed.get(field.path)
        complaint = typed.wrong if typed and field.path not in self._session.drafts else ""
        if length > LONGEST_TEXT and field.path in self._session.drafts | self._session.plan.typed:
            complaint = (
                f"{length:,} characters: at most {LONGEST_TEXT:,} fit into one part. They are kept as typed, "
                "but they count for nothing until you shorten them."
            )
        if complaint != label.text():
            label.setText(complaint)
            label.setVisible(bool(complaint))
            mark(field, "wrong", on=bool(complaint))
            field.setAccessibleDescription(complaint)

    def _lay_out(self) -> None:
        column, self._content = QWidget(), QWidget()
        page, centred = QVBoxLayout(column), QHBoxLayout(self._content)
        page.setContentsMargins(0, 0, 0, 2 * GRID)
        page.setSpacing(2 * GRID)
        page.addLayout(self._line("title"))
        page.addLayout(self._particulars())
        for key in PARTS:
            page.addLayout(self._part(key))
        page.addLayout(self.below)
        page.addStretch(1)
        column.setMaximumWidth(self.fontMetrics().averageCharWidth() * MEASURE + 4 * GRID)
        centred.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 0)
        centred.addStretch(1)
        centred.addWidget(column, 1000)
        centred.addStretch(1)
        self.setWidget(self._content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _particulars(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        for key, share in (("role", 4), ("when", 2), ("tags", 3)):
            row.addLayout(self._line(key), share)
        return row

    def _line(self, key: str) -> QVBoxLayout:
        slot, about = QVBoxLayout(), FIELDS[f"Story.{key}"].about
        slot.setSpacing(HALF)
        slot.addWidget(heading(about.label) if key == "title" else note(about.label))
        slot.addWidget(self.lines[key])
        return slot

    def _part(self, key: str) -> QVBoxLayout:
        about = FIELDS[f"Story.{key}"].about
        label, help_text = heading(about.label), note(about.help)
        label.setBuddy(self.fields[key])
        head, slot = QHBoxLayout(), QVBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(help_text, 1)
        slot.setSpacing(HALF)
        slot.addLayout(head)
        slot.addWidget(self.fields[key])
        slot.addWidget(self._wrong[key])
        return slot


def _explained(mark: TextMark) -> Explained:
    return Explained(mark.name, mark.value, mark.why, wrong=not mark.earned)


def _complaint() -> QLabel:
    label = note()
    label.setProperty("dim", "false")
    label.setProperty("bad", "true")
    label.hide()
    return label
