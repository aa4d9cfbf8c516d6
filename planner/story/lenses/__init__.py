"""One project retold for an AI PM or an ML PM role, from the user's sentences alone."""
