"""The Prep sheet: checklist, interview loop, and a page to take along."""
