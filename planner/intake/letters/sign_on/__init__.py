"""Sign-ons in a letter: payments with their months, and what is owed back on leaving."""
