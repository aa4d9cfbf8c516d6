"""Preparation for the talks: checklists, the interview loop, and a page to take along. Pure."""
