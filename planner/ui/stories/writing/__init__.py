"""The writing page: a story's parts, and what is typed into them."""
