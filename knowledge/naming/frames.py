"""The places in a sentence where a name is to be expected: "who leads …", "… status"."""

import re
from dataclasses import dataclass

from knowledge.naming.sentence import Sentence
from knowledge.naming.words import Tier

ASKED = (
    r"(?:status|state|progress|rag|rags|rating|ratings|phase|scope|lead|leads|leader|owner|manager|pm|"
    r"deputy|depute|sro|sponsor|contact|contacts|milestones?|deadlines?|risks?|blockers?|issues|"
    r"benefits?|savings|updates?|latest|news|history|summary|overview|timeline|roadmap|plan|dates|"
    r"sprint|councils|partners|participants|channel|link|url|next steps|state of play|"
    r"end date|start date|health|outlook|digest|gen|word)"
)
DOES = (
    r"(?:leads?|runs?|manages?|owns?|heads?(?: up)?|sponsors?|delivers?|looks? (?:after|efter)|"
    r"leading|running|managing|heading(?: up)?|sponsoring|delivering|looking after|"
    r"(?:is )?in charge (?:of|o|ae)|(?:is )?responsible for|(?:is )?accountable for|works on|"
    r"working on|took over|takes care of|rins|rinnin)"
)
STATE = (
    r"(?:red|amber|green|live|late|on track|off track|on time|behind|overdue|paused|closed|blocked|"
    r"slipping|stuck|done|finished|over|dead|ok|okay|delayed|at risk|in (?:discovery|alpha|beta|live)|"
    r"still|back|now|gone|going|gaun|doing|daein|getting|gettin|coming|holding|looking|progressing|"
    r"due|any|taking part|takin part|part of|involved|signed up|in|on|up|started|running)"
)
NEED = r"(?:project|programme|pilot|scheme|workstream|initiative|one|yin|thing|portal|work|rollout)"

OPENERS = re.compile(
    rf"\b(?:who|wha|whae|who is|whos|whas|wha is|person|people|anybody|anyone) {DOES} "
    rf"|\b{ASKED} (?:of|on|for|with|from|about|at|regarding|re|ae|o|oan|fae) "
    r"|\b(?:how|hoo)(?: is|s| are| did| has| does| goes| about) |\bhoos "
    r"|\b(?:called|named|entitled|codenamed) |\bproject (?=\S+ \?|\S+ $|\S+ (?:is|in|on|doing)\b)"
    r"|\b(?:working|worked|involved|part|participating|participate|signed up|interested) (?:on|in|to|of) "
    r"|\b(?:leads?|runs?|manages?|sro|deputy|sponsor) (?:of|for|on) "
)
MILD_OPENERS = re.compile(
    r"\b(?:about|aboot|what is|whats|whit is|whits|compare|same for|is|are|in|for|on|and|or|join|than|"
    r"does|did|do|has|have|will|with|of|from|between|across|to|where is|when is|when does|when did|"
    r"when will|why is|why did|vs|versus|was|at|by|mute|snooze|stop|follow|unmute|show|show me) "
    r"|^ "
)
CLOSERS = re.compile(
    rf" {NEED}\b| 's (?={ASKED}\b)| {ASKED}(?= [|?]| $)|(?<=\S) (?:red|amber|green) \?"
    rf"| (?:doing|going|gaun|daein|getting on|gettin on|coming along|progressing)\b"
)
MILD_CLOSERS = re.compile(rf" {STATE}\b| 's | \||  *\??$| (?:have|has|is|lead|leads|council)\b")
DETERMINERS = frozenset("the a an this that our your their my these those any some tha thon yon".split())


@dataclass(frozen=True, slots=True)
class Phrase:
    """A run of words where a name is to be expected; plainly so, or only perhaps."""

    start: int
    end: int
    plain: bool
    determined: bool = False


def phrases(sentence: Sentence) -> tuple[Phrase, ...]:
    """Return the runs of words that stand where names do."""
    line = sentence.line
    found = [_after(sentence, m.end(), True) for m in OPENERS.finditer(line)]
    found += [_before(sentence, m.start(), True) for m in CLOSERS.finditer(line)]
    if not any(phrase and phrase.plain for phrase in found):
        pass
    found += _enclosed(sentence)
    whole = tuple(dict.fromkeys(phrase for phrase in found if phrase))
    return whole


def _enclosed(sentence: Sentence) -> list[Phrase | None]:
    """Return the runs with a mild sign on both sides: "is … red", "and …?"."""
    ends = {sentence.place_until(m.start()) for m in MILD_CLOSERS.finditer(sentence.line)}
    found: list[Phrase | None] = []
    for match in MILD_OPENERS.finditer(sentence.line):
        phrase = _after(sentence, match.end(), False)
        if phrase and phrase.end in ends:
            found.append(phrase)
    return found


def _after(sentence: Sentence, letter: int, plain: bool) -> Phrase | None:
    """Return the run that starts at this letter, without an article."""
    start = sentence.place_from(letter)
    determined = False
    while start < len(sentence.tokens) and sentence.tokens[start].word in DETERMINERS:
        start, determined = start + 1, True
    end = start
    while end < len(sentence.tokens) and _goes_on(sentence, start, end):
        end += 1
    return Phrase(start, end, plain, determined) if end > start else None


def _before(sentence: Sentence, letter: int, plain: bool) -> Phrase | None:
    """Return the run that ends at this letter."""
    end = sentence.place_until(letter)
    start = end
    while start and sentence.tiers[start - 1] > Tier.GLUE and (
        start == end or not sentence.tokens[start].parted
    ):
        start -= 1
    determined = bool(start) and sentence.tokens[start - 1].word in DETERMINERS
    return Phrase(start, end, plain, determined) if end > start else None


def _goes_on(sentence: Sentence, start: int, end: int) -> bool:
    if sentence.tiers[end] == Tier.GLUE:
        return False
    return end == start or not (sentence.tokens[end].parted or sentence.tokens[end - 1].owning)
