"""The Market sheet: how the tracks differ, bands, and comparable jobs."""
