"""Practising the talk on Prep: what was said, the next line, what is at hand, and the review."""
