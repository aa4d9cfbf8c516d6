"""The rows of a pay file in the user's data folder, read once, and what the plan keeps of them."""

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from planner.files.pay_store import PayStoreError, read_rows
from planner.market.pay_data.measures import PayAnswer, answer, summary
from planner.plan.pay_file import PayFile
from planner.ui.market.pay.work import Imported

if TYPE_CHECKING:
    from planner.market.pay_data.table import PayTable


class StoredRows:
    """The rows that were read last; another file takes their place."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.digest = ""  # of the rows that are loaded, or could not be
        self._table: PayTable | None = None
        self._problem = ""

    def read(self, file: PayFile) -> "tuple[PayTable | None, str]":
        """Return the rows of a file, or why they cannot be read."""
        if file.digest != self.digest:
            self.digest, self._table, self._problem = file.digest, None, ""
            try:
                self._table = read_rows(self._folder, file.digest, file.name)
            except PayStoreError as error:
                self._problem = str(error)
        return self._table, self._problem

    def file_of(self, imported: Imported, today: datetime.date) -> PayFile:
        """Return what the plan keeps of a file that was read, summed up."""
        new = PayFile(
            id="",
            name=imported.name,
            digest=imported.digest,
            kind=imported.kind,
            currency=imported.currency,
            day=today,
            rows=imported.rows,
            used=imported.used,
            left_out=tuple(imported.left_out.items()),
            converted=tuple(imported.converted.items()),
        )
        table, _ = self.read(new)
        return new if table is None else summarised(new, answer(table, new.filter))


def summarised(file: PayFile, answered: PayAnswer) -> PayFile:
    """Return a file with the quantiles and counts of the rows that match its filter."""
    counts = {"n": answered.n, "posts": answered.posts, "by_title": answered.by_title}
    return replace(file, **counts, summary=summary(answered))
