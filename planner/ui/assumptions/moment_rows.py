"""Published figures and those of the imagined recruiters, as rows of text (MODEL 10)."""

from planner.market.studies.moments import Moment, MomentTable
from planner.values.unit import with_minus

TITLE = "How recruiters are assumed to behave: imagined, not a survey"
HEADS = (TITLE, "Published", "Imagined", "90 % interval", "Published lies")
DECISIVE = (
    "Assumed, and decisive for an opening: the credible limit, the median room, what rivals and a "
    "documented case move, the chance of a withdrawal. Fitted to this table: how far recruiters differ in "
    "having no room and in withdrawing."
)

Cells = tuple[str, ...]


def moment_rows(table: MomentTable) -> tuple[Cells, ...]:
    """Return a row for each figure: what it is, published, median, interval, where the published one lies."""
    return tuple(_row(moment) for moment in table.moments)


def how_read(moment: Moment) -> str:
    """Return how a figure is read from the imagined recruiters, for the tip of its row."""
    return f"Imagined: {moment.definition[0].lower()}{moment.definition[1:]}."


def moment_notes(table: MomentTable) -> tuple[str, ...]:
    """Return what to know of the table, as sentences."""
    return f"{table.verdict} {table.computed}", DECISIVE


def _row(moment: Moment) -> Cells:
    cloud = moment.cloud
    return (
        f"{moment.text} ({moment.source})",
        _number(moment.published),
        _number(cloud.median),
        f"{_number(cloud.low)} to {_number(cloud.high)}",
        "within" if moment.within else "outside",
    )


def _number(value: float) -> str:
    """Return a moment with two digits that count; a minus sign as in figures."""
    digits = 3 if abs(value) < 0.1 else 2
    return with_minus(f"{value:.{digits}f}")
