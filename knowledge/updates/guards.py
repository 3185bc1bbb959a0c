"""The words of questions, hearsay, plans and jokes."""

from __future__ import annotations

import re

QUESTION = re.compile(
    r"\W*(?:(?:so|and|but|well|hmm|right|ok|okay|hi|hey) )?(?:what|what's|who|who's|when|why"
    r"|how|how's|where|which|whose|is|are|was|were|does|did"
    r"|do|has|have|can|could|should|would|"
    r"any(?:one|body)? (?:idea|chance|news|know)|who knows|wonder(?:ing)?|i wonder|remind me"
    r"|wha|whit|hoo)\b(?!'t)(?!\W*(?:we|i) (?:did|done|do)\b)",
    re.IGNORECASE,
)
HEARSAY = re.compile(
    r"\b(?:says?|said|saying|heard|hear|hears|reckons?|reckoned|told|tells|thinks?|thought"
    r"|apparently|seemingly|supposedly|allegedly|rumou?rs?|"
    r"according to|word is|claims (?:that )?it|gossip|overheard|believes?|mentioned|suggests?"
    r"|seems|looks like|sounds like|wrote|announced|insists?)\b",
    re.IGNORECASE,
)
HYPOTHETICAL = re.compile(
    r"\b(?:if|unless|could|would|might|may|should|suppose|supposing|imagine|what if|were to"
    r"|perhaps|maybe|possibly|probably|in case|"
    r"wouldn't|whether|i'd|we'd|it'd|they'd|otherwise|say (?:the|we|it|that)|gin|assuming)\b",
    re.IGNORECASE,
)
PLAN = re.compile(
    r"\b(?:will|'ll|shall|going to|gonna|tomorrow|later|soon|hope|hoping|aim|aiming|expect"
    r"|expecting|planning to|plan to|want|wants|wanted|trying|"
    r"intend|next (?:week|month|year|sprint|time)|about to|by (?:spring|summer|autumn|winter"
    r"|christmas|easter|then|next|the|\w+day)|ready to|target|in time for)\b",
    re.IGNORECASE,
)
REQUEST = re.compile(
    r"\b(?:(?:can|could|will|would) (?:you|someone|somebody|anyone|anybody)|for me\b|remind"
    r"|(?:ask|tell|get) \w+ to|remember to|don't forget|"
    r"[a-z]+,? (?:could|can|please|would) (?:you )?(?:log|put|post|set|send|mark|do|update"
    r"|record))\b",
    re.IGNORECASE,
)
ASKED = re.compile(r"\b(?:can|could|would|will) you\b|\bplease\b|\bpls\b|\bfor me\b", re.IGNORECASE)
ORDERED = re.compile(
    r"\W*(?:put|set|log|mark|make|record|post|send|enter|change|move|update)\b", re.IGNORECASE
)
TO_SOMEBODY = re.compile(
    r"\W*(?:(?:can|could|would|will|do|did|are|have) you|please|pls|thanks(?! to)|how are)\b"
    r"|\W*(?:[\w'-]+ ){0,4}(?:call|meeting|catch[- ]?up|chat|stand-?up|coffee|lunch|demo)(?: is"
    r"| now)?"
    r" (?:at|@) \d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?\W*$",
    re.IGNORECASE,
)
TO_BE_SENT = re.compile(
    r"\b(?:to-?do|to do|need to|needs to|must|remember|have to|owe|will|i'll|i've to|going to|gonna"
    r"|should|still to|haven't|not yet|forgot to|reminder)\b[^.\n]{0,40}\bupdates?\b",
    re.IGNORECASE,
)
NO_NEWS = re.compile(
    r"\W*(?:see|call|ring|ping|phone|ask|let|look|love|great|good|well done|who|what|when|where"
    r"|how|why|can|could|please|just to)\b",
    re.IGNORECASE,
)
JOKE = re.compile(
    r"\b(?:lol|lmao|rofl|ha(?:ha)+|hehe|jk|just kidding|only joking|kidding|joking|yeah right"
    r"|my eye|as if$|(?:says|said) (?:nobody|no one|no \w+ ever)\b|aye right|my foot"
    r"|walks into a bar|knock knock)\b|^\W*(?:ha|hah|heh)\W*$",
    re.IGNORECASE,
)
# a sentence that takes back what the message says
TAKEN_BACK = re.compile(
    r"\W*(?:(?:just|only|am|i'm|we're|totally|obviously) )*(?:kidding|joking|jk|messing"
    r"|winding you up"
    r"|pulling your leg|gotcha|april fool|knock knock|scratch that|scrap that"
    r"|ignore (?:that|this|me))(?: \w+)?\W*|\W*not really\W*"
    r"|\W*(?:please |pls |but )?(?:don't|do not|dinnae|no need to|never) (?:log|record|post|save"
    r"|store"
    r"|count|enter|note|put|file)(?: (?:this|that|it|any of (?:this|that|it)))?"
    r"(?: (?:yet|please|pls|down|anywhere|in))*\W*",
    re.IGNORECASE,
)
FORWARDED = re.compile(r"\W*(?:fwd?|forwarded|fw)\b", re.IGNORECASE)
