"""What this recruiter may know: release marks, stories, and the advice on what to tell."""
