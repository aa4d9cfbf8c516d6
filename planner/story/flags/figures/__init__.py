"""Flags on what a story says in figures: implausible, too smooth, too precise, or of nothing."""
