"""Counterpoint: what each job offer is worth, what to ask, why, and a workbook that is safe to send."""

__version__ = "0.1.0"
