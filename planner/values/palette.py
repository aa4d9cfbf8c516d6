"""The colours of offers, the same in the window and in every file."""

OFFER_COLOURS = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00")
"""Okabe and Ito, safe for the colour-blind; too light for text, so a swatch has a label. Charts show six."""
