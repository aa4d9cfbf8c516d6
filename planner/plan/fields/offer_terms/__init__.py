"""Fields of an offer by what they are about, each with its description; `offer.py` gives them their keys."""
