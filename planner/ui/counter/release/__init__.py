"""What this recruiter may know."""
