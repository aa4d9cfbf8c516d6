"""The Offers sheet: fields down, offers across."""
