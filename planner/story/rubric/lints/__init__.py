"""The lints of a story: mistakes in single sentences, and what elsewhere in the story makes up for them."""
