"""Offer letters, mails, notes and replies read into fields, each with the words that it came from."""
