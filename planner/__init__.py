"""Counterpoint: what each job offer is worth, what to ask, why, and a workbook that is safe to send."""

__version__ = "1.0"
