"""Characters that HTML source spells, as `&amp;`, written out before a letter is read.

Every part of the reading is moved back, so that its places are those of the text that was pasted.
"""

import html
import re
from bisect import bisect_right

from msgspec import Struct
from msgspec.structs import replace

from planner.intake.letters.results import KeptWords, LetterReading, OfferReading, Question, Span

_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}[1-4]?|#\d{2,6}|#[xX][0-9a-fA-F]{2,5});")


class PlainText(Struct, frozen=True):
    """A text without entities; `starts` are the places of written-out characters in it, `shifts` how far each
    place from there on lies before its own in the pasted text.
    """

    text: str
    starts: tuple[int, ...] = ()
    shifts: tuple[int, ...] = ()

    def pasted(self, span: Span) -> Span:
        """Return the part of the pasted text that a part of this one was; an entity is whole in it."""
        return Span(self._place(span.start), self._place(span.end))

    def _place(self, place: int) -> int:
        index = bisect_right(self.starts, place) - 1
        return place + (self.shifts[index] if index >= 0 else 0)


def without_entities(text: str) -> PlainText:
    """Return a text with its entities written out; a name that is none stays as it is."""
    parts, starts, shifts = list[str](), list[int](), list[int]()
    at = length = shift = 0
    for match in _ENTITY.finditer(text):
        sign = html.unescape(match.group())
        if sign == match.group():
            continue
        parts += [text[at : match.start()], sign]
        length += match.start() - at + len(sign)
        shift += match.end() - match.start() - len(sign)
        starts.append(length)
        shifts.append(shift)
        at = match.end()
    return PlainText("".join((*parts, text[at:])), tuple(starts), tuple(shifts))


def in_pasted_text(reading: LetterReading, plain: PlainText, text: str) -> LetterReading:
    """Return a reading of the plain text with the places of the pasted one."""
    return replace(
        reading,
        text=text,
        offers=tuple(_offer(offer, plain) for offer in reading.offers),
        rounds=tuple(replace(reply, span=plain.pasted(reply.span)) for reply in reading.rounds),
        questions=_questions(reading.questions, plain),
        left_out=_kept(reading.left_out, plain),
        differences=tuple(replace(part, span=plain.pasted(part.span)) for part in reading.differences),
        answer_day=reading.answer_day and _offer(reading.answer_day, plain),
    )


def _offer(offer: OfferReading, plain: PlainText) -> OfferReading:
    return replace(
        offer,
        values=tuple(replace(value, span=plain.pasted(value.span)) for value in offer.values),
        questions=_questions(offer.questions, plain),
        notes=_kept(offer.notes, plain),
    )


def _questions(questions: tuple[Question, ...], plain: PlainText) -> tuple[Question, ...]:
    return tuple(
        replace(asked, spans=tuple(plain.pasted(span) for span in asked.spans)) for asked in questions
    )


def _kept(notes: tuple[KeptWords, ...], plain: PlainText) -> tuple[KeptWords, ...]:
    return tuple(replace(note, span=plain.pasted(note.span)) for note in notes)
