"""The dialog that reads a pasted letter: its text at the left, its fields at the right."""
