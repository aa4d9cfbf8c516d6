"""Preparation for the talks: checklists, the interview loop, scripts, and a page to take along. Pure."""
