"""The private workbook: everything, for the person alone."""
