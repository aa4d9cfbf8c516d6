"""The largest document that is read. What is beyond a bound of pages or characters is named in a note."""

LARGEST = 20_000_000  # bytes of a file
MOST_TEXT = 200_000  # characters that are taken; a letter of 40 pages has about 120,000
MOST_PAGES = 60  # of a PDF
MOST_UNPACKED = 60_000_000  # bytes of a .docx or .odt as decoded, all parts together
MOST_MEMBERS = 5_000  # files in a .docx or .odt
MOST_ELEMENTS = 1_000_000  # of XML or HTML in one document
DEEPEST = 200  # elements, or mails, inside each other
LONGEST_PIECE = 1_000_000  # bytes of one tag or comment in XML
MOST_PARTS = 100  # of a mail, all mails inside it together
MOST_ATTACHMENTS = 10  # that are read
MOST_NOTES = 20
