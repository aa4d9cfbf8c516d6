"""Workbooks read within bounds: archive, XML and cells."""
