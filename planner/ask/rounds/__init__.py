"""Replies of a recruiter, and the next ask after them (MODEL 5)."""
