"""The words of questions, hearsay, plans and jokes."""

from __future__ import annotations

import re

QUESTION = re.compile(
    r"\W*(?:what|what's|who|who's|when|why|how|how's|where|which|whose|is|are|was|were|does|did"
    r"|do|has|have|can|could|should|would|"
    r"any (?:idea|chance|news)|wha|whit|hoo)\b(?!'t)(?!\W*(?:we|i) (?:did|done|do)\b)",
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
NO_NEWS = re.compile(
    r"\W*(?:see|call|ring|ping|phone|ask|let|look|love|great|good|well done|who|what|when|where"
    r"|how|why|can|could|please|just to)\b",
    re.IGNORECASE,
)
JOKE = re.compile(
    r"\b(?:lol|lmao|rofl|ha(?:ha)+|hehe|jk|just kidding|only joking|aye right|my foot"
    r"|walks into a bar)\b",
    re.IGNORECASE,
)
FORWARDED = re.compile(r"\W*(?:fwd?|forwarded|fw)\b", re.IGNORECASE)
