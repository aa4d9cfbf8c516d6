"""The command field: finds cells, answers, commands, stories, letters and help, and goes there or does it."""
