"""The Letters sheet: what is written to one recruiter, checked before it leaves."""
