"""The preview of everything that leaves, before it leaves."""
