"""The places at which a message is cut into pieces."""

from __future__ import annotations

import re

_BE = "".join(
    rf"(?<!{word})"
    for word in (
        r"\bis", r"\bare", r"\bwas", r"\bwere", "'s", "'re", "'m", r"\bam", r"\bstill", r"\bwe",
        r"\bbeen", r"\bbe", r"\bnow", r"\bcurrently", r"\bget", r"\bgot", r"\bbut", r"\bjust",
        r"\bnot", r"\blonger", r"\bwho", r"\bremains", r"\bstay", r"\bso", r"\band", r"\bof",
        r"\bby", r"\bfor", r"\bbefore", r"n't", r"\bnoo", r"\bwhile", r"\bin", r"\bwith", r"\bdue",
    )
)  # fmt: skip
_AT_NEXT = "".join(
    rf"(?<!\b{word})"
    for word in (
        "the", "our", "my", "a", "up", "in", "by", "is", "for", "of", "this", "your", "what's",
        "its", "their", "until", "till", "from", "at", "on", "and", "then", "who's", "to", "be",
    )
)  # fmt: skip
_COUNTED = "".join(
    rf"(?<!\b{word})"
    for word in (
        "no", "any", "the", "our", "of", "zero", "other", "main", "only", "new", "a", "one", "two",
        "three", "all", "current", "known", "biggest", "remaining", "as", "is", "are", "with",
        "and", "nae", "big", "real", "major", "their", "these", "those", "on", "open", "cleared",
        "removed", r"\d", "not", "nothing", "without", "more", "few", "some", "two", "free", "to",
    )
)  # fmt: skip
_NOT_A_TIME = (
    r"(?! (?:week|month|year|quarter|door|to|one|day|and|but|\w+day|spring|summer)\b"
    r"| (?:sprint|fortnight|period|wk|time)\W*(?:[,.;\n]|$))"
)
_NONE = (
    r"(?:no|nae|zero|nothing|nowt|naethin[g']?) (?:(?:is|'s|new|other|major|real|currently|else) )?"
    r"(?:bl[ou]?(?:ck|c|k)|in the way|holding|hauding?|stopping|issues?\b|problems?\b|snags?\b)"
)
_JOINED = (
    r"(?:and|but|so|though|although|while|yet)(?: then)? (?:(?:we|we're|i|i'm|they|it's|it is|is"
    r"|are|am|still|now|noo|just|currently|also|been|have|we've|there's|there is|only|all) )*"
)
_CUES = (
    r"(?:blocked|waitin[g']? (?:on|oan|for)|awaiting|stuck|(?:held|hauden) up|can't|cannot|cannae"
    r"|need|no (?:sign|word|answer|reply)|will|we'll|i'll|going to|gaun tae|plan(?:ning)? to"
    r"|hop(?:e|ing) to|aim(?:ing)? to|intend(?:ing)? to|chasing|starting|about to|on ?to"
    r"|moving (?:on ?)?to|short of|lacking|up next|next (?:is|up|we|comes)|not heard)\b"
)
# "40 homes done Perth next": before a name of which no word stands in front
_PLACE = r"(?-i:[A-Z][a-z'-]+)"
_BEGINS_NAME = "".join(rf"(?<!\b(?-i:[A-Z])[a-z'-]{{{n}}} )" for n in range(1, 14)) + "".join(
    rf"(?<!\b{word} )"
    for word in (
        "in", "on", "at", "to", "of", "and", "for", "with", "from", "the", "is", "visit", "do",
        "or", "by",
        "starting", "see", "then", "meet", "meeting", "&", "start", "doing", "visiting", "be",
        "are", "moving",
    )
)  # fmt: skip
# any picture but those that are marks or ratings
_FEELING = r"(?:(?![🔴👉🔜🚧🛑🚫])[\U0001F300-\U0001F6FF\U0001F900-\U0001FAFF])+"
CUT = re.compile(
    r"(?P<line> ?\n\s*(?:[-–—*•·▪◦+]+ |\(?\d{1,2}[.)] )?)"
    rf"|(?P<sentence> ?(?:[.!?…]+[)\"'”’]?|{_FEELING})(?=\s|$) ?(?:\(?\d[.)] (?=[A-Z]))?)"
    r"|(?P<semicolon> ?;+ ?)"
    r"|(?P<comma> ?,+(?!\d) ?)"
    r"|(?P<colon> ?:+[*_]{0,2}(?=\s|$) ?|(?<=[a-z]):(?!//)(?=\w))"
    r"|(?P<equals>(?<=[a-z]) ?= ?(?=[\w\"']))"
    r"|(?P<dash> [-–—/|~]+ |/(?=(?:next|done|block(?:ed|ers?)|rag)\b)| ?[—•·▪◦|] ?|(?<=\w)- "
    r"| --+ ?)"
    r"|(?P<mark> ?(?=[✅☑✔⏭➡▶👉🔜🚧⛔🛑🚫])(?![➡▶]\W*[🟢🔴🟠🟡]))"
    r"|(?P<word> (?=(?:nxt|nxet|nexst|neist|nixt|netx)\b[ :]*\w)"
    rf"|{_AT_NEXT} (?=(?:(?:and|then) )?(?:up )?(?:next)\b{_NOT_A_TIME}[ :]+\w)"
    rf"|{_BE} (?=(?:(?:and|but|still|but still) )?"
    r"(?:blocked (?:by|on)|waitin[g']? (?:on|oan|for)|awaiting|stuck on|held up (?:by|on|with)"
    r"|wat?ting (?:on|for)|chasing|starting (?!to\b|from\b|at\b|point|with\b)))"
    rf"| (?={_JOINED}{_CUES})"
    rf"|(?<!\band)(?<!\bbut) (?=(?:(?:and|but|with|wi) )?(?:(?:there's|there is|we have) )?{_NONE})"
    r"| (?=then (?:on\b|onto\b|we'll\b|we (?:start|move|go)|starting|moving|it's|(?-i:[A-Z])))"
    r"| (?=(?:and )?(?:now|noo) (?:on ?to\b|for the\b|moving|starting|turning|it's on to))"
    rf"|{_COUNTED} (?=(?:(?:and|but) )?blo(?:ck|k|c)[eo]?rs?\b(?!-| free| list))"
    r"| (?=(?-i:DONE|NEXT|BLOCKED)\b)|(?<!(?-i:NO)) (?=(?-i:BLOCKERS?)\b)"
    rf"|{_BE} (?=still (?:red|amber|green)\b)|(?<=\bdone) (?=needs?\b)"
    r"| (?=but (?:[\w'-]+ ){1,4}(?:can't|cannot|cannae|hasn't|haven't|isn't ready|needs?)\b)"
    rf"|{_BE} (?=blo(?:ck|k|c)e?d (?!by|on|until|up)[\w' ]{{2,30}}$)"
    r"| (?=the (?:only |main |big |one )?(?:blo(?:ck|k|c)er|snag) is\b)"
    rf"| (?={_PLACE}(?: {_PLACE}){{0,2}} next(?: week| sprint)?(?=\W*(?:[,.;\n]|$))){_BEGINS_NAME}"
    r"| (?=(?:cos|because|coz|cuz|due to|now that|thanks to|owing to)\b))",
    re.IGNORECASE,
)
