"""The open file: open, save, recover, lock, import, and the settings."""
