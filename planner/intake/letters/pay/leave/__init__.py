"""The paid days off of a letter, told in days, weeks or hours."""
