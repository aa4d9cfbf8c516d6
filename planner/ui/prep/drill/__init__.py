"""The drill of Prep: a question, its clock, the typed answer, and its review."""
