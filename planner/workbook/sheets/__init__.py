"""Sheets as values: cells, formulas, charts and styles, before any file format."""
