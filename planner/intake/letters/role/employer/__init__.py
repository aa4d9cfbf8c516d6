"""The employer's name in a letter: by its head, what it does, its signature, or a note in small letters."""
