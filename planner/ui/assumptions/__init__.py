"""The Assumptions sheet: all that the model takes for granted, each for the user to change."""
