"""The grants of a record: their sizes, kinds and prices, and how they vest."""
