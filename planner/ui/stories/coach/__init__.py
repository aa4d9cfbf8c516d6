"""The coach beside a story: its card, the open question, and how far the story is."""
