"""The words around a name that show that one is meant; each pattern reads a sentence's line.

In a line the words are folded, " | " stands for punctuation, " 's" for a possessive and " ?" for a
question mark at the end.
"""

import re

from knowledge.naming.patterns import one_of, these

ASKED = one_of(
    """status, state, progress, rags?, ratings?, phase, scope, leads?, leader, owner, manager, pm,
    deputy, depute, sro, sponsor, contacts?, milestones?, deadlines?, risks, top risk, blockers?,
    issues, benefits?, savings, updates?, latest, news, history, summary, overview, timeline,
    roadmap, plan, dates, sprint, councils, partners, participants, position, risk log,
    risk register, channel, link, url, next steps, state of play, end date, start date, outlook,
    gen, (?:biggest|main|worst|highest|highest rated|key|critical|high|new) risks?(?: to)?"""
)
LEADS = one_of(
    """leads?, runs?, manages?, owns?, heads?(?: up)?, sponsors?, looks? (?:after|efter), leading,
    running, managing, heading(?: up)?, sponsoring, looking after, lookin efter, taking, driving,
    fronting, (?:in )?ch(?:a|ai)rge (?:of|o|ae), works on, working on, took over, rins, rinnin,
    runnin,
    leadin, heid o,
    covers, covering(?: for)?, stands in for, fills in (?:for|on), deputises for,
    the (?:lead|pm|manager|sro|sponsor|deputy) (?:on|of|for)"""
)
SOMEBODY = one_of(
    """who, wha, whae, whos, whas, whoever, person, people, anybody, anyone, already, us, is, does,
    did"""
)
OF = one_of("of, on, for, with, from, about, at, regarding, re, ae, o, oan, fae, wi, to")
NO_OTHER = "(?<!this )(?<!the )(?<!that )(?<!our )(?<!my )(?<!which )"
OPENERS = re.compile(
    rf"\b{SOMEBODY} (?:is |s |currently |now |still )*{LEADS} "
    rf"|\b{ASKED} {OF} "
    r"|\b(?:how|hoo)(?: is|s| are| did| has| does| goes| about) |\bhoos |\bhows |\bwhat about "
    r"|\b(?:called|named|entitled|codenamed) |\b(?:and|same|ditto|now|but|again) for "
    rf"|{NO_OTHER}\bproject (?=\S+ (?:\?|is|in|on|doing|getting|these|now|lead|status)|\S+ $)"
    rf"|\b{one_of('working, worked, involved, participating, participate, signed up, interested')}"
    r" (?:on|in|to|of) "
    r"|\b(?:deputy|sro|sponsor|lead) (?:of|for|on|to) |\bwhere (?:are we|do things stand) with "
    r"|\b(?:blocking|holding up|haudin up|delaying|stopping) "
)
"""Behind these only a name is likely: "who leads …", "status of …"."""

OWNERS = re.compile(
    rf" 's (?={ASKED}\b)"
    rf"| {ASKED}(?= [|?]| {one_of('pls, please, plz, ta, now, thanks, today')}\b| $)"
)
"""Before these too: "…'s lead", "… status?"."""

NOUNS = re.compile(
    " "
    + one_of(
        """project, programme, pilot, scheme, workstream, initiative, one, yin, thing, rollout,
        trial, app, portal, hub, toolkit, service, system, platform, database"""
    )
    + r"\b"
)
"""And before these, be there an article or not: "the … project"."""

STATES = re.compile(
    r" (?:is |are |was |has |have |had )?"
    r"(?:still |now |any |gone |going |turned |really |been |back |to |at )*"
    + one_of(
        """red, amber, green, on track, off track, late, live, paused, closed, overdue, blocked,
        slipping, ok, okay, alright, awright, finished, stuck, at risk, behind, delayed, doing,
        in (?:discovery|alpha|beta|live|trouble|bother), going, gaun, daein, getting on, gettin on,
        coming along, progressing, shaping up, holding up, looking, lookin, faring"""
    )
    + r"\b| (?:has|have|got) (?:a|an|no|any|gone|slipped)\b| have a\b| \| (?:red|amber|green)\b"
)
"""What a project can be; behind a question's first word it stands after the name."""

BEFORE_A_STATE = these(
    """is are has was were does did do will hows how hoos hoo say said says that if whether think
    heard hear and but so when why told thought s or"""
)
FAIR_OPENERS = re.compile(
    r"\b"
    + one_of(
        """about, aboot, what is, whats, whit is, whits, compare, same for, vs, versus, than, join,
        joined, mute, snooze, unmute, follow, unfollow, where is, when is, when does, when did,
        when will, in"""
    )
    + " "
)
"""Behind these, and before a closer, a name is as likely as not."""

MILD_OPENERS = re.compile(
    r"\b"
    + one_of(
        """is, are, for, on, and, or, does, did, has, have, will, with, of, from, between, across,
        to, why is, why did, v, was, at, by, stop, show, show me"""
    )
    + rf" |^ |\| |\b{ASKED} "
)
"""Behind these, and before a closer, a name is possible."""

MILD_CLOSERS = re.compile(
    " "
    + one_of(
        """red, amber, green, live, late, on, off, behind, over, in, up, at, still, back, now, gone,
        going, gaun, doing, daein, getting, coming, holding, looking, due, any, taking, takin, part,
        involved, signed, started, running, working, leading, and, or, v, vs, versus, have, has,
        had, is, lead, leads, council, got, the noo, the now, the day, yet, go, start, end, finish,
        been, run, runs, meant, supposed, cover, covers, include, do, does, did, say, says, said"""
    )
    + r"\b| 's | \||  *\??$"
)
DETERMINERS = these("the this that our your their my these those tha thon yon")
INDEFINITE = these("a an any some no each every which what another other")
