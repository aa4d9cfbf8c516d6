"""The constants of stories that ship with the program, read once for all tests of stories."""

from planner.model_inputs import load_tables

STORY_CONSTANTS = load_tables().asks.story
