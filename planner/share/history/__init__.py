"""What each recruiter heard so far, whether what leaves now agrees with it, and what changed since. Pure."""
