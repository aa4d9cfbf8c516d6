"""The Stories sheet: what happened, told in eight parts, and what it is worth as evidence."""
