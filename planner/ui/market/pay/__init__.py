"""Comparable jobs from public pay files: import in a process of its own, filters, quantiles and bands."""
