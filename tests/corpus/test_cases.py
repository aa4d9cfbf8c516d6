"""The cases themselves: words that are in their texts, and nothing that forbids what it expects."""

from collections.abc import Iterator

import pytest

from tests.corpus.cases import DATA, Case, Record, cases_in
from tests.corpus.perfect import perfect_reading
from tests.corpus.score import score

CASES = tuple(cases_in(DATA))
FOLDERS = (
    "shared/letters",
    "shared/tables",
    "own_a/letters",
    "own_a/tables",
    "own_b/letters",
    "own_b/tables",
    "own_c/letters",
    "own_c/tables",
    "own_d/letters",
    "own_d/tables",
    "own_e/letters",
    "own_e/tables",
    "own_f/letters",
    "own_f/tables",
    "own_g/letters",
    "own_g/tables",
    "own_h/letters",
    "own_h/tables",
    "own_i/tables",
    "own_j/tables",
    "own_k/tables",
    "own_l/tables",
    "own_m/tables",
    "own_n/tables",
    "own_o/tables",
    "own_p/letters",
    "own_p/tables",
    "own_q/letters",
    "own_q/tables",
    "own_r/letters",
    "own_r/tables",
    "own_s/letters",
    "own_t/letters",
    "own_t/tables",
    "own_u/letters",
    "own_u/tables",
    "own_v/letters",
    "own_v/tables",
    "own_w/letters",
    "own_w/tables",
    "own_x/tables",
    "own_y/letters",
    "own_y/tables",
    "own_z/letters",
    "own_aa/tables",
)


def name(case: Case) -> str:
    return f"{case.path.parent.parent.name}-{case.id}"


def cells(case: Case) -> Iterator[Record]:
    """Yield everything of a case that names words of its text."""
    for offer in (*case.offers, case.present or {}):
        yield from offer.get("fields", {}).values()
    yield from case.listed("rounds")


def test_every_folder_has_its_cases() -> None:
    counts = [len(list(cases_in(DATA / folder))) for folder in FOLDERS]
    assert counts[:10] == [29, 29, 35, 18, 18, 10, 22, 12, 22, 20]
    assert counts[10:19] == [14, 10, 18, 12, 18, 12, 30, 10, 18]
    assert counts[19:34] == [16, 20, 20, 20, 20, 20, 37, 16, 25, 10, 30, 10, 18, 24, 12]
    assert counts[34:] == [10, 4, 26, 20, 16, 14, 8, 24, 12, 30, 10]
    assert sum(counts) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=name)
def test_the_input_is_there_and_a_perfect_reading_of_it_is_clean(case: Case) -> None:
    assert case.path.stat().st_size
    scored = score(case, perfect_reading(case))
    assert scored.is_clean
    assert all(check.done for check in (*scored.notes, *scored.left, *scored.evidence))


@pytest.mark.parametrize("case", [case for case in CASES if case.kind != "table"], ids=name)
def test_words_stand_where_a_letter_says(case: Case) -> None:
    text = case.path.read_text(encoding="utf-8")
    named = [cell for cell in cells(case) if "from" in cell]
    assert all(text[cell["at"] :].startswith(cell["from"]) for cell in named)
    assert all(
        note["words"] in " ".join(text.split()) or note["words"] in text for note in case.listed("note")
    )
