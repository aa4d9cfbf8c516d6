"""Follows a figure to each field that it was computed from, and back to the figure."""
