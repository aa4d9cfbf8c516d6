"""The drill of Prep: a question, its clock, the typed answer, and what is said of it."""
