"""The score of a story, its lints, what it is filed under, and the evidence of all stories (MODEL 4)."""
