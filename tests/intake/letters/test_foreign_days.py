"""Days whose months are written in other languages, and the sentences around them."""

import datetime

import pytest

from planner.intake.letters.text.letter_text import letter_text
from planner.intake.letters.tokens.tokenize import Tokenizer

TODAY = datetime.date(2026, 11, 28)
DAYS = [
    ("Arbeitsbeginn ist der 1. Februar 2027.", datetime.date(2027, 2, 1)),
    ("Bitte antworten Sie bis zum 10. Dezember 2026.", datetime.date(2026, 12, 10)),
    ("Eintritt: 1. März 2027", datetime.date(2027, 3, 1)),
    ("Prise de poste le 4 janvier 2027.", datetime.date(2027, 1, 4)),
    ("à partir du 1er mars 2027", datetime.date(2027, 3, 1)),
    ("Incorporación el 1 de febrero de 2027.", datetime.date(2027, 2, 1)),
    ("Data di inizio: 11 gennaio 2027", datetime.date(2027, 1, 11)),
    ("Início em 15 de março de 2027", datetime.date(2027, 3, 15)),
    ("Startdatum: 1 maart 2027", datetime.date(2027, 3, 1)),
]


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_a_day_is_read(tokenizer: Tokenizer, text: str, day: datetime.date) -> None:
    letter = letter_text(text)
    assert [token.day for token in tokenizer.tokens_of(letter, TODAY).dates] == [day]
    assert len(letter.sentences) == 1
