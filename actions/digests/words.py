"""The words by which a digest is asked for."""

import re

WHOLE = (
    r"everything|all (?:the )?projects|all of (?:it|them)|across (?:the|all)\b.*|"
    r"(?:whole |entire )?(?:partnership|programme|office)"
)
OWN = r"(?:my|our|mine) (?:own )?(?:projects?|ones)|my own"
OWN_COUNCIL = r"(?:my|our) (?:own )?council(?:'s)?"
AWAY = (
    r"(?:i|we) (?:was|were|wis) (?:off|aff|away|out|absent|sick|ill|on leave|on holiday)|"
    r"(?:i've|i have|we've|a've) been (?:off|aff|away|out|on leave|ill)|(?:on|in|during|ower) "
    r"(?:my|ma|our) (?:leave|holidays?|break|absence)|off sick|(?:just )?back (?:from|fae)"
)
MISSED = (
    r"miss(?:ed)?|catch (?:me|us) up|(?:up|back) to speed|fill (?:me|us) in|back in the loop|"
    rf"bring (?:me|us) up to date|{AWAY}"
)
SHOW = (
    r"(?:re)?send|show|give|gie|read|see|get|tell|print|what(?:'s| is| was| wis)? in|"
    r"what (?:did|does) .{0,30} say"
)
AGAIN_AND_AGAIN = (
    r"every|each|weekly|fortnightly|monthly|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)days|"
    r"subscri\w*|preview|instead|stop|pause|unfollow|follow"
)
ALL_RATINGS = r"(?:all|every) (?:the )?(?:ratings?|colours?)"
SHORT = (
    r"sum (?:it|that|this|a' that|all (?:of )?(?:it|that)) up|sum up|summarise (?:it|that|this)|"
    r"in (?:short|brief|a nutshell|(?:one|a) (?:line|sentence)|a few words)|short(?:er)?|"
    r"brief(?:ly)?|tl;?dr|the (?:gist|headlines|short version)|headlines"
)
IN_FULL = (
    r"in full|(?:show )?(?:me )?more|the rest|the whole (?:thing|digest)|everything in it|longer"
)
NARROWED = r"only|just|nothing but"
_SUMS_UP = re.compile(
    r"\W*(?:please |can you |could you )*(?:sum(?:marise)? (?:up )?(?:the|this|last) "
    r"(?:week|month|fortnight)\b.{0,60}|(?:(?:give|show|get|make) (?:me|us) )?(?:the |a )?"
    r"board pack\b.{0,60})",
    re.IGNORECASE,
)


def sums_up(text: str) -> bool:
    """Say whether words ask for a digest whatever Rasa hears: "sum up the week"."""
    return _SUMS_UP.fullmatch(text) is not None
