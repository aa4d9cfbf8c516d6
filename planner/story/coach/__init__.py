"""The coach of a story: one question at a time about the user's own words. It writes no word of a story."""
