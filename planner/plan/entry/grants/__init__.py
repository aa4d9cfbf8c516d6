"""Grants as one line of text: parsed into values, and written so that they parse back."""
