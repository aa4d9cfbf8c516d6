"""The clock of an answer: it ticks once a second, and asks for the time by a function passed in."""

import time
from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from planner.prep.drill.clock import ClockPhase, answered_in, minutes, read_clock
from planner.ui.appearance.theme import GRID, TITLE, font
from planner.ui.parts.panel_parts import mark, plain

TICK = 200  # milliseconds: a second is never seen to be skipped
BAR = 6
WHOLE = 1000


class DrillClock(QWidget):
    """Counts from `start` to `stop`; `now` returns seconds of any clock that never goes back."""

    phase_changed = Signal(object)  # ClockPhase

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self.now = now
        self._think, self._limit = 0, 0
        self._began: float | None = None
        self._phase: ClockPhase | None = None
        self.label, self._bar = plain(), QProgressBar()
        self.label.setFont(font(TITLE, strong=True, family=self.label.font().family()))
        self.label.setMinimumWidth(self.label.fontMetrics().horizontalAdvance("Think: 10 s  "))
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(BAR)
        self._bar.setRange(0, WHOLE)
        self._bar.setAccessibleName("Time used")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        row.addWidget(self.label)
        row.addWidget(self._bar, 1)
        self.timer = QTimer(self, interval=TICK)
        self.timer.timeout.connect(self.tick)

    @property
    def runs(self) -> bool:
        """Whether it counts."""
        return self._began is not None

    def show_limit(self, think: int, limit: int) -> None:
        """Wait before an answer that may take so many seconds."""
        self._think, self._limit, self._began, self._phase = think, limit, None, None
        self.timer.stop()
        self._show(minutes(limit), 0.0, over=False)

    def start(self) -> None:
        """Begin with the time to think."""
        self._began = self.now()
        self.timer.start()
        self.tick()

    def stop(self) -> int | None:
        """Stop, and return the seconds that the answer took; None where it did not run."""
        if self._began is None:
            return None
        took = answered_in(self.now() - self._began, self._think)
        self._began = None
        self.timer.stop()
        self.show_taken(took)
        return took

    def show_taken(self, seconds: int) -> None:
        """Show what an answer took of its time."""
        share = min(1.0, seconds / self._limit) if self._limit else 1.0
        self._show(f"Took {minutes(seconds)}", share, over=seconds > self._limit)

    def tick(self) -> None:
        """Show the time that it is now."""
        if self._began is None:
            return
        reading = read_clock(self.now() - self._began, self._think, self._limit)
        self._show(reading.text, reading.share, over=reading.phase is ClockPhase.OVER)
        if reading.phase is not self._phase:
            self._phase = reading.phase
            self.phase_changed.emit(reading.phase)

    def _show(self, text: str, share: float, *, over: bool) -> None:
        self.label.setText(text)
        self.label.setAccessibleName(text)
        mark(self.label, "bad", on=over)
        self._bar.setValue(round(WHOLE * share))
