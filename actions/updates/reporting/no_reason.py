"""Whether words can be the reason for a rating: an interjection, a bare "it is" or an order cannot.

Whatever comes next would otherwise stand in the register as what was done.
"""

from __future__ import annotations

import re

from actions.updates.plain import drops, straight

_WAITS = re.compile(
    r"\W*(?:(?:hang on|hold on|wait(?: up| a (?:sec|second|minute|mo|bit))?|"
    r"(?:just |gimme |give me )?(?:a|one|two) (?:secs?|seconds?|mins?|minutes?|mo|moment|tick)|"
    r"bear with(?: me)?|let me (?:think|check|see|look|ask|find out)|brb|back in \w+|"
    r"ok|okay|right|well|so|oh|ooh|ach|och|aye|hm+|um+|er+|eh|sorry|please|pls|ta|thanks|cheers|"
    r"lol|haha|hello|hi|hiya|hey|whoops|oops|damn|no|now|actually|never mind)\b\W*)+",
    re.IGNORECASE,
)
# said of what was said, not of the work: "sorry, I got that wrong"
_REGRETS = re.compile(
    r"(?:\W*\b(?:sorry|apologies|oops|whoops|my (?:mistake|bad|fault|error|apologies)|"
    r"(?:i )?(?:got|had|put|said|typed|read|made) (?:that|it|this|them) (?:all )?wrong|"
    r"(?:i )?made a (?:mistake|typo)|(?:that was )?a? ?(?:typo|slip)|slip of the \w+|"
    r"fat fingers?|wrong (?:one|button|colour|rating|project)|about (?:that|this)|"
    r"and|but|so|that was|it was)\b)+\W*",
    re.IGNORECASE,
)
_LEADS_IN = r"(?:(?:please|pls|and|then|so|just|now|also|ok|okay|can you|could you|right)\b[\s,]*)*"
_WHOM = r"(?:him|her|them|me|us|everybody|everyone|folk|people|the \w+|my \w+|[A-Z]\w+)"
_THAT = r"(?:it|that|this|so|those|them|down|in)"
# what is wanted of Cairn: "tell Karen I've done that", "put that Karen said so"
_ORDERS = re.compile(
    rf"\W*(?i:{_LEADS_IN})(?:(?i:tell|ask|e-?mail|message|text|ring|call|remind|let|notify|copy) "
    rf"{_WHOM}\b(?! back\b)"
    rf"|(?i:put|post|log|record|note|save|send|mark|show|use|keep|make|set|say|do|give) "
    rf"(?i:{_THAT})\b)"
)
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_EMPTY = frozenset(
    _WORD.findall("""
    a actually all am an and anyway are as at basically be because been being believe but by cos coz
    did do does done dunno fact feel feels fine for got guess has have he here honest honestly how i
    if in is it just know like look me mean meant my no not now obviously of oh ok on only or our
    please pretty put quite rag rate rated rating really reckon red amber green said same say saying
    says she simply since so status still sure tell that the their then there they thing things
    think this thought to told true trust us very was we well were what which why will with would
    yes yet you
    it's that's there's we're they're i'm i've i'd we've isn't wasn't don't can't ain't aye och ach
    """)
)


def gives_no_reason(text: str) -> bool:
    """Say whether a text can be no reason: "hang on", "well it just is", "tell Karen that"."""
    words = straight(text.strip())
    if _WAITS.fullmatch(words) or _REGRETS.fullmatch(words) or _ORDERS.match(words):
        return True
    if drops(words):
        return True
    return all(word in _EMPTY for word in _WORD.findall(words.casefold()))
