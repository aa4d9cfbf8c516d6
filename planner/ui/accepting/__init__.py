"""Dialogs that show what was read before it enters the plan: keys, size, and remarks on the reading."""
