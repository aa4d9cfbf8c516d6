"""Lines, sentences and cells of a letter, by their places."""

from planner.intake.letters.results import Span
from planner.intake.letters.text.letter_text import letter_text
from planner.intake.letters.text.lines import LineKind
from planner.intake.letters.text.sentences import clauses_of
from planner.intake.letters.words import LetterWords


def sentences(text: str) -> list[str]:
    return [span.words(text) for span in letter_text(text).sentences]


def test_points_in_numbers_and_abbreviations_end_no_sentence() -> None:
    assert sentences("Dear Mr. Okafor, you get $1.20 p.a. at Acme Inc. as base. Reply by Dec. 4.") == [
        "Dear Mr. Okafor, you get $1.20 p.a. at Acme Inc. as base.",
        "Reply by Dec. 4.",
    ]


def test_a_wrapped_paragraph_is_read_as_one() -> None:
    text = (
        "We are delighted to offer you the position of Senior Product\n"
        "Manager at Acme. Base salary is $200,000."
    )
    assert [part.replace("\n", " ") for part in sentences(text)] == [
        "We are delighted to offer you the position of Senior Product Manager at Acme.",
        "Base salary is $200,000.",
    ]


def test_a_bullet_and_a_labelled_line_stand_alone() -> None:
    assert sentences("* $192k base\n* 15% bonus\nSign-on: $20k\nStart: Jan 4") == [
        "$192k base",
        "15% bonus",
        "Sign-on: $20k",
        "Start: Jan 4",
    ]


def test_a_pipe_table_gives_cells_and_its_rule_none() -> None:
    text = "| Term | Amount |\n|---|---|\n| Base salary | $176,000 |"
    lines = letter_text(text).lines
    assert [line.kind for line in lines] == [LineKind.TABLE, LineKind.RULE, LineKind.TABLE]
    assert [cell.words(text) for cell in lines[2].cells] == ["Base salary", "$176,000"]


def test_mail_headers_bullets_and_chat_turns_are_known() -> None:
    text = "From: Roz\nDate: Nov 24, 2026\n\n- base 185\n[11/26, 18:02] Vik (Thornbury): hey\nMe: ok"
    lines = letter_text(text).lines
    assert [(line.kind, line.label) for line in lines] == [
        (LineKind.HEADER, "from"),
        (LineKind.HEADER, "date"),
        (LineKind.BLANK, ""),
        (LineKind.BULLET, ""),
        (LineKind.CHAT, "Vik (Thornbury)"),
        (LineKind.CHAT, "Me"),
    ]


def test_lines_after_a_speakers_line_are_the_speakers() -> None:
    text = "mira  9:14 AM\nok offer's up"
    assert [(line.kind, line.label) for line in letter_text(text).lines] == [
        (LineKind.CHAT, "mira"),
        (LineKind.CHAT, "mira"),
    ]


def test_clauses_end_at_marks_but_not_inside_numbers() -> None:
    text = "210 base, 15%, $600,000/4 RSU; 50 sign on"
    assert [span.words(text).strip() for span in clauses_of(text, Span(0, len(text)))] == [
        "210 base",
        "15%",
        "$600,000/4 RSU",
        "50 sign on",
    ]


def test_the_cues_of_a_sentence_are_found_once_for_one_letter(letter_words: LetterWords) -> None:
    text = "Base salary $190,000, sign-on $10,000, 401(k) match 4%."
    once = letter_words.topics.of_one_letter()
    span = Span(0, len(text))
    first = once.cues_in(text, span)
    assert first == letter_words.topics.cues_in(text, span)
    assert once.cues_in(text, Span(0, len(text))) is first
    assert letter_words.topics.known is None
