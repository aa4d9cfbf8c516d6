"""Sentences of an edited letter are compared with the plan's, taken out, and brought back."""

import pytest

from planner.letters.edited_letter import EditPart, Parts, replaced, text_of
from planner.letters.letter_changes import changes, sentence_at, sentences_in, taken_back, without

DRAFT: Parts = (
    EditPart("Hi Mara,\n\nI want this. I ask for:\n\n- Base "),
    EditPart("$236,000", "base"),
    EditPart(".\n- Sign-on "),
    EditPart("$90,000", "sign_on"),
    EditPart(".\n\nBest,\nJordan"),
)
TEXT = text_of(DRAFT)


def edited(old: str, new: str) -> Parts:
    start = TEXT.index(old)
    return replaced(DRAFT, start, start + len(old), (EditPart(new),))


def test_a_text_is_cut_into_its_sentences() -> None:
    assert [TEXT[start:end] for start, end in sentences_in(TEXT)] == [
        "Hi Mara,",
        "I want this. ",
        "I ask for:",
        "- Base $236,000.",
        "- Sign-on $90,000.",
        "Best,",
        "Jordan",
    ]
    assert sentence_at("One. Two.", 6) == (5, 9)
    assert sentence_at("One. Two.", 5) == (5, 9)  # where two meet, the one that begins
    assert sentence_at("One. Two.", 9) == (5, 9)
    assert sentence_at("a\n\nb", 2) == (2, 2)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("I want this. ", "I like this. And you. "),
        ("I want this. ", ""),
        ("Best,", "Best regards,"),
        ("Best,", ""),
        ("- Sign-on $90,000.\n", ""),
        ("\n\nBest,\nJordan", ""),
        ("Hi Mara,\n\n", ""),
        ("I ask for:", "I ask for this. Please:"),
    ],
)
def test_every_change_is_taken_back_with_its_links(old: str, new: str) -> None:
    parts = edited(old, new)
    while found_ones := changes(DRAFT, parts):
        parts = taken_back(DRAFT, parts, found_ones[0])
    assert [text for text in text_of(parts).split("\n") if text] == [
        text for text in TEXT.split("\n") if text
    ]
    assert sum(bool(part.link) for part in parts) == 2


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("I want this", "Hi Mara,\n\nI ask for:\n\n- Base"),
        ("- Base", "I ask for:\n\n- Sign-on"),
        ("- Sign-on", "$236,000.\n\nBest,"),
        ("Hi Mara", "I want this. I ask"),
        ("Jordan", "Best,"),
    ],
)
def test_a_sentence_is_taken_out_without_a_gap(sentence: str, left: str) -> None:
    text = text_of(without(DRAFT, *sentence_at(TEXT, TEXT.index(sentence))))
    assert left in text
    assert sentence not in text
    assert "\n\n\n" not in text
    assert text == text.strip()
