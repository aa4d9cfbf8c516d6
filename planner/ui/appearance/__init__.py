"""Colours, measures and fonts, light and dark."""
