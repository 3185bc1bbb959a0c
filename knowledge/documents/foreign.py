"""Files that are no documents we read, and what to do about each."""

SAVE_AS = "save what it says as DOCX, PDF, HTML, Markdown or plain text."
IMAGE = "It is an image: have its text recognised (OCR), then " + SAVE_AS
FILM = "It is sound or film: write down what is said, then " + SAVE_AS
PACKED = "It is a packed archive: unpack it and ingest what is in it."
PROGRAM = "It is a program, not a document: take it away."
DATABASE = "It is a database: " + SAVE_AS
LOCKED = "It is locked with a password: save it without one."
BROKEN = "It is broken or cut short: open it in the program that made it and save it again."

STARTS = (
    (b"\x89PNG", IMAGE), (b"\xff\xd8\xff", IMAGE), (b"GIF8", IMAGE), (b"II*\0", IMAGE),
    (b"MM\0*", IMAGE), (b"8BPS", IMAGE), (b"\0\0\1\0", IMAGE), (b"BM", IMAGE), (b"RIFF", FILM),
    (b"ID3", FILM), (b"OggS", FILM), (b"\x1aE\xdf\xa3", FILM), (b"\xff\xfb", FILM),
    (b"\x1f\x8b", PACKED), (b"7z\xbc\xaf", PACKED), (b"Rar!", PACKED), (b"BZh", PACKED),
    (b"\xfd7zXZ", PACKED), (b"\x28\xb5\x2f\xfd", PACKED), (b"SQLite format 3", DATABASE),
    (b"\x7fELF", PROGRAM), (b"MZ", PROGRAM),
)  # fmt: skip
WRITTEN_STARTS = (
    (b"{\\rtf", "It is a rich-text file (.rtf): open it in a word processor and save it as DOCX."),
    (b"%!PS", "It is a PostScript file: print it to PDF."),
    (b"bplist", "It is a web archive of Safari: save the page as HTML or PDF."),
    (b"MIME-Version:", "It is a web page saved in one file (.mht): save it as HTML or PDF."),
    (b"From: <Saved by", "It is a web page saved in one file (.mht): save it as HTML or PDF."),
)
IN_OLD_OFFICE = (
    ("EncryptedPackage", LOCKED),
    ("EncryptionInfo", LOCKED),
    ("WordDocument", "It is an old Word document (.doc): open it and save it as DOCX."),
    ("Workbook", "It is an old spreadsheet (.xls): " + SAVE_AS),
    ("PowerPoint Document", "It is an old presentation (.ppt): " + SAVE_AS),
    ("__substg1.0", "It is an e-mail saved by Outlook (.msg): " + SAVE_AS),
)
OLD_OFFICE = "It is an old Office file: open it and save it as DOCX."
IN_ZIP = (
    ("xl/", "It is a spreadsheet, not a document: " + SAVE_AS),
    ("ppt/", "It is a presentation: " + SAVE_AS),
    ("visio/", "It is a drawing: " + SAVE_AS),
    ("Index/", "It is an Apple Pages or Numbers file: export it as DOCX or PDF."),
    ("META-INF/container.xml", "It is an e-book (.epub): " + SAVE_AS),
    ("content.xml", "It is an OpenDocument file: save it as DOCX."),
)
IN_TEXT = (
    ("<svg", IMAGE),
    ("<?xml", "It is XML, which is not written for people: " + SAVE_AS),
    ("<rss", "It is a news feed: " + SAVE_AS),
)
