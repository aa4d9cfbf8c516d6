"""Files of pay rows: named by their content, read back as they were, and named where they are damaged."""

from pathlib import Path

import numpy as np
import pytest

from planner.files.pay_store import BrokenRowsError, MissingRowsError, read_rows, store_path, write_rows
from planner.market.pay_data.table import AMOUNTS, WORDS, PayTable, Words


def table(*bases: float) -> PayTable:
    count = len(bases)
    titles = Words(np.arange(count, dtype=np.int32), tuple(f"PM {number}" for number in range(count)))
    none = Words(np.full(count, -1, np.int32), ())
    return PayTable(
        "USD",
        bands=False,
        words={key: titles if key == "title" else none for key in WORDS},
        amounts={key: np.array(bases) if key == "base" else np.full(count, np.nan) for key in AMOUNTS},
        years=np.full(count, 2025, np.int16),
        by_title=np.zeros(count, np.bool_),
    )


def test_rows_are_read_back_as_they_were(tmp_path: Path) -> None:
    digest = write_rows(tmp_path, table(150e3, 160e3))
    again = read_rows(tmp_path, digest, "pay.csv")
    assert again.amounts["base"].tolist() == [150e3, 160e3]
    assert [again.words["title"].at(row) for row in (0, 1)] == ["PM 0", "PM 1"]
    assert (again.currency, again.bands, again.years.tolist()) == ("USD", False, [2025, 2025])
    assert again.words["company"].at(0) == ""


def test_the_same_rows_have_one_file(tmp_path: Path) -> None:
    assert write_rows(tmp_path, table(150e3)) == write_rows(tmp_path, table(150e3))
    assert write_rows(tmp_path, table(160e3)) != write_rows(tmp_path, table(150e3))
    assert len(list((tmp_path / "pay").iterdir())) == 2


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(MissingRowsError, match=r"pay\.csv"):
        read_rows(tmp_path, "0" * 64, "pay.csv")


@pytest.mark.parametrize("harm", ["cut", "text", "other", "empty"])
def test_a_damaged_file_is_named(harm: str, tmp_path: Path) -> None:
    digest = write_rows(tmp_path, table(150e3, 160e3))
    path = store_path(tmp_path, digest)
    data = path.read_bytes()
    other = store_path(tmp_path, write_rows(tmp_path, table(1e5))).read_bytes()
    path.write_bytes({"cut": data[:5_000], "text": b"no rows", "other": other, "empty": b""}[harm])
    with pytest.raises(BrokenRowsError, match=digest):
        read_rows(tmp_path, digest, "pay.csv")
