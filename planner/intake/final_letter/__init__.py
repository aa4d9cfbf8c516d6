"""The letter to sign against what was agreed: what matches, differs, is missing, or is new."""
