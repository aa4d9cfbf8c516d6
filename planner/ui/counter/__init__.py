"""The Counter sheet: what to ask one recruiter for, and what that recruiter may know."""
