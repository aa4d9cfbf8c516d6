"""The writer: sheets in, bytes of an .xlsx file out."""
