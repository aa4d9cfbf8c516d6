"""Help in the window: the keys, the words, what a sheet is for, and about the program."""
