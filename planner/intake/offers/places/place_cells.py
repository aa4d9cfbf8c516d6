"""Places and bands in cells: the state of `Austin, TX` or `yes (NJ)`, and the two ends of `190–235k`."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from planner.intake.layout.label_parts import LOCATION
from planner.intake.layout.label_text import plain
from planner.intake.layout.labels import Label
from planner.intake.layout.records import FieldCell, TextCell
from planner.intake.offers.cell_text import is_nothing
from planner.intake.offers.record_reading import RecordReading
from planner.plan.entry.currency_text import DOLLAR
from planner.plan.fields.terms import OUTSIDE_US
from planner.plan.places import state_of

_ENDS = re.compile(
    r"(?P<low>\S.*?)\s*(?:-|–|—|\b(?:to|bis|tot)\b|\sà\s|\.\.+)\s*(?P<high>\S.*)", re.IGNORECASE
)
_YEARLY = re.compile(r"\s*(?:/|\bper\b|\ba\b|\bp)\s*\.?(?:year|yr|annum|a)\.?$", re.IGNORECASE)
_SCALED = re.compile(r"\d\s*(?P<scale>k|m)$", re.IGNORECASE)
_SMALL = re.compile(r"\$?\s*\d{1,3}(?:\.\d+)?")
_RANGED = re.compile(
    r"[$€£₹~]?\s*\d[\d.,]*\s*[kml]?\s*(?:-|–|—|\b(?:to|bis|tot)\b|\bà\b)\s*[$€£₹]?\s*\d[\d.,]*\s*[kml]?\+?.{0,20}",
    re.IGNORECASE,
)


def ends_of(text: str) -> tuple[str, str] | None:
    """Return the two ends of a band as typed; None if it has not two. `190–235k` means 190k."""
    match = _ENDS.fullmatch(_YEARLY.sub("", text.strip()))
    if match is None:
        return None
    low, high = (_YEARLY.sub("", match[end]) for end in ("low", "high"))
    scaled = _SCALED.search(high)
    if scaled and _SMALL.fullmatch(low):
        low += scaled["scale"]
    return low, high


def is_ranged(text: str) -> bool:
    """Whether an amount is a range: `$195-230K`."""
    return len(text) < 80 and _RANGED.fullmatch(text.strip()) is not None


_LINES = re.compile(r"\n|;|\s[–—-]\s|[()]")
"""What parts a place from words on how one works there."""


def place_of(texts: Sequence[str]) -> tuple[str, str]:
    """Return the state that the texts of one place name, and the text that does; empty if none does."""
    for text in (*texts, ", ".join(texts)):
        read = state_of(text)
        if read is not None:
            return read[0], text
    for text in texts:
        pieces = (piece.strip() for piece in _LINES.split(text))
        states = (state_of(piece) for piece in pieces if piece and piece not in _WORDS_TOO)
        if state := next((read[0] for read in states if read is not None), ""):
            return state, text
    return "", ""


def read_place(reading: RecordReading, cells: Sequence[FieldCell]) -> None:
    """Take the state of a place; ask for it where none is known."""
    is_abroad = bool(reading.currency) and reading.currency != DOLLAR
    cells = cells or _places_of_work_lines(reading)
    state, taken = place_of([cell.cell.text for cell in cells if not is_nothing(cell.cell.text)])
    chosen = next((cell.cell for cell in cells if cell.cell.text == taken), cells[0].cell if cells else None)
    named = [cell.cell.text for cell in cells if not is_nothing(cell.cell.text)]
    if not state and is_abroad and named and not all(_REMOTE.fullmatch(text.strip()) for text in named):
        state = OUTSIDE_US  # a place that is none of ours, paid in another currency
    if state and chosen:
        reading.enter("state", state, chosen)
    elif is_abroad or any(not is_nothing(cell.cell.text) for cell in cells):
        why = (
            f"It is paid in {reading.currency}; where is it taxed?"
            if is_abroad
            else "No state is named. Where is it taxed?"
        )
        reading.ask("state", why, chosen or TextCell("", 0, 0))
    is_told_apart = any(cell.label.key == "state" for cell in cells)
    for cell in cells:
        if is_told_apart and plain(cell.name.text) == "city" and not is_nothing(cell.cell.text):
            reading.enter("metro", cell.cell.text, cell.cell)  # as our own tables have it
        elif cell.cell.text.strip() != state and not is_nothing(cell.cell.text):
            city = f"Only the state {state} is taken. Choose the metro area."
            abroad = f"It is {OUTSIDE_US}."
            reading.leave(
                cell,
                (abroad if state == OUTSIDE_US else city)
                if state
                else "No state is told by it. Type the state, as CA, and the metro area.",
            )


_MODES = re.compile(r"\b(?:remote|on-?\s?site|hybrid|in[- ]office|work mode|home ?office)\b", re.IGNORECASE)
_PIECES = re.compile(r"[(),;:/–—]|\b(?:in|from|at)\b|\s-\s")
_WORDS_TOO = frozenset(("OK", "HI", "OR", "IN", "ME"))
"""States whose two letters are a word in a list of yes and no."""


def _places_of_work_lines(reading: RecordReading) -> list[FieldCell]:
    """Return the places in lines on how one works, as `yes (NJ)` under `Remote?`, where no line has one."""
    places = []
    for spare in reading.record.spare:
        pieces = (
            [piece.strip() for piece in _PIECES.split(spare.cell.text)]
            if _MODES.search(spare.name.text)
            else []
        )
        place = next((p for p in pieces if p not in _WORDS_TOO and place_of([p])[0]), "")
        if place:
            places.append(FieldCell(Label(LOCATION), spare.name, replace(spare.cell, text=place)))
    return places


_REMOTE = re.compile(
    r"(?:[^\w]|\b(?:fully|full|100|remote|remoto|home|homeoffice|office|wfh|anywhere|hybrid|from|télétravail"
    r"|distributed|flexible|or|work|yes|no)\b)*",
    re.IGNORECASE,
)
"""Words on how one works, which name no place."""
