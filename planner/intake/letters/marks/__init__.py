"""A sentence with its numbers, durations, dates and shares as signs, for patterns over their kinds."""
