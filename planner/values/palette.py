"""The colours of offers, the same in the window and in every file."""

OFFER_COLOURS = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00")
"""Okabe and Ito, safe for the colour-blind; too light for text, so a swatch has a label. Charts show six."""
MOST_STRIPES = 3
"""After so many times six offers the marks of the first come again."""


def stripe_count(place: int) -> int:
    """Return in how many stripes the offer at a place of the plan is drawn: one for the first six."""
    return place // len(OFFER_COLOURS) % MOST_STRIPES + 1
