"""A letter's text in parts: lines, sentences, clauses and table cells, each by its place in the original."""
