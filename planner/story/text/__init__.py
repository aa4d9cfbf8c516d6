"""Text analysis of a story: sentences, figures, words, and what a paste consists of."""
