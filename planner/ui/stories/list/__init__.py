"""The list of stories, with the keys that move one."""
