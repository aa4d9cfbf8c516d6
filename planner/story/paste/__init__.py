"""Pasted notes and résumés as drafts of stories, sentence by sentence, for the user to take or leave."""
