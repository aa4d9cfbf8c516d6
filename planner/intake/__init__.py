"""Other people's tables: csv, xlsx, and what the clipboard holds. Nothing is guessed in silence.

Knows no window and no plan file.
"""
