"""Letters: the list, the text, tone, and whose figures are in it."""
