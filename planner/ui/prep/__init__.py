"""The Prep sheet: checklist, interview loop, drill, a practised talk, scripts, and a page to take along."""
