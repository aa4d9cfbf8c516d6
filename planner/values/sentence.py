"""Texts that end as a sentence does."""


def stopped(text: str) -> str:
    """End a text with a full stop: a name that has one at its end, as `Acme, Inc.`, gets no second."""
    return text if text.endswith(".") else f"{text}."
