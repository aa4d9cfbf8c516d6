"""A sample of a letter that says as much to the reader and nothing of the user: to mend the reader with."""
