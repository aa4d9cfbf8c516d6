"""The Prep sheet: checklist, interview loop, drill, scripts, and a page to take along."""
