"""What the items of the menus do, by key: commands of the window, of its session and of its document."""
