"""Published data: tax curves, living cost, stages, bands. Pure: tables are passed in."""
