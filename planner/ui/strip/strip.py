"""The answer strip: whom to ask, for how much, what it brings, and the next step."""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from planner.next_step.whom_first import reasons
from planner.plan import edits
from planner.plan.fields.terms import Component
from planner.plan.title import title
from planner.ui.appearance.theme import scaled
from planner.ui.desk import Desk
from planner.ui.reader.announcing import announce
from planner.ui.strip.answer_block import AnswerBlock
from planner.ui.strip.answers import asks_of, due_text, gain_of
from planner.ui.strip.ask_first import WhomPicker
from planner.ui.strip.next_panel import NextStepPanel
from planner.ui.strip.next_step import NextStep

HEIGHT = 68
WIDE, NARROW = 1600, 1180  # px: from which more lines show, below which the gain drops out
LATER = 2  # lines that come after the next one
COUNTER = "Counter"


class AnswerStrip(QFrame):
    """Shows the chosen offer; drawn a moment after a change, so that the cell is painted first."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = desk.session
        self.setProperty("top", "true")
        self.setFixedHeight(scaled(HEIGHT))
        self.setAccessibleName("Answer")
        self.whom = WhomPicker()
        self.asks = {component: AnswerBlock(desk.session) for component in Component}
        self.gain = AnswerBlock(desk.session)
        self.next = NextStepPanel()
        self._lines = (QFrame(), QFrame())  # right of whom, left of the gain
        for line in self._lines:
            line.setProperty("rule", "true")
            line.setFixedWidth(1)
        self.step = NextStep(desk.session, self.whom.open_list)
        self._shown: set[QWidget] = set()
        self._read: dict[QWidget, str] = {}  # what a screen reader read last, by block
        self._lay_out()
        self._pause = QTimer(self, singleShot=True, interval=0)
        self._pause.timeout.connect(self.refresh)
        self._connect()
        desk.look.resized.connect(self._pause.start)

    def text(self) -> str:
        """Return the whole strip as a sentence, for a screen reader."""
        texts = (block.text() for block in self._blocks if block in self._shown)
        parts = [self.whom.accessibleName(), *texts]
        if self.next in self._shown:
            parts.append(self.next.accessibleName())
        return ". ".join(part for part in parts if part)

    @property
    def _blocks(self) -> tuple[AnswerBlock, ...]:
        return (*self.asks.values(), self.gain)

    def take_focus(self) -> None:
        """Put the keyboard on the button of the next step, else on the picker."""
        (self.next.button if self.next.isVisible() else self.whom).setFocus()

    def refresh(self) -> None:
        """Show the answer to the current plan, and what comes next."""
        self._pause.stop()
        plan, analysis = self._session.plan, self._session.analysis
        offer = plan.chosen_offer()
        self._shown = set()
        if analysis is not None and offer is not None:
            self.whom.show_offers(plan, offer, due_text(offer, analysis.today), partial(reasons, analysis))
            self._shown.add(self.whom)
            for component, answer in asks_of(plan, analysis, offer).items():
                self.asks[component].show_answer(answer)
                self._shown.add(self.asks[component])
            gain = gain_of(analysis, offer)
            if gain is not None:
                self.gain.show_answer(gain)
                self._shown.add(self.gain)
        lines = self.step.lines(1 + LATER if self.width() >= scaled(WIDE) else 1)
        self.next.show_lines(lines)
        if lines:
            self._shown.add(self.next)
        tallest = max(block.sizeHint().height() for block in (self.whom, *self.asks.values()))
        self.setFixedHeight(max(scaled(HEIGHT), tallest + 1))
        self._fit()
        self.setAccessibleDescription(self.text())
        self._announce_changes()

    def _announce_changes(self) -> None:
        """Have the figures read that an entry changed, and the next step if it is another."""
        before, self._read = (
            self._read,
            {block: block.text() for block in self._blocks if block in self._shown},
        )
        if self.next in self._shown:
            self._read[self.next] = self.next.accessibleName()
        if before:
            changed = [text for block, text in self._read.items() if before.get(block) != text]
            announce(self, ". ".join(changed))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what fits; wide windows have more of the lines that come next."""
        super().resizeEvent(event)
        if (event.oldSize().width() >= scaled(WIDE)) != (self.width() >= scaled(WIDE)):
            self.refresh()
        else:
            self._fit()

    def _fit(self) -> None:
        """Show blocks whole, in the order of their importance, while there is room beside the next step.

        Where there is none for whom and base, the next step narrows, then drops out: Ctrl+. still does it.
        """
        always = (self.whom, self.asks[Component.BASE])
        needed = sum(block.sizeHint().width() + 1 for block in always if block in self._shown)
        room, has_next = self.width(), self.next in self._shown
        if has_next:
            self.next.set_narrow(narrow=False)
            if self.next.least_width() > room - needed:
                self.next.set_narrow(narrow=True)
            has_next = self.next.least_width() <= room - needed
        if has_next:
            room -= self.next.least_width()
        fits = True
        for block in self._by_importance():
            wanted = block in self._shown and not (block is self.gain and self.width() < scaled(NARROW))
            width = block.sizeHint().width() + 1
            fits = fits and (not wanted or width <= room)
            visible = wanted and (fits or block in always)
            block.setVisible(visible)
            room -= width if visible else 0
        self._lines[0].setVisible(self.whom in self._shown)
        self._lines[1].setVisible(self.gain.isVisibleTo(self))
        self.next.setVisible(has_next)

    def _by_importance(self) -> tuple[QWidget, ...]:
        asks = self.asks
        return (
            self.whom,
            asks[Component.BASE],
            asks[Component.EQUITY],
            asks[Component.SIGN_ON],
            self.gain,
            asks[Component.BONUS],
        )

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        asks = (self.asks[component] for component in Component)
        for block in (self.whom, self._lines[0], *asks, self._lines[1], self.gain):
            row.addWidget(block)
        row.addWidget(self.next, 1)
        row.addStretch(0)

    def _connect(self) -> None:
        session = self._session
        session.changed.connect(self._pause.start)
        self.step.changed.connect(self._pause.start)
        self.whom.chosen.connect(self._choose)
        self.next.done.connect(self.do_next)
        for component, block in self.asks.items():
            block.clicked.connect(partial(self._open, component))
        self.gain.clicked.connect(lambda: session.sheet_requested.emit(COUNTER))

    def _open(self, component: Component) -> None:
        """Open a component of the chosen offer in Counter."""
        offer = self._session.plan.chosen_offer()
        if offer is not None:
            self._session.jump(f"counters.{offer.id}.{component.value}")

    def do_next(self) -> None:
        """Do what the next line says."""
        if self._pause.isActive():
            self.refresh()
        self.step.do()

    def hide_next(self) -> None:
        """Hide the next line until its sentence changes."""
        self.step.hide()

    def _choose(self, offer_id: str) -> None:
        plan = self._session.plan
        if all(offer.id != offer_id for offer in plan.offers):
            return  # it was removed while the list of offers was open
        step = f"Ask {title(plan, plan.offer(offer_id))} first"
        self._session.apply(step, edits.choose_offer(plan, offer_id))
