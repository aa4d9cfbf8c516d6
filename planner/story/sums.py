"""Money that is named without its currency: by its size after what was paid, or by its turn of phrase."""

from planner.story.text.quantity import Kind, Quantity
from planner.story.text.sentence_analysis import SentenceAnalysis

LEAST_SUM = 1_000
"""Of a number without a unit, what is money where something was paid or lost."""


def sum_without_currency(sentence: SentenceAnalysis) -> Quantity | None:
    """Return a sum without a currency, by its size or turn of phrase: “we lost eighty thousand a year”."""
    return next((figure for figure in sentence.figures if _is_sum(figure, sentence)), None)


def _is_sum(figure: Quantity, sentence: SentenceAnalysis) -> bool:
    words, text = sentence.lexicon.sentences, sentence.text
    counted, _, span = figure.unit.partition("/")
    if figure.kind is not Kind.COUNT or figure.is_change:
        return False
    if figure.value >= LEAST_SUM and not counted:
        is_paid = words.sum_paid.search(text, 0, figure.start) or words.sum_before.search(
            text, 0, figure.start
        )
        is_alone = span in _BILLED and words.sum_alone.search(text, 0, figure.start)
        return bool(is_paid or is_alone)
    return figure.value >= LEAST_LOSS and bool(words.sum_after.match(text, figure.end - len(counted)))


_BILLED = ("month", "year", "quarter")
LEAST_LOSS = 100
"""The same, where words say that it is gone."""
