"""The vesting of one grant as bars in the height of a line, with a sentence below them."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.pay.years.vesting import vesting
from planner.plan import Grant
from planner.ui.appearance.look import Look
from planner.ui.appearance.theme import SECONDARY, font, scaled
from planner.ui.plain_text import tip
from planner.values import Unit, shown

MONTHS = 48
BARS, CAPTION = 24, 18  # px
Event = tuple[int, float]


class VestSpark(QWidget):
    """A bar for each event at its month, as high as the share that vests."""

    accessible_role = QAccessible.Role.Chart

    def __init__(self, grant: Grant, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._events: tuple[Event, ...] = ()
        self._caption = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(scaled(BARS) + scaled(CAPTION))
        self.setAccessibleName("Vesting")
        self.show_grant(grant)

    def show_grant(self, grant: Grant) -> None:
        """Take another grant, or the same one after an edit."""
        planned = vesting(grant)
        pairs = zip(planned.months, planned.fractions, strict=True)
        self._events = tuple((int(month), float(share)) for month, share in pairs if share > 0)
        self._caption = in_words(self._events)
        self.setAccessibleDescription(self._caption)
        self.setToolTip(tip(self._caption))
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the panel."""
        return QSize(200, scaled(BARS) + scaled(CAPTION))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bars over a thin line, and the words under it."""
        painter, theme = QPainter(self), self._look.theme
        last = max([MONTHS, *(month for month, _ in self._events)])
        highest = max((share for _, share in self._events), default=1.0)
        width, bars = self.width() / (last + 1), scaled(BARS)
        painter.fillRect(QRectF(0, bars - 1, self.width(), 1), QColor(theme.line))
        for month, share in self._events:
            bar = max((bars - 2) * share / highest, 2.0)
            place = QRectF(month * width, bars - 1 - bar, max(width - 1, 2), bar)
            painter.fillRect(place, QColor(theme.accent))
        painter.setFont(font(SECONDARY, family=self.font().family()))
        painter.setPen(QColor(theme.dim))
        text = painter.fontMetrics().elidedText(self._caption, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(QRectF(0, bars, self.width(), scaled(CAPTION)), Qt.AlignmentFlag.AlignVCenter, text)


def in_words(events: tuple[Event, ...]) -> str:
    """Describe the events: “25 % at month 12, then 12 × 6.25 % to 48”."""
    if not events:
        return "Nothing vests"
    (month, first), *rest = events
    if not rest:
        return f"{_share(first)} at month {month}"
    if all(abs(share - first) < 1e-9 for _, share in rest):
        return f"{len(events)} × {_share(first)}, month {month} to {rest[-1][0]}"
    start, low, high = f"{_share(first)} at month {month}", min(s for _, s in rest), max(s for _, s in rest)
    if _share(low) == _share(high):
        return f"{start}, then {len(rest)} × {_share(high)} to {rest[-1][0]}"
    return f"{start}, then {len(rest)} × {_share(low)} to {_share(high)}, to {rest[-1][0]}"


def _share(value: float) -> str:
    return shown(round(value, 4), Unit.SHARE)
