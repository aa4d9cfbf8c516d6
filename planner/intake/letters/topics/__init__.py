"""What each number of a letter is about, by the words beside it: its topic, before a field takes it."""
