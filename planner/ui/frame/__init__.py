"""The frame of the window: menus, explain bar, problems, status line, welcome page, tabs."""
