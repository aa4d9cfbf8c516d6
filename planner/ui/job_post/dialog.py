"""The dialog: reads the post in its text, lets the user choose a range, and sets it as one step of undo."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QMimeData, QTimer, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QListWidgetItem, QWidget

from planner.intake.job_posts.board_json import PostText
from planner.intake.job_posts.posted_band import BandChoice, band_choices, suggested, with_posted_band
from planner.intake.job_posts.posted_range import JobPost
from planner.intake.letters.results import Span
from planner.plan.paths import offer_path
from planner.plan.title import title
from planner.ui.accepting.accepting_dialog import TextDialog, say_not_read_yet, show_action
from planner.ui.background import Background
from planner.ui.desk import Desk
from planner.ui.job_post.layout import JobPostParts
from planner.ui.job_post.range_text import band_text, check_text, list_text

PAUSE = 400  # ms without a key before the text is read again
READING = "Reading …"
NOTHING = "Nothing pasted yet"
NO_RANGE = "No range of pay is in this post."
CHOOSE = "Several ranges may fit, or one is to be checked: choose one."


class JobPostDialog(TextDialog):
    """`file_dropped(url)` for a file to read in place of the text."""

    file_dropped = Signal(object)  # QUrl

    def __init__(self, desk: Desk, offer_id: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._desk, self._offer_id = desk, offer_id
        self._texts: tuple[PostText, ...] = ()
        self.post: JobPost | None = None
        self.choices: tuple[BandChoice, ...] = ()
        self.parts = JobPostParts(self, desk.look)
        self._background = Background(self)
        self._background.done.connect(self._show_post)
        self._rest = QTimer(self, singleShot=True, interval=PAUSE)
        self._rest.timeout.connect(self._start_reading)
        self._connect()
        plan = desk.session.plan
        self.parts.into.setText(f"for {title(plan, plan.offer(offer_id))}")

    @property
    def is_working(self) -> bool:
        """Whether the reading of the shown text is still to come."""
        return self._rest.isActive() or self._background.is_working

    @property
    def choice(self) -> BandChoice | None:
        """The range that is selected."""
        row = self.parts.list.currentRow()
        return self.choices[row] if 0 <= row < len(self.choices) else None

    def show_posts(self, texts: Sequence[PostText]) -> None:
        """Show posts to choose from, the first of them read at once."""
        self._texts = tuple(texts)
        items = [(str(place), text.title or "Untitled post", None) for place, text in enumerate(texts)]
        self.parts.posts.show_items(items, "0")
        self.parts.posts.setVisible(len(items) > 1)
        self._show_text(0)

    def accept(self) -> None:
        """Set the selected range as the offer's posted band, as one step, and go to it."""
        session, choice = self._desk.session, self.choice
        if self.is_working:
            say_not_read_yet(self.parts.head)
            return
        if self.post is None or choice is None or not choice.is_usable:
            return
        plan = with_posted_band(session.plan, self._offer_id, self.post, choice, session.today)
        name = title(plan, plan.offer(self._offer_id))
        session.apply(f"Set posted range of {name}", plan)
        super().accept()
        session.jump(f"{offer_path(self._offer_id)}.posted_min")
        session.announce(f"The posted range of {name} is {band_text(choice)}.")

    def insert_dropped(self, dropped: QMimeData) -> None:
        """Put what was dropped into the text."""
        self.parts.post.insertFromMimeData(dropped)

    def _connect(self) -> None:
        parts = self.parts
        parts.post.textChanged.connect(self._rest.start)
        parts.post.dropped.connect(self.file_dropped)
        parts.list.currentRowChanged.connect(self._show_choice)
        parts.posts.chosen.connect(lambda place: self._show_text(int(place)))
        parts.cancel.clicked.connect(self.reject)
        parts.take.clicked.connect(self.accept)

    def _show_text(self, place: int) -> None:
        self.parts.post.setPlainText(self._texts[place].text)
        self._start_reading(self._texts[place].title)
        (self.parts.list if self._texts[place].text.strip() else self.parts.post).setFocus()

    def _start_reading(self, name: str = "") -> None:
        self._rest.stop()
        text = self.parts.post.toPlainText()
        if not text.strip():
            self._background.drop()
            self._show_post(JobPost(""))
            return
        self.parts.head.setText(READING)
        self._background.start(partial(self._desk.post_reader().read, text, self._desk.session.today, name))

    def _show_post(self, post: JobPost) -> None:
        if post.text and post.text != self.parts.post.toPlainText():  # edited since; the next reading comes
            return
        self.post, self.choices = post, band_choices(self._desk.session.plan, self._offer_id, post)
        self._fill()
        best = suggested(self.choices)
        self.parts.list.setCurrentRow(self.choices.index(best) if best else -1)
        self._show_choice()

    def _fill(self) -> None:
        parts, theme, post = self.parts, self._desk.look.theme, self.post
        parts.list.clear()
        for choice in self.choices if post else ():
            item = QListWidgetItem(list_text(choice, post) if post else "")
            if not choice.is_usable:
                item.setForeground(QColor(theme.dim))
            parts.list.addItem(item)
        usable = sum(choice.is_usable for choice in self.choices)
        nothing = NO_RANGE if post and post.text else NOTHING
        ranges = "1 range" if len(self.choices) == 1 else f"{len(self.choices)} ranges"
        parts.head.setText(f"{ranges}, {usable} can be the posted range" if self.choices else nothing)

    def _show_choice(self) -> None:
        choice, post = self.choice, self.post
        self.parts.post.show_span(choice.posted.span if choice else Span(0, 0))
        if choice is None or post is None:
            self.parts.check.setText(CHOOSE if any(c.is_usable for c in self.choices) else self._left_out())
            show_action(self.parts.take, "Set the posted range", why_not=self.parts.check.text() or NOTHING)
            return
        self.parts.check.setText(check_text(choice, post))
        action = f"Set {band_text(choice)}" if choice.is_usable else "Set the posted range"
        show_action(self.parts.take, action, why_not="" if choice.is_usable else choice.why_not)

    def _left_out(self) -> str:
        """Return what amounts of the post were left out, and why."""
        left_out = self.post.left_out[:3] if self.post else ()
        return " ".join(f"“{span.words(self.post.text)}”: {why}." for span, why in left_out if self.post)
