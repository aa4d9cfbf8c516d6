"""The exit codes of every command."""

DONE = 0
PROBLEMS = 1
"""The plan or the table has problems."""
WRONG_USE = 2
"""Wrong use, or a place that cannot be read or written."""
