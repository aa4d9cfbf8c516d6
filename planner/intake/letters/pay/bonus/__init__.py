"""The bonus of a letter: its target, months of salary, parts in words, and what is guaranteed."""
