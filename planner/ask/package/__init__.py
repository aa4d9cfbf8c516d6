"""Packages of equal worth, concessions and own values (MODEL 7)."""
