"""What to ask: the cloud of imagined recruiters, openings, the sign-on case and the walk-away. Pure."""
