"""The Prep sheet: checklist, interview loop, and one page to cram from."""
