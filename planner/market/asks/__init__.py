"""The constants of asks: their table, the user's edits, and what each number is called."""
