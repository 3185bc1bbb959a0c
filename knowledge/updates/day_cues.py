"""The words before and behind the day that an update is for."""

from __future__ import annotations

import re

BEFORE = re.compile(
    r"(?P<week>(?:\bupdate )?(?:\bfor )?(?:the )?\b(?:w[/.]?[ec]|(?:week|fortnight|sprint|period)"
    r" (?:ending|to|commencing|beginning|of)))[\s:=]+(?=\S)"
    r"|\b(?:(?:back|post)-?\s?dat(?:e|ed|ing)(?: (?:this|it))?(?: (?:to|for))?|dat(?:e"
    r"|ed)(?: (?:this"
    r"|it))?(?: (?:as|to|for))?|as (?:of|at)"
    r"|(?:should(?:'ve| have|a)|meant(?: to)?|retrospective(?:ly)?|forgot to"
    r"|supposed to)(?: have)? (?:sent?|post(?:ed)?"
    r"|log(?:ged)?|done?|put|updated?|gone in|been(?: in)?|come)"
    r"(?: (?:this|it|in))*(?: (?:on|in|for))?|(?:this|it) (?:is|was|should be|was meant|belongs"
    r"|goes)(?: (?:for|to|on|in))+"
    r"|(?:entered|logged|recorded|posted|noted|filed) (?:against|for|on|under|as of)"
    r"|against(?= (?:the )?\d)|(?:late )?(?:update|entry|report|note|return) (?:for|from"
    r"|of)(?: this(?= coming))?|late (?:one|entry|report"
    r"|return) for|late,? ?\(?(?:for|from)|(?:log"
    r"|post|put|record)(?: (?:this"
    r"|it))? (?:for|on|under|against))[\s:=]+(?=\S)",
    re.IGNORECASE,
)
OPENING = re.compile(
    r"\s*\(?(?:(?:for|on|from|this is for|late|update(?: for)?)\s+)?(?=\S)", re.IGNORECASE
)
BEHIND_RATING = re.compile(
    r"\b(?:red|amber|green|grn|amb|ambr)(?: (?:for|on|as of|as at))+ (?=\S)|[🟢🔴🟠🟡] ?(?:for|on"
    r"|as of) (?=\S)",
    re.IGNORECASE,
)
AFTER_OPENING = re.compile(
    r"\s*+(?:(?:'s)?\)|(?:'s\s*+)?(?:sprint )?(?:update|report|entry|one|status|note"
    r"|return)\b(?: for)?|(?:please)?\s*+[:,])"
    r"|[^\S\n]*+\n|\s++[-–—]\s",
    re.IGNORECASE,
)
NOW = re.compile(r"(?:right )?(?:now|today|tonight)\b", re.IGNORECASE)
AFTER_RATING = re.compile(
    r"\s*(?:$|[,;:.!\n)(]|[-–—]\s|🚧|next\b|but\b|and\b|cos\b|because\b|as\b|since\b)",
    re.IGNORECASE,
)
SECOND = re.compile(r"[^,:;\n]{2,40}(?:[,:;\n]| [-–—]) ?")
AFTER_SECOND = re.compile(
    r"(?:\s*+(?:[:;,]|[-–—] )|[^\S\n]*+\n)(?=\s*+(?:red|amber|green|grn|still|rag)\b)",
    re.IGNORECASE,
)
IN_NAME = re.compile(
    r"(?:\b(?:for|fur|from|on|of|dated|as at|as of) )?(?=\b(?:(?:the )?\d|yesterday\b|tomorrow\b"
    r"|(?:last |next )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b))",
    re.IGNORECASE,
)
BEFORE_RATING = re.compile(
    r"(?:'s)?(?: (?:sprint )?(?:update|report|entry|status))?\s*+\)?+\s*+(?:[:;,]|[-–—] )?+"
    r"(?=\s*+(?:(?:is|still|gone|now|rag)\W+)?(?:red|amber|green|grn|amb|[🟢🔴🟠🟡]|[RAG]\b))",
    re.IGNORECASE,
)
BEFORE_NAME = re.compile(
    r"(?<=\d)\s+(?=[^\d,:;\n]{2,40}\b(?:red|amber|green|grn)\b)", re.IGNORECASE
)
LAST = re.compile(r"(?:[-–—(,]|[.!]\s) ?(?:(?:this|it)(?:'s| is| was) )?for (?=\S)", re.IGNORECASE)
AT_END = re.compile(r"[\s).!]*(?:dis|this|that)?[\s.!]*$")
ARTICLE = re.compile(r"\W{0,2}(?:(?:the|da|on) )?", re.IGNORECASE)
WEEK = re.compile(r"\b(?:w[/.]?[ec]|week|fortnight|sprint|period)\b", re.IGNORECASE)
COMMENCING = re.compile(r"\b(?:w[/.]?c|commencing|beginning|week of)\b", re.IGNORECASE)
