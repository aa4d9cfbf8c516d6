"""What our reader must reach on the shared cases: a false reading costs more than a missing one."""

import pytest

from tests.corpus.cases import DATA, cases_in
from tests.corpus.reader import read
from tests.corpus.score import Total, score

LEAST = [
    ("shared/letters", 0.98, 0.90),
    ("shared/tables", 0.99, 0.95),
    ("own_v/tables", 0.99, 0.97),
    ("own_w/tables", 0.99, 0.97),
    ("own_x/tables", 0.99, 0.97),
]
"""Folder, precision and recall."""


@pytest.mark.parametrize(("folder", "precision", "recall"), LEAST, ids=[row[0] for row in LEAST])
def test_the_shared_cases_are_read_as_well_as_promised(folder: str, precision: float, recall: float) -> None:
    total = Total([score(case, read(case)) for case in cases_in(DATA / folder)])
    silent_and_wrong = [scored.case.id for scored in total.scores if scored.has_false_reading]
    assert total.precision is not None
    assert total.recall is not None
    assert total.precision >= precision
    assert total.recall >= recall
    assert total.must_not == 0
    assert silent_and_wrong == [] or folder != "shared/tables"
