"""Standards, policies and guidance."""

from actions.not_yet import NotYet


class Guidance(NotYet):
    """What a standard asks, and how something should be done."""

    intent = "guidance"
    what = (
        "I can’t answer questions about standards and guidance yet: so far I only know the "
        "project register."
    )
