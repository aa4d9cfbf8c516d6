"""The Rounds sheet: the log of a talk, the next ask, versions of the offer, and deadlines."""
