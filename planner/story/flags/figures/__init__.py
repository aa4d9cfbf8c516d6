"""Flags on what a story says in figures: implausible, too smooth, hollow, too precise, or of nothing."""
