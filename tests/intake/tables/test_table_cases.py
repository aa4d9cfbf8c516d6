"""Tables that people have, read and scored: no false reading, and hardly a missing one."""

import pytest

from tests.corpus.cases import DATA, Case, cases_in
from tests.corpus.reader import read
from tests.corpus.score import Total, score

CASES = tuple(
    case
    for part in ("shared", "own_a", "own_c", "own_d", "own_e", "own_f", "own_g", "own_h", "own_i")
    for case in cases_in(DATA / part / "tables")
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.path.parent.parent.name}-{case.id}")
def test_a_table_is_read_without_a_fault(case: Case) -> None:
    scored = score(case, read(case))
    assert scored.is_clean
    assert all(check.done for check in (*scored.notes, *scored.left))


def test_precision_and_recall_over_all_tables() -> None:
    total = Total([score(case, read(case)) for case in CASES])
    assert total.precision is not None
    assert total.precision >= 0.99
    assert total.recall is not None
    assert total.recall >= 0.95
    assert total.must_not == 0
