"""Practising the talk: a recruiter drawn from the imagined ones, who answers line by line. Pure."""
