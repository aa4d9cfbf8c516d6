"""Getting ready for the talks: checklists, the interview loop, and one page to cram from. Pure."""
