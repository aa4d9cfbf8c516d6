"""Bars and ranges of a chart are as long as their values, on an axis of round steps."""

from planner.pdf.surface import Frame
from planner.workbook.sheets.sheet import (
    BookSheet,
    CellRange,
    ChartBox,
    ChartKind,
    ChartLook,
    Series,
    SheetCell,
    SheetChart,
)
from planner.workbook.sheets.styles import ACCENT, INK
from tests.pdf.recorded import Recorded, recorded

VALUES = (100.0, 50.0)


def bars_with_ranges() -> Recorded:
    """Two lying bars; the first one may be 20 less and 40 more."""
    cells = {(row, 0): SheetCell(name) for row, name in enumerate(("Crest", "Aurora"))}
    cells |= {(row, 1): SheetCell(value, "text.money") for row, value in enumerate(VALUES)}
    cells |= {
        (0, 2): SheetCell(20.0),
        (1, 2): SheetCell(0.0),
        (0, 3): SheetCell(40.0),
        (1, 3): SheetCell(0.0),
    }
    spread = CellRange(0, 2, 1, 2), CellRange(0, 3, 1, 3)
    series = Series("Worth", CellRange(0, 0, 1, 0), CellRange(0, 1, 1, 1), ACCENT, spread=spread)
    look = ChartLook(ChartBox(0.2, 0.1, 0.75, 0.7))
    chart = SheetChart(ChartKind.ROWS, "Worth", (series,), (3, 0), (400, 120), "", form="#,##0", look=look)
    return recorded([BookSheet("Sheet", cells, (20.0, 20.0, 9.0, 9.0), charts=(chart,))])


def test_bars_are_as_long_as_their_values() -> None:
    first, second = bars_with_ranges().boxes("fill", ACCENT)
    assert first.width == 2 * second.width
    assert first.left == second.left


def test_a_range_goes_from_its_low_end_to_its_high_one() -> None:
    drawn = bars_with_ranges()
    bar = drawn.boxes("fill", ACCENT)[0]
    lines = [call for call in drawn.calls if call[0] == "line" and call[4] == INK]
    low, high = (drawn.placed(lines[0], place)[0] for place in (2, 3))
    frame = lines[0][1]
    assert isinstance(frame, Frame)
    a_unit = bar.width * frame.scale / VALUES[0]
    assert round((low - frame.left - bar.left * frame.scale) / a_unit) == 80
    assert round((high - frame.left - bar.left * frame.scale) / a_unit) == 140


def test_the_axis_has_round_steps_up_to_the_end_of_the_range() -> None:
    texts = bars_with_ranges().texts
    assert [text for text in texts if text.isdigit()][-4:] == ["0", "50", "100", "150"]
