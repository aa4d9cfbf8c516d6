"""Laws that limit the terms of an offer, for hints that only the user sees."""
