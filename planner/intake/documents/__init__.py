"""Letters and mails as files: text, .eml, .docx, .pdf, HTML and .rtf, as plain text as seen."""
