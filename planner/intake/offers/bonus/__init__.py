"""The bonus of a record: its target, when it is paid, and what is guaranteed of it."""
