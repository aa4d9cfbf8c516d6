"""Where a table has its labels, names and offers, and what its labels mean; no cell is read as a value."""
