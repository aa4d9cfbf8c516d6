"""The open file: open, save, recover, lock, import, and what the program remembers."""
