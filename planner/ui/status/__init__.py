"""The status line: saved, problems, what was shared, messages, the sum of the selection, zoom."""
