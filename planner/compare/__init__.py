"""Offers against each other: the closest rival, cash or equity, charts and deadlines."""
