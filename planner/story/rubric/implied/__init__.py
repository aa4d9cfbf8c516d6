"""What a story shows by the order of its telling: trouble, search, repair and price without their words."""
