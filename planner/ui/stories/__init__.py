"""The Stories sheet: a list, a page of eight parts, and the rubric beside it."""
