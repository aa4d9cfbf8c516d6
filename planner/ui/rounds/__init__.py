"""The Rounds sheet: the order of moves, what was said, the gap, deadlines, and the next ask."""
