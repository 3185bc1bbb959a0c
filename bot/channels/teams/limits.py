"""Every limit of Teams' that Cairn keeps to, by name; sizes are as `outgoing.size` counts."""

# a message with all that is in it: for bots 100 kB, older pages say 40 and for webhooks 28
MESSAGE_SIZE = 28_000
SUGGESTED_ACTIONS = 6
CITATIONS = 20
CITATION_NAME = 80
CITATION_ABSTRACT = 160
CITATION_KEYWORDS = 3
CITATION_KEYWORD = 28

# cards; a renderer that is not told otherwise drops what is above five
CARD_VERSION = "1.5"
ACTIONS = 5
DIALOG_TITLE = 64

# our own: what fits where, in signs
LINE_TEXT = 3_000
PASSAGE_TEXT = 1_500
SUMMARY_TEXT = 3_000
PLAIN_TEXT = 400
BUTTON_TEXT = 60
# labels side by side that can still be read on a telephone
BUTTONS_TEXT = 36
BUTTON_SAYS = 1_000
SHORT_FACT = 160
FACTS = 12
TABLE_COLUMNS = 3
TABLE_ROWS = 30
# in a cell: the whole of it, and its longest word
CELL_TEXT = 60
CELL_WORD = 16
RADIO_CHOICES = 4
LINK_ADDRESS = 2_000

# our own: how much of a reply is shown before "Show more"
SHOWN_PIECES = 40
SHOWN_TEXT = 4_000
