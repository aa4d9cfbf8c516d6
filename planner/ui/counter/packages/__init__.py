"""Packages of equal worth, concessions and the level above."""
