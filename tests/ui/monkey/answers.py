"""Dialogs that a monkey answers: any answer, any of a few files, some that are not there or broken."""

import random
from collections.abc import Sequence
from pathlib import Path

from planner.intake.offers.table_review import TableReview
from planner.ui.appearance.look import Look
from planner.ui.documents.dialogs import Answer
from tests.ui.conftest import Answers
from tests.ui.monkey.monkey import LETTER


class AnyAnswers(Answers):
    """Answers by chance; nothing is remembered."""

    def __init__(self, chance: random.Random, folder: Path) -> None:
        super().__init__()
        self._random, self._paths = chance, files(folder)

    def open_file(self, title: str, kind: str, folder: Path) -> Path | None:
        del title, kind, folder
        return self._random.choice((*self._paths, None))

    def save_file(self, title: str, kind: str, suggested: Path) -> Path | None:
        del title, kind, suggested
        return self._random.choice((*self._paths, None))

    def ask(self, title: str, text: str, answers: Sequence[Answer]) -> str:
        del title, text
        return self._random.choice(answers).key

    def ask_password(
        self, texts: tuple[str, str, str], *, twice: bool = False, wrong: str = ""
    ) -> str | None:
        del texts, twice, wrong
        return self._random.choice(("first", "second", None))

    def review_table(self, look: Look, title: str, review: TableReview) -> TableReview | None:
        del look, title
        return self._random.choice((review, None))


def files(folder: Path) -> tuple[Path, ...]:
    """Write files to open, import and save over; return their paths, and some that are not there."""
    table = folder / "offers.csv"
    table.write_text("Company,Base salary\nAlpha,200000\nBeta,190000\n", encoding="utf-8")
    letter = folder / "letter.txt"
    letter.write_text(LETTER, encoding="utf-8")
    broken = folder / "broken.counterpoint"
    broken.write_text("{", encoding="utf-8")
    return (table, letter, broken, folder / "mine.counterpoint", folder / "out.xlsx", folder / "out.pdf")
