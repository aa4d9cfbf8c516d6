"""A story retold twice from the same facts, impact first and risk first, to copy as plain text.

Above them which lens the story carries now, and how that fits the role of each offer.
"""

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from planner.market.assumed import resolved
from planner.plan import Plan, Story
from planner.plan.title import title
from planner.story.lenses.lens import ROLES, lens_of_story, lens_of_track, misfit
from planner.story.lenses.retelling import Retelling, retelling
from planner.story.lenses.spoken import SECONDS
from planner.story.lenses.topics import Lens
from planner.story.lexicon import Lexicon
from planner.ui.appearance.theme import GRID, HALF
from planner.ui.desk import Desk
from planner.ui.parts.panel_parts import allow, heading, note, scrolled
from planner.ui.stories.growing import Growth
from planner.ui.stories.hand_over import hand_over
from planner.ui.stories.view import ShownStory, StoryPage
from planner.values.listing import listed

FORMS = ("Bullet", "One page", "Script")
LEAST, MOST = 2, 80
MOST_MISSING = 2
"""What is named as missing for a lens; a wall of wishes is read by nobody, and the coach asks one by one."""
MARKS = (
    f"{SECONDS} seconds aloud: impact first begins with what came of it, risk first with what broke. "
    "The times in the script are when to be where; figures are rounded for speech."
)
BLANK = "Nothing to tell yet: write the story first."
NO_LENS = "It leans to no side yet: neither impact nor risk is ahead in its words."
NOTHING_TOLD = "The story has no sentence for it yet: what is missing is said above"


class RetellingColumn(QObject):
    """One lens: bullet, page and script. `copied(what)` when one of them was, `printed(lens)` for the page.

    It belongs to its page: without a parent it would outlive the window.
    """

    copied = Signal(str)
    printed = Signal(object)

    def __init__(self, lens: Lens, parent: QObject) -> None:
        super().__init__(parent)
        self.lens = lens
        self.texts = {form: _to_read(f"{form}, {lens.value} first") for form in FORMS}
        self.buttons = {form: QPushButton("Copy") for form in FORMS}
        self.print_page = QPushButton("Print or PDF…")
        self.print_page.setAccessibleName(f"Print the page or save it as a PDF, {lens.value} first")
        self.print_page.clicked.connect(self._print)
        self.retold: Retelling | None = None
        self._titles = {form: heading(form) for form in FORMS}
        self._missing = note()
        for form, button in self.buttons.items():
            button.setAccessibleName(f"Copy the {form.lower()}, {lens.value} first")
            button.clicked.connect(partial(self._copy, form))

    def show_retelling(self, retold: Retelling) -> None:
        """Show the retelling through this lens, and what it misses."""
        self.retold = retold
        allow(self.print_page, NOTHING_TOLD, on=bool(retold.page))
        texts = (retold.bullet_text, retold.page_text, retold.marked_script)
        for form, text in zip(FORMS, texts, strict=True):
            if self.texts[form].toPlainText() != text:
                self.texts[form].setPlainText(text)
            allow(self.buttons[form], NOTHING_TOLD, on=bool(text))
        seconds = f"Script · {retold.seconds} seconds" if retold.script else "Script"
        self._titles["Script"].setText(seconds)
        rest = len(retold.missing) - MOST_MISSING
        wanted = " ".join((*retold.missing[:MOST_MISSING], *([f"And {rest} more."] if rest > 0 else [])))
        over = f" {retold.left_out} sentences found no room on the page." if retold.left_out else ""
        self._missing.setText(f"{f'Still missing: {wanted}' if wanted else 'Nothing is missing.'}{over}")

    def _print(self) -> None:
        self.printed.emit(self.lens)

    def _copy(self, form: str, _checked: bool = False) -> None:
        """Copy a form; the script without its marks."""
        text = self.texts[form].toPlainText()
        if form == FORMS[-1] and self.retold is not None:
            text = self.retold.script_text
        QGuiApplication.clipboard().setText(text)
        self.copied.emit(f"Copied: {form.lower()}, {self.lens.value} first.")

    def fill(self, grid: QGridLayout, place: int) -> None:
        """Fill a column of a grid, so that the same forms of both lenses start at one height."""
        name = heading(f"{self.lens.value.capitalize()} first, for {ROLES[self.lens]}")
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(name, 0, place)
        grid.addWidget(self._missing, 1, place, top)
        for row, form in enumerate(FORMS):
            head = QHBoxLayout()
            head.setContentsMargins(0, GRID, 0, 0)
            head.setSpacing(GRID)
            head.addWidget(self._titles[form], 1, Qt.AlignmentFlag.AlignBottom)
            if form == FORMS[1]:
                head.addWidget(self.print_page)
            head.addWidget(self.buttons[form])
            grid.addLayout(head, 2 * row + 2, place)
            grid.addWidget(self.texts[form], 2 * row + 3, place, top)
        grid.setColumnStretch(place, 1)


class TellPage(StoryPage):
    """Both lenses side by side. `copied(what)` when one form was copied."""

    copied = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown: ShownStory | None = None
        self.fit, self.marks = note(), note(MARKS)
        self.columns = {lens: RetellingColumn(lens, self) for lens in Lens}
        for column in self.columns.values():
            column.copied.connect(self.copied)
            column.printed.connect(self._print)
        self._lay_out()

    def show_story(self, shown: ShownStory) -> None:
        """Show both retellings of a story."""
        self._shown = shown
        self.fit.setText(fit_of(shown.plan, shown.story, shown.lexicon))
        for lens, column in self.columns.items():
            column.show_retelling(retelling(shown.story, lens, shown.lexicon))

    def take_focus(self) -> None:
        """Begin at the first bullet."""
        self.columns[Lens.IMPACT].texts[FORMS[0]].setFocus()

    def _print(self, lens: Lens) -> None:
        retold = self.columns[lens].retold
        if self._shown is not None and retold is not None:
            hand_over(self._desk, self._shown, retold, self)

    def _lay_out(self) -> None:
        content, grid = QWidget(), QGridLayout()
        grid.setHorizontalSpacing(3 * GRID)
        grid.setVerticalSpacing(HALF)
        for place, retelling_column in enumerate(self.columns.values()):
            retelling_column.fill(grid, place)
        column = QVBoxLayout(content)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(self.fit)
        column.addWidget(self.marks)
        column.addLayout(grid)
        column.addStretch(1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(scrolled(content))


def fit_of(plan: Plan, story: Story, lexicon: Lexicon) -> str:
    """Describe the lens of a story, and for each offer whether it fits the role."""
    carried = lens_of_story(story, lexicon)
    if carried.lens is None:
        first = NO_LENS
    else:
        quoted = ", ".join(f"“{word}”" for word in carried.words_of(carried.lens)[:4])
        first = f"It is told {carried.lens.value} first now ({quoted})."
    offers = [offer for offer in resolved(plan).offers if not offer.hidden and lens_of_track(offer.track)]
    names: dict[str, list[str]] = {}
    for offer in offers:
        fit = misfit(story, offer.track, lexicon) or "it fits the role."
        names.setdefault(fit, []).append(title(plan, offer))
    roles = [f"{listed(alike)}: {fit}" for fit, alike in names.items()]
    return "\n".join([first, *(roles if carried.lens else ())])


def _to_read(name: str) -> QPlainTextEdit:
    field = QPlainTextEdit()
    field.setReadOnly(True)
    field.setTabChangesFocus(True)
    field.setAccessibleName(name)
    field.setPlaceholderText(BLANK)
    Growth(field, LEAST, MOST)
    return field
