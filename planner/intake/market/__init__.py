"""Public pay files, read in chunks with pandas: every row is used or counted out."""
