"""The user's own words in letters: days, words and promises, in the form that a sentence needs."""
