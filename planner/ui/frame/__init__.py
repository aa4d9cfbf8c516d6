"""The frame of the window: menus, explain bar, welcome page, tabs, and what connects them."""
