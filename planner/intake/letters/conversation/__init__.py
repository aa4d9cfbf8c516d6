"""Who speaks where in a letter, a thread of mails or a chat, and which message is the newest."""
