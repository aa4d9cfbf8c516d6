"""Typing into the plan: lines, text fields, their keys and their steps of undo."""
