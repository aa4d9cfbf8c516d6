"""The laws of an ask as functions, cases to check them on, and a command that draws many."""
