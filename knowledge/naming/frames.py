"""The places in a sentence where a name is to be expected: "who leads …", "… status"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from knowledge.naming.sentence import Sentence
from knowledge.naming.words import Tier

ASKED = (
    r"(?:status|state|progress|rags?|ratings?|phase|scope|leads?|leader|owner|manager|pm|deputy|depute|"
    r"sro|sponsor|contacts?|milestones?|deadlines?|risks|top risk|blockers?|issues|benefits?|savings|"
    r"updates?|latest|news|history|summary|overview|timeline|roadmap|plan|dates|sprint|councils|"
    r"partners|participants|position|risk log|risk register|channel|link|url|next steps|state of play|end date|start date|outlook|gen|"
    r"(?:biggest|main|worst|highest|highest rated|key|critical|high|new) risks?(?: to)?)"
)
LEADS = (
    r"(?:(?:is |s |currently |now |still )*(?:leads?|runs?|manages?|owns?|heads?(?: up)?|sponsors?|"
    r"looks? (?:after|efter)|leading|running|managing|heading(?: up)?|sponsoring|looking after|"
    r"lookin efter|taking|driving|fronting|(?:in )?charge (?:of|o|ae)|works on|working on|took over|"
    r"rins|rinnin|runnin|leadin|heid o|the (?:lead|pm|manager|sro|sponsor|deputy) (?:on|of|for)))"
)
OPENERS = re.compile(
    rf"\b(?:who|wha|whae|whos|whas|whoever|person|people|anybody|anyone|already|us|is|does|did) {LEADS} "
    rf"|\b{ASKED} (?:of|on|for|with|from|about|at|regarding|re|ae|o|oan|fae|wi|to) "
    r"|\b(?:how|hoo)(?: is|s| are| did| has| does| goes| about) |\bhoos |\bhows |\bwhat about "
    r"|\b(?:called|named|entitled|codenamed) |\b(?:and|same|ditto|now|but|again) for "
    r"|(?<!this )(?<!the )(?<!that )(?<!our )(?<!my )(?<!which )\bproject (?=\S+ (?:\?|is|in|on|doing|getting|these|now|lead|status)|\S+ $)"
    r"|\b(?:working|worked|involved|participating|participate|signed up|interested) (?:on|in|to|of) "
    r"|\b(?:deputy|sro|sponsor|lead) (?:of|for|on|to) |\bwhere (?:are we|do things stand) with "
)
OWNERS = re.compile(rf" 's (?={ASKED}\b)| {ASKED}(?= [|?]| (?:pls|please|plz|ta|now|thanks|today)\b| $)")
NOUNS = re.compile(
    r" (?:project|programme|pilot|scheme|workstream|initiative|one|yin|thing|rollout|trial|app|portal|"
    r"hub|toolkit|service|system|platform|database)\b"
)
STATES = re.compile(
    r" (?:is |are |was |has |have |had )?(?:still |now |any |gone |going |turned |really |been |back |to |at )*"
    r"(?:red|amber|green|on track|off track|late|live|paused|closed|overdue|blocked|slipping|ok|okay|alright|"
    r"awright|finished|stuck|in (?:discovery|alpha|beta|live|trouble|bother)|at risk|behind|delayed|"
    r"doing|going|gaun|daein|getting on|gettin on|coming along|progressing|shaping up|holding up|looking|"
    r"lookin|faring)\b"
    r"| (?:has|have|got) (?:a|an|no|any|gone|slipped)\b| have a\b| \| (?:red|amber|green)\b"
)
BEFORE_A_STATE = frozenset(
    "is are has was were does did do will hows how hoos hoo say said says that if whether think heard hear "
    "and but so when why told thought s think or".split()
)
FAIR_OPENERS = re.compile(
    r"\b(?:about|aboot|what is|whats|whit is|whits|compare|same for|vs|versus|than|join|joined|mute|snooze|"
    r"unmute|follow|unfollow|where is|when is|when does|when did|when will|in) "
)
MILD_OPENERS = re.compile(
    r"\b(?:is|are|for|on|and|or|does|did|has|have|will|with|of|from|between|across|to|why is|why did|v|was|"
    rf"at|by|stop|show|show me) |^ |\| |\b{ASKED} "
)
MILD_CLOSERS = re.compile(
    r" (?:red|amber|green|live|late|on|off|behind|over|in|up|at|still|back|now|gone|going|gaun|doing|daein|"
    r"getting|coming|holding|looking|due|any|taking|takin|part|involved|signed|started|running|working|"
    r"leading|and|or|v|vs|versus|have|has|had|is|lead|leads|council|got|the noo|the now|the day|yet|go|start|end|finish|been|run|runs|meant|supposed|cover|covers|include|do|does|did|say|says|said)\b"
    r"| 's | \||  *\??$"
)
DETERMINERS = frozenset("the this that our your their my these those tha thon yon".split())
INDEFINITE = frozenset("a an any some no each every which what another other".split())


@dataclass(frozen=True, slots=True)
class Phrase:
    """A run of words where a name is to be expected.

    *plain*: only a name is likely there; *fair*: a name is as likely as not. *determined*: an
    article stands before it.
    """

    start: int
    end: int
    plain: bool = False
    fair: bool = False
    determined: bool = False


def phrases(sentence: Sentence) -> tuple[Phrase, ...]:
    """Return the runs of words that stand where names do."""
    found = [*_plain(sentence), *_enclosed(sentence)]
    return tuple(dict.fromkeys(found))


def _plain(sentence: Sentence) -> Iterator[Phrase]:
    line = sentence.line
    for match in OPENERS.finditer(line):
        yield from (replace(one, plain=True) for one in _after(sentence, match.end()))
    for match in OWNERS.finditer(line):
        yield from (replace(one, plain=True) for one in _before(sentence, match.start()))
    for match in NOUNS.finditer(line):
        for one in _before(sentence, match.start()):
            yield replace(one, plain=True, determined=False)
    for match in STATES.finditer(line):
        for one in _before(sentence, match.start()):
            if _may_be_in_a_state(sentence, one):
                yield replace(one, plain=True)


def _may_be_in_a_state(sentence: Sentence, phrase: Phrase) -> bool:
    if phrase.start == 0 or sentence.tokens[phrase.start].parted:
        return True
    return sentence.tokens[phrase.start - 1].word in BEFORE_A_STATE


def _enclosed(sentence: Sentence) -> Iterator[Phrase]:
    """Yield the runs with a mild sign on both sides: "is … in", "and …?"."""
    ends = {sentence.place_until(match.start()) for match in MILD_CLOSERS.finditer(sentence.line)}
    for openers, fair in ((FAIR_OPENERS, True), (MILD_OPENERS, False)):
        for match in openers.finditer(sentence.line):
            for one in _after(sentence, match.end()):
                inside = [end for end in ends if one.start < end <= one.end]
                if inside:
                    yield replace(one, end=min(inside), fair=fair)


def _after(sentence: Sentence, letter: int) -> Iterator[Phrase]:
    """Yield the run that starts at this letter, without an article."""
    start = sentence.place_from(letter)
    determined = False
    while start < len(sentence.tokens) and sentence.tokens[start].word in DETERMINERS:
        start, determined = start + 1, True
    end = start
    while end < len(sentence.tokens) and sentence.tiers[end] > Tier.GLUE:
        if end > start and not sentence.joins(end):
            break
        end += 1
    if end > start:
        yield Phrase(start, end, determined=determined)


def _before(sentence: Sentence, letter: int) -> Iterator[Phrase]:
    """Yield the run that ends at this letter."""
    end = start = sentence.place_until(letter)
    while start and sentence.tiers[start - 1] > Tier.GLUE:
        if start < end and not sentence.joins(start):
            break
        start -= 1
    before = sentence.tokens[start - 1].word if start else ""
    if end > start and before not in INDEFINITE:
        yield Phrase(start, end, determined=before in DETERMINERS)
