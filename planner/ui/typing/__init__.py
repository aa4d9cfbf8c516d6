"""Typing into the plan: text fields, their keys and their steps of undo."""
