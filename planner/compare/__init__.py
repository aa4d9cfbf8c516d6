"""Offers against each other: rivals, cash or equity, chart values and deadlines. Pure."""
