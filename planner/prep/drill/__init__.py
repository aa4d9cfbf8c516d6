"""Drills of an interview: questions, a clock, stories that fit, and a review of an answer. Pure."""
