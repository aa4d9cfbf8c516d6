"""The ask of the selected component: its track, what to expect, its reasons, and the way to Counter."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from planner.analysis import OfferAnalysis
from planner.ask.headline import asked_outcome
from planner.ask.results import Ask, Moved
from planner.ask.sentences import chances_text, effect, no_reference
from planner.plan import Offer
from planner.plan.fields.terms import Component
from planner.ui.appearance.theme import GRID
from planner.ui.desk import Desk
from planner.ui.inspector.ask_track import PanelTrack, stops_of
from planner.ui.inspector.sections import INSET, PanelRow, PanelRows, link, small_note
from planner.ui.parts.panel_parts import panel_column

LATER = 150  # ms after the last change: each reason explores the ask once more
MOST = 3
"""Reasons shown at once; the others unfold."""
WAITING = "…"
NONE_YET = "No ask yet: type a base salary first."
UNMENDED = "No ask while an entry of this offer is wrong or missing. F8 goes to it."


class AskSection(QWidget):
    """Shows one ask at a time; its reasons follow once the keys rest."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._session = desk.session
        self._ask: Ask | None = None
        self._path, self._is_open = "", False
        self.track = PanelTrack(desk.look)
        self.track.picked.connect(desk.session.select)
        self.chances = small_note()
        self.reasons = PanelRows("Reasons of this ask")
        self.more = link("", "Show all reasons", self._toggle, is_right=True)
        self._counter = QPushButton("Open in Counter")
        self._counter.clicked.connect(lambda: self._session.jump(self._path))
        self._later = QTimer(self, singleShot=True, interval=LATER)
        self._later.timeout.connect(self._show_reasons)
        self._lay_out()

    def show_ask(self, offer: Offer, component: Component, result: OfferAnalysis | None) -> None:
        """Show the ask of a component of an offer."""
        ask = result.asks.get(component) if result else None
        path = f"counters.{offer.id}.{component.value}"
        if path != self._path:
            self._path, self._is_open = path, False
        is_same, self._ask = ask is self._ask and ask is not None, ask
        self._counter.setVisible(ask is not None)
        self.track.setVisible(ask is not None and ask.opening is not None)
        if ask is None or result is None:
            self.chances.setText(_why_none(offer, component, result))
            self._show_rows(())
            return
        self.track.show_stops(stops_of(ask, offer.id, result))
        self.chances.setText(_outlook(ask, result.asked.amounts.get(component)))
        if not is_same:
            waiting = [PanelRow(text, WAITING, "dim") for text, _ in self.reasons.texts()]
            self.reasons.show_rows(waiting)
            self._later.start()

    def _show_reasons(self) -> None:
        if self._ask is not None:
            self._show_rows(strongest(self._ask))

    def _show_rows(self, moved: tuple[Moved, ...]) -> None:
        shown = moved if self._is_open else moved[:MOST]
        ask = self._ask
        self.reasons.show_rows(_row(ask, reason) for reason in shown if ask is not None)
        rest = len(moved) - MOST
        self.more.setVisible(rest > 0)
        self.more.setText("Fewer reasons" if self._is_open else f"{rest} more reason{'s' * (rest > 1)}")

    def _toggle(self) -> None:
        self._is_open = not self._is_open
        self._show_reasons()

    def _lay_out(self) -> None:
        column = panel_column(self, self.track, self.chances, self.reasons)
        column.setContentsMargins(INSET, 0, INSET, 12)
        below = QHBoxLayout()
        below.addWidget(self._counter)
        below.addStretch(1)
        below.addWidget(self.more)
        column.addSpacing(GRID // 2)
        column.addLayout(below)


def _why_none(offer: Offer, component: Component, result: OfferAnalysis | None) -> str:
    """Say why an offer has no ask for a component."""
    if result is not None and result.asks:
        return no_reference(component)
    return NONE_YET if offer.base is None else UNMENDED


def _outlook(ask: Ask, asked: float | None) -> str:
    """Say what recruiters do on what is asked for, else on the opening, else why there is none."""
    now = asked_outcome(ask, asked)
    if now is None:
        return ask.why_not if ask.opening is None else f"You leave it. If asked: {chances_text(ask.chances)}"
    return chances_text(now.chances)


def strongest(ask: Ask) -> tuple[Moved, ...]:
    """Return what moved an ask, the most first; what moved nothing is left out. Slow when first read."""
    moving = [moved for moved in ask.moved if effect(ask.component, moved.effect, ask.measure) != "no change"]
    return tuple(sorted(moving, key=lambda moved: -abs(moved.effect)))


def _row(ask: Ask, moved: Moved) -> PanelRow:
    text = effect(ask.component, moved.effect, ask.measure)
    return PanelRow(moved.text, text, "good" if moved.effect > 0 else "bad")
