"""Text analysis of a story: sentences, quantities, vocabulary, and what their words mean."""
