"""Job posts: each pay range with its exact words, place and period, and the posted band made of one."""
