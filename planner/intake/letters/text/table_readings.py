"""A letter with several offers in a table, read once for each, and the readings joined to one."""

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from planner.intake.letters.results import LetterReading, OfferReading, ReadValue, Span
from planner.intake.letters.text.letter_text import LetterText
from planner.intake.letters.text.offer_tables import TableOffer, without_others, words_of


def read_each(
    letter: LetterText,
    offers: Sequence[TableOffer],
    text: str,
    read: Callable[[str], LetterReading],
    *,
    are_places: bool = False,
) -> LetterReading:
    """Return the offers of a table, and the present job that the letter tells around it.

    An offer is named by its head, unless a row of the table names the employer of each, or the heads are
    places: `are_places`.
    """
    read_offers: list[tuple[TableOffer, OfferReading]] = []
    present: list[OfferReading] = []
    readings = [
        (offer, read(without_others(letter, offers, offer, keep_name=are_places))) for offer in offers
    ]
    for own, reading in readings:
        mine = [_in_place(letter.raw, own, offer) for offer in reading.offers]
        read_offers += [(own, offer) for offer in mine if not offer.is_present][:1]
        present = present or [offer for offer in mine if offer.is_present]
    last = readings[-1][1]
    if not read_offers:
        return replace(last, text=text, offers=())
    companies = {offer.company for _, offer in read_offers} - {""}
    has_names = are_places or len(companies) == len(read_offers)
    named = (offer if has_names else _named(letter.raw, own, offer) for own, offer in read_offers)
    return LetterReading(text, (*named, *present), left_out=last.left_out)


def _named(raw: str, own: TableOffer, offer: OfferReading) -> OfferReading:
    """Return an offer whose employer is its name in the table."""
    name = ReadValue("company", " ".join(own.name.words(raw).strip(" *_").split()), own.name)
    values = tuple(value for value in offer.values if value.path != "company")
    questions = tuple(asked for asked in offer.questions if asked.path != "company")
    return replace(offer, values=(name, *values), questions=questions)


def _in_place(raw: str, own: TableOffer, offer: OfferReading) -> OfferReading:
    """Return an offer whose words are those of the letter."""

    def place(span: Span) -> Span:
        return words_of(raw, own, span)

    return replace(
        offer,
        values=tuple(replace(value, span=place(value.span)) for value in offer.values),
        questions=tuple(replace(q, spans=tuple(map(place, q.spans))) for q in offer.questions),
        notes=tuple(replace(note, span=place(note.span)) for note in offer.notes),
    )
