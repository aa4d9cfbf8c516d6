"""The score of a story, its lints and filing, and the evidence of all stories (MODEL 4)."""
