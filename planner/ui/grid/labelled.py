"""A table with labels is not pasted by position unless the user says so: its labels would become values."""

from collections.abc import Callable, Sequence

from msgspec import Struct

from planner.intake.layout.label_text import HEADER_DEPTH, LONGEST_LABEL, plain
from planner.intake.tables.text_table import TextRows
from planner.ui.documents.dialogs import Answer, Dialogs
from planner.ui.grid.rows import FieldRow, Row, label

LEAST, MOST = 2, 4  # labels that make a table a labelled one; labels named in the question


class Importer(Struct, frozen=True):
    """Another way into the plan for a table with labels: whether a text is such a label, and the import."""

    what: str
    knows: Callable[[str], bool]
    take: Callable[[], object]


def labels_in(cells: TextRows, knows: Callable[[str], bool]) -> tuple[str, ...]:
    """Return the labels of the row or column, near the edge, that has most of them; none below two."""
    lines = (*cells[:HEADER_DEPTH], *list(zip(*cells, strict=True))[:HEADER_DEPTH])
    labels = [tuple(text.strip() for text in line if knows(text)) for line in lines]
    most = max(labels, key=len, default=())
    return most if len(most) >= LEAST else ()


class LabelledPaste:
    """Asks before a table with labels is pasted into a grid."""

    def __init__(self, dialogs: Dialogs, rows: Sequence[Row], importer: Importer | None = None) -> None:
        self._dialogs, self._importer = dialogs, importer
        self._own = {plain(label(row)) for row in rows if isinstance(row, FieldRow)}

    def parted(self, text: str, lines: TextRows) -> TextRows:
        """Return the cells of a labelled table in plain text, whose lines would all go into one column."""
        if len(lines) < LEAST or len(lines[0]) > 1:
            return lines
        from planner.intake.tables.reading import table_of_text  # late: few pastes are such

        cells = table_of_text(text).cells
        return cells if labels_in(cells, self._knows) else lines

    def may_paste(self, cells: TextRows) -> bool:
        """Whether to paste the cells by position; else they were imported, or left where they are."""
        labels = labels_in(cells, self._knows)
        if not labels:
            return True
        named = ", ".join(f"“{text}”" for text in labels[:MOST]) + (" …" if len(labels) > MOST else "")
        text = f"The table on the clipboard has labels: {named}. Pasted by position, they become entries."
        importing = (Answer("import", f"Import as {self._importer.what}"),) if self._importer else ()
        answers = (*importing, Answer("paste", "Paste by position"), Answer("leave", "Cancel"))
        answer = self._dialogs.ask("Paste a table with labels", text, answers)
        if answer == "import" and self._importer:
            self._importer.take()
        return answer == "paste"

    def _knows(self, text: str) -> bool:
        if len(text) > LONGEST_LABEL:
            return False
        return plain(text) in self._own or bool(self._importer and self._importer.knows(text))
