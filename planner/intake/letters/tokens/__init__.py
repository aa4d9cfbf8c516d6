"""Amounts, per cents, dates and durations of a letter by their places, before they mean a field."""
