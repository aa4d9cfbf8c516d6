"""Rows that repeat an earlier row of the same file, over all its chunks."""

import numpy as np
from numpy.typing import NDArray

from planner.market.pay_data.table import Words

Reasons = NDArray[np.object_]
"""Why each row is left out, by row; empty for a row that is used."""


class Repeats:
    """The keys of the rows read so far."""

    def __init__(self) -> None:
        self._seen: set[int] = set()

    def mark(
        self, keys: NDArray[np.uint64], usable: NDArray[np.bool_], reason: str, reasons: Reasons
    ) -> None:
        """Put the reason at each usable row whose key an earlier row has."""
        import pandas as pd

        places = np.flatnonzero(usable)
        own = keys[places]
        known = np.array([key in self._seen for key in own.tolist()], np.bool_)
        again = pd.Series(own).duplicated().to_numpy() | known
        self._seen.update(own.tolist())
        reasons[places[again]] = reason


def hashes_of(column: Words) -> NDArray[np.uint64]:
    """Return a hash of the text of each row; equal texts have equal hashes in every chunk."""
    import pandas as pd

    values = np.array([*column.values, ""], dtype=object)
    hashes: NDArray[np.uint64] = pd.util.hash_array(values)[column.codes]
    return hashes
