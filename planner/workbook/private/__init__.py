"""The private workbook: everything, for the user alone."""
