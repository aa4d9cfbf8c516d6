"""The sample of a letter, shown to copy or save. Nothing is sent."""
