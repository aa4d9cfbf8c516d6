"""The recruiter's workbook, made from Shared and from nothing else."""
