"""Every limit of Slack's that Cairn keeps to, by name; sizes are as `outgoing.size` counts."""

# a message
MESSAGE_BLOCKS = 50
# Slack refuses a little over 13,000 with msg_blocks_too_long
MESSAGE_TEXT = 12_000
# Slack takes more at times, and at times refuses it with msg_too_long
FALLBACK_TEXT = 4_000

# blocks
SECTION_TEXT = 3_000
SECTION_FIELDS = 10
CONTEXT_TEXT = 2_000
ACTIONS_ELEMENTS = 25
BUTTON_TEXT = 75
BUTTON_VALUE = 2_000
# with its headings
TABLE_ROWS = 100
TABLE_COLUMNS = 20
TABLE_TEXT = 10_000
LINK_ADDRESS = 3_000

# what is asked before a button does what it says
CONFIRM_TEXT = 300
CONFIRM_BUTTON = 30

# modals
VIEW_TITLE = 24
VIEW_BUTTON = 24
INPUT_LABEL = 2_000
INPUT_HINT = 2_000
INPUT_ERROR = 2_000
INPUT_VALUE = 3_000
OPTIONS = 100
OPTION_TEXT = 75

# our own: how much of a reply is shown before "Show more", and how much of a fact fits half a line
SHOWN_BLOCKS = 30
SHOWN_TEXT = 3_000
SHORT_FACT = 200
