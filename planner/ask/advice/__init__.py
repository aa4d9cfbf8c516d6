"""Advice before release: what telling a recruiter would bring, and whom to speak to first. Pure."""
