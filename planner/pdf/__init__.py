"""The PDF twin of a workbook: pages drawn from the same sheet values, without Qt and without a plan."""
