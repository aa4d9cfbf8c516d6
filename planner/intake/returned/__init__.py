"""Reads a proposal that a recruiter returned: every sheet, every column of the labelled rows, comments.

What cannot be read is listed in the recruiter's words; nothing is guessed, and nothing is dropped.
"""
