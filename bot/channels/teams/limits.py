"""Every limit of Teams' that Cairn keeps to, by name; sizes are as `outgoing.size` counts."""

# a message with all that is in it: for bots 100 kB, older pages say 40 and for webhooks 28
MESSAGE_SIZE = 28_000
# what one element of it may take
ELEMENT_SIZE = 14_000
SUGGESTED_ACTIONS = 6
# it shows 20; of the longest, so many fit
CITATIONS = 12
CITATION_NAME = 80
CITATION_ABSTRACT = 160
CITATION_KEYWORDS = 3
CITATION_KEYWORD = 28
CITATION_ADDRESS = 200

# cards; a renderer that is not told otherwise drops what is above five
CARD_VERSION = "1.5"
ACTIONS = 5
DIALOG_TITLE = 64

# our own: what fits where, in signs
LINE_TEXT = 3_000
PASSAGE_TEXT = 1_500
PASSAGE_LINES = 25
SUMMARY_TEXT = 2_500
PLAIN_TEXT = 400
# what a card shows of one on every screen; all of it stands in its tooltip
BUTTON_TEXT = 40
# labels side by side that can still be read on a telephone
BUTTONS_TEXT = 36
BUTTON_SAYS = 300
WARNING_TEXT = 300
SHORT_FACT = 160
FACTS = 12
TABLE_COLUMNS = 3
TABLE_ROWS = 10
# in a cell: the whole of it, and its longest word
CELL_TEXT = 30
CELL_WORD = 16
# with its heading, beside others in a line
SHORT_CELL = 60
RADIO_CHOICES = 4
LINK_ADDRESS = 2_000

# our own: how much of a reply is shown before "Show more"
SHOWN_PIECES = 40
SHOWN_TEXT = 4_000
