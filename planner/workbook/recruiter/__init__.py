"""The recruiter's workbook, made from `Shared` and nothing else."""
