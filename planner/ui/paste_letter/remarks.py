"""Remarks on a reading: doubts, questions, what is kept or left out, and what the letter does not say."""

from collections.abc import Iterator

from planner.intake.letters.results import KeptWords
from planner.intake.letters.review.offer_review import missing
from planner.intake.letters.review.review import Review
from planner.plan.check.fault_text import labelled
from planner.ui.accepting.remark_list import ReadRemark
from planner.ui.paste_letter.lines import ReadLine

LONGEST_QUOTATION = 160
MOST_QUOTED = 40


def remarks_of(review: Review, lines: tuple[ReadLine, ...]) -> tuple[ReadRemark, ...]:
    """Return the remarks on a reading, the doubts first."""
    return (*_doubts(review, lines), *_quoted(review), *_not_mentioned(review))


def _doubts(review: Review, lines: tuple[ReadLine, ...]) -> Iterator[ReadRemark]:
    for line in lines:
        if line.wrong:
            yield ReadRemark(labelled(line.label, line.wrong), doubtful=True, row=line.at)
        elif line.doubtful:
            yield ReadRemark(f"{line.label}: {line.why}", doubtful=True, row=line.at)
    for difference in review.reading.differences:
        words = " ".join(difference.span.words(review.reading.text).split())
        yield ReadRemark(f"“{words}” adds to an amount that is not known: choose the offer.", doubtful=True)
    open_questions = [question for offer in review.offers for question in offer.open_questions()]
    for question in (*open_questions, *review.reading.questions):
        yield ReadRemark(question.why, doubtful=True)


def _quoted(review: Review) -> Iterator[ReadRemark]:
    text = review.reading.text
    notes = [words for offer in review.offers for words in offer.reading.notes]
    yield from _listed("Kept in the note", notes, text)
    yield from _listed("Left out", review.reading.left_out, text)


def _listed(head: str, words: list[KeptWords] | tuple[KeptWords, ...], text: str) -> Iterator[ReadRemark]:
    for passage in words[:MOST_QUOTED]:
        quoted = " ".join(passage.span.words(text).split())
        if len(quoted) > LONGEST_QUOTATION:
            quoted = f"{quoted[:LONGEST_QUOTATION].rstrip()} …"
        yield ReadRemark(f"{head}: “{quoted}”{f' ({passage.why})' if passage.why else ''}")
    if len(words) > MOST_QUOTED:
        yield ReadRemark(f"{head}, and {len(words) - MOST_QUOTED} more.")


def _not_mentioned(review: Review) -> Iterator[ReadRemark]:
    """Say what the letter of a single offer does not mention."""
    offers = [offer for offer in review.offers if offer.rows and not offer.reading.is_present]
    if len(offers) == 1:
        names = list(missing(offers[0]))
        if names:
            yield ReadRemark(f"Not in the letter: {', '.join(names)}. Rows stay empty; nothing is guessed.")
