"""Text analysis of a story: sentences, quantities, vocabulary, and the parts of a pasted text."""
