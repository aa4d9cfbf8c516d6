"""Payments of a sign-on as a line of text, read and written."""
