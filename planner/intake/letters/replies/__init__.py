"""Answers to a counter: what each side names of each component, and what is final or a difference alone."""
