"""A reading as the user sees it: rows to tick and mend, marks in the letter, and the step into the plan."""
