"""Context menus: one table for each kind of place, opened by the right button, Menu or Shift+F10."""
