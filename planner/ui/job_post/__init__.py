"""The posted band from a job post: the post at the left, its ranges of pay at the right, one step of undo."""
