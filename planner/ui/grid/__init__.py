"""A grid of fields down and items across, as in any spreadsheet: knows no offer and no scenario."""
