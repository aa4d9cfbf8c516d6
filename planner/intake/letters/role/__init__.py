"""The job in letters: employer, title, level, place, stage, offer form, first day and last day to answer."""
