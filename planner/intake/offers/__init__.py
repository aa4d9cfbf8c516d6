"""Offers in a table: labels, bands, and the cells of each offer."""
