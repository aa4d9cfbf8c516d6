"""The Offers sheet: fields down, offers across, in the manner of any spreadsheet."""
