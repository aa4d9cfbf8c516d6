"""How the fields of a plan are described, and values checked and written by their descriptions."""
