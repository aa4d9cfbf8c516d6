"""A letter as a Word document or as a page reads as its plain text does."""

import datetime
import html
import json
from collections.abc import Callable, Iterator
from itertools import groupby
from pathlib import Path

import pytest

from planner.intake.documents.reading import read_document
from planner.intake.letters.read import read_letter
from planner.intake.letters.results import LetterReading
from planner.intake.letters.words import LetterWords
from tests.intake.documents.files import paragraph, word, word_table

SHARED = Path(__file__).parents[2] / "data" / "intake" / "shared" / "letters"
LETTERS = sorted(path for path in SHARED.glob("*.txt") if path.name[0] in "efi")
Blocks = Iterator[tuple[bool, list[str]]]


def blocks(text: str) -> Blocks:
    """Yield whether lines are rows of a table, and the lines without empty ones and rules."""
    lines = [line for line in text.split("\n") if line.strip() and set(line) - set("|-: ")]
    for is_table, group in groupby(lines, key=lambda line: line.startswith("|")):
        yield is_table, list(group)


def cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("|").split("|")]


def as_word(text: str) -> bytes:
    return word(
        "".join(
            word_table(*map(cells, lines)) if is_table else "".join(map(paragraph, lines))
            for is_table, lines in blocks(text)
        )
    )


def as_page(text: str) -> bytes:
    def row(line: str) -> str:
        return "<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in cells(line)) + "</tr>"

    parts = (
        f"<table>{''.join(map(row, lines))}</table>"
        if is_table
        else "".join(f"<p>{html.escape(line)}</p>" for line in lines)
        for is_table, lines in blocks(text)
    )
    return f"<!DOCTYPE html><html><body>{''.join(parts)}</body></html>".encode()


def values(reading: LetterReading) -> list[tuple[int, str, object]]:
    return [
        (place, value.path, value.value)
        for place, offer in enumerate(reading.offers)
        for value in offer.values
    ]


@pytest.mark.parametrize("make", [as_word, as_page])
@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.stem)
def test_the_same_is_read_from_a_document(
    path: Path, make: Callable[[str], bytes], letter_words: LetterWords
) -> None:
    text = path.read_text(encoding="utf-8")
    case = json.loads((SHARED / f"{path.name.split('_')[0]}.expected.json").read_text(encoding="utf-8"))
    today = datetime.date.fromisoformat(case["today"])
    document = read_document(make(text), path.name.replace(".txt", ""))
    assert values(read_letter(document.text, today, letter_words)) == values(
        read_letter(text, today, letter_words)
    )
