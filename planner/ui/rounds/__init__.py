"""The Rounds sheet: what was said, what to ask next, versions of the offer, and deadlines."""
