"""The colours and sizes of the window, light and dark. Each colour has a meaning."""

from msgspec import Struct
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette

from planner.values.palette import OFFER_COLOURS

GRID = 8
HALF = 4
ROW = 24
ROOMY = 4  # px more a row, by View > Roomy rows
RADIUS = 4  # px, of fields, buttons and cards
OVERLAY_RADIUS = 6  # px, of what floats
CAPTION = 11
SECONDARY = 12
BODY = 13
READING = 14
STRONG = 15
TITLE = 20


class Theme(Struct, frozen=True):
    """A set of colour tokens, each `#RRGGBB`."""

    name: str
    background: str
    raised: str
    line: str  # parts panels
    hair: str  # parts rows
    edge: str  # borders of fields and buttons: 3:1 on every ground
    text: str
    dim: str
    input: str
    amber: str
    bad: str
    good: str
    accent: str
    on_accent: str  # text on the accent
    tint_selected: str
    tint_input: str
    tint_amber: str
    tint_bad: str

    @property
    def texts(self) -> tuple[str, ...]:
        """The tokens for text: each is readable on every ground."""
        return (self.text, self.dim, self.input, self.amber, self.bad, self.good, self.accent)

    @property
    def grounds(self) -> tuple[str, ...]:
        """The tokens for what lies below text."""
        tints = (self.tint_selected, self.tint_input, self.tint_amber, self.tint_bad)
        return (self.background, self.raised, *tints)

    @property
    def selection(self) -> QColor:
        """The ground of selected cells and lines."""
        return QColor(self.tint_selected)

    @property
    def flash(self) -> QColor:
        """The colour that a changed figure fades from."""
        return mixed(self.background, self.amber, 0.22)


LIGHT = Theme(
    name="light",
    background="#FFFFFF",
    raised="#F6F7F9",
    line="#E3E6EA",
    hair="#EEF0F3",
    edge="#828A97",
    text="#1A1D21",
    dim="#5F6772",
    input="#1F4FD1",
    amber="#9A5B00",
    bad="#B3261E",
    good="#1B6E3C",
    accent="#0B6E6E",
    on_accent="#FFFFFF",
    tint_selected="#E9F2F2",
    tint_input="#ECF1FC",
    tint_amber="#F9F1E5",
    tint_bad="#FBEEED",
)
DARK = Theme(
    name="dark",
    background="#16181C",
    raised="#1E2127",
    line="#2E333B",
    hair="#23272E",
    edge="#6F7887",
    text="#E8EAED",
    dim="#9AA3AE",
    input="#8FB1FF",
    amber="#F0B457",
    bad="#FF8A80",
    good="#7BD69A",
    accent="#4CC2C2",
    on_accent="#0D1B1B",
    tint_selected="#1B2A2E",
    tint_input="#202736",
    tint_amber="#2B2620",
    tint_bad="#2D2325",
)


def offer_colour(place: int) -> str:
    """Return the colour of an offer by its place in the plan, from 0; the present job has the dim token."""
    return OFFER_COLOURS[place % len(OFFER_COLOURS)]


def mixed(below: str, above: str, share: float) -> QColor:
    """Return `share` of one colour painted over another, opaque."""
    under, over = QColor(below), QColor(above)
    return QColor.fromRgbF(
        under.redF() + (over.redF() - under.redF()) * share,
        under.greenF() + (over.greenF() - under.greenF()) * share,
        under.blueF() + (over.blueF() - under.blueF()) * share,
    )


def palette(theme: Theme) -> QPalette:
    """Return the tokens as Qt's own roles, so that every stock widget follows."""
    colours, role = QPalette(), QPalette.ColorRole
    for which, colour in (
        (role.Window, theme.background),
        (role.Base, theme.background),
        (role.AlternateBase, theme.raised),
        (role.Button, theme.raised),
        (role.ToolTipBase, theme.raised),
        (role.WindowText, theme.text),
        (role.Text, theme.text),
        (role.ButtonText, theme.text),
        (role.ToolTipText, theme.text),
        (role.PlaceholderText, theme.dim),
        (role.Highlight, theme.accent),
        (role.HighlightedText, theme.on_accent),
        (role.Link, theme.accent),
        (role.Mid, theme.line),
    ):
        colours.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        colours.setColor(QPalette.ColorGroup.Disabled, which, QColor(theme.dim))
    return colours


def scaled(pixels: float) -> int:
    """Return pixels at 100 % as pixels at the zoom in force, which is that of the application's font."""
    size = QGuiApplication.font().pixelSize()
    return round(pixels * size / BODY) if size > 0 else round(pixels)


def font(size: int = BODY, *, strong: bool = False, family: str = "") -> QFont:
    """Return the interface font with tabular figures, `size` in pixels at 100 %; `strong` is semi-bold."""
    result = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    if family:
        result.setFamily(family)
    result.setPixelSize(scaled(size))
    result.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    result.setFeature(QFont.Tag("tnum"), 1)
    return result
