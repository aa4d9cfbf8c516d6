"""Whether the offer is only spoken so far, and the stage of the employer, where the text says so."""

from planner.intake.letters.parts import LetterContext, PartReading
from planner.intake.letters.results import ReadValue

LISTED = "That it is listed does not say how large it is."


def read_standing(context: LetterContext) -> PartReading:
    """Return `verbal` where the text says that a written offer is yet to come, or is a spoken message."""
    role, text = context.words.role, context.text
    for sentence in context.sentences:
        if place := role.verbal.first(text, sentence):
            return PartReading((ReadValue("standing", "verbal", place),))
    if role.spoken_text.stands_in(text):
        for sentence in context.sentences:
            spoken = role.spoken_offer.first(text, sentence)
            if place := spoken or context.words.kinds.offer.first(text, sentence):
                return PartReading((ReadValue("standing", "verbal", place),))
    return PartReading()


def read_stage(context: LetterContext) -> PartReading:
    """Return the stage that the text names: its last round, or an exchange."""
    role, text = context.words.role, context.text
    stages = (
        *(("series_c", role.series_c), ("series_b", role.series_b), ("series_a", role.series_a)),
        *(("late_private", role.late_private), ("seed", role.seed), ("public_large", role.public)),
    )
    for stage, phrases in stages:
        for sentence in context.sentences:
            if place := phrases.first(text, sentence):
                doubt = LISTED if stage == "public_large" else ""
                return PartReading((ReadValue("stage", stage, place, doubt),))
    return PartReading()
