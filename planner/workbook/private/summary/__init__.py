"""The summary of the private workbook: who wins, what to say, until when, and what changed."""
