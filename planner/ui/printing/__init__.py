"""Printing: what a sheet shows as pages, on paper or as a PDF. All but the proposal says PRIVATE."""
