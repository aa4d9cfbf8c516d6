"""Copies of the plan for its owner: the offers as a table for a spreadsheet or a mail, and a calendar.

All of it is private and says so in its first line or in each entry; nothing here is for a recruiter.
"""

BANNER = "PRIVATE: for you alone. Not for a recruiter."
"""The first line of each copy; calendars say it in each entry."""
