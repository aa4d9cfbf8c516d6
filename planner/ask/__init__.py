"""What to ask for: imagined recruiters, openings, the sign-on case, packages and rounds. Pure."""
