"""What may go wrong, how gravely, and what is done about it."""

from collections.abc import Sequence

from actions.ask import Ask
from actions.paging import paged
from actions.projects.one_or_many import OneOrMany
from actions.projects.risk_asked import CLOSED_ONES, TOP, Wanted, is_top, wanted
from actions.register import source, sources
from actions.reply import Button, Fact, Reply, unanswered
from actions.scoped import Scope
from actions.wording import ago, counted, day, sentence, there_are
from knowledge.models import Project, Risk
from knowledge.naming import Entry
from knowledge.store import Store

WHO = r"who|whae|wha|whose|owns?|owner"
REVIEWED = r"reviewed|looked at|updated|get worse|got worse|worse"
HOW_LONG = r"how (?:long|many (?:days|weeks|months))|hoo lang"
LIKELY = r"how likely|how bad|chance|probab\w+|likelihood|impact|score|scoring"
COLUMNS = ("Risk", "Level", "Owner", "Raised", "Mitigation")


class Risks(OneOrMany):
    """List open risks, the gravest first; tell of the one that is named."""

    intent = "risks"

    def about(self, project: Project, ask: Ask, store: Store) -> Reply:
        """Return a project's risks that are asked for: a named one, the top one or the open."""
        every = store.progress.risks([project.id], with_closed=True)
        meant = wanted(ask, every)
        reply = Reply(text="", buttons=_buttons(project), sources=(source(project),))
        if is_top(ask) and meant.risks:
            return _one(meant.risks[0], f"The top risk of {project.name} is", ask, reply)
        if meant.topic and len(meant.risks) == 1:
            return _one(meant.risks[0], f"{meant.yes}{project.name} has the risk", ask, reply)
        text = f"{meant.yes_no}{project.name} has {counted(meant.total, meant.kind)}{meant.which}."
        text = f"{meant.note}{text}{_some(meant)}{_untold(ask)}"
        return paged(reply.but(text=text), ask, COLUMNS, [_row(one) for one in meant.risks])

    def across(self, scope: Scope, ask: Ask, store: Store) -> Reply:
        """Return the risks of several projects, or those that somebody owns, the gravest first."""
        owner = self.entry(ask, "person")
        if owner:
            return _owned(owner, ask, store)
        meant = wanted(ask, store.progress.risks(scope.ids, with_closed=True))
        if meant.note and not meant.yes_no:
            self._found_none = True
            return _none(meant, scope)
        reply = Reply(text="", sources=sources(scope.projects))
        if meant.topic and len(meant.risks) == 1:
            lead = f"{meant.yes}{meant.risks[0].project.name} has the risk"
            return _one(meant.risks[0], lead, ask, reply)
        text = f"{there_are(meant.total, meant.kind)}{meant.which} {scope.words}."
        if meant.yes_no:
            text = f"{meant.yes_no}t{text[1:]}"
        text = f"{meant.note}{text}{_some(meant)}"
        if is_top(ask):
            text = f"{_gravest(meant, scope)}{text}"
        elif ask.says(TOP):
            text = f"{text} {_gravest(meant, scope)}".strip()
        text = f"{text.strip()}{_untold(ask)}"
        return _listed(reply.but(text=text), meant.risks, ask)


def _none(meant: Wanted, scope: Scope) -> Reply:
    """Say that no risk is about it, with a way to all of them: they are not what was asked for."""
    text = f"{meant.note}{there_are(meant.total, meant.kind)} {scope.words}."
    return unanswered(text, Button(label="List them", says=f"What are the risks {scope.words}?"))


def _owned(owner: Entry, ask: Ask, store: Store) -> Reply:
    """Return the open risks that somebody owns."""
    meant = wanted(ask, store.progress.risks(owner_id=owner.id))
    text = f"{owner.name} owns {counted(meant.total, meant.kind)}."
    projects = list({one.project.id: one.project for one in meant.risks}.values())
    reply = Reply(text=text, sources=sources(projects) if projects else ())
    return _listed(reply, meant.risks, ask)


def _listed(reply: Reply, risks: Sequence[Risk], ask: Ask) -> Reply:
    rows = [(one.title, one.project.name, *_row(one)[1:]) for one in risks]
    return paged(reply, ask, (COLUMNS[0], "Project", *COLUMNS[1:]), rows)


def _one(risk: Risk, lead: str, ask: Ask, reply: Reply) -> Reply:
    """Tell of one risk; who owns it comes first where that is asked."""
    owner = risk.owner.name if risk.owner else "nobody is named"
    closed = ", closed" if risk.status == "closed" else ""
    text = f"{lead} “{risk.title}” ({risk.level}{closed})."
    if ask.says(WHO):
        whose = f"{owner} owns" if risk.owner else "The register names nobody as the owner of"
        text = f"{whose} “{risk.title}” ({risk.level}{closed}), a risk of {risk.project.name}."
    if ask.says(HOW_LONG):
        text = f"{_standing(risk, ask)}{text}"
    facts = (
        Fact(label="Owner", value=owner),
        Fact(label="Raised", value=day(risk.raised)),
        Fact(label="Mitigation", value=sentence(risk.mitigation) or "none is given"),
    )
    return reply.but(text=f"{text}{_untold(ask)}", facts=facts)


def _standing(risk: Risk, ask: Ask) -> str:
    """Say how long ago a risk was raised; the register has no day of its closing."""
    if risk.raised is None:
        return "The register does not say when it was raised. "
    days = ago((ask.today - risk.raised).days)
    if risk.status == "closed":
        return f"It was raised {days} ago, on {day(risk.raised)}, and is closed by now. "
    return f"For {days}, since {day(risk.raised)}: "


def _some(meant: Wanted) -> str:
    """Say that only the gravest are shown, where fewer are asked for than there are."""
    number = len(meant.risks)
    return f" Here are the gravest {number}." if number < meant.total else ""


def _gravest(meant: Wanted, scope: Scope) -> str:
    if not meant.risks:
        return ""
    top = meant.risks[0]
    return f"The top risk {scope.words} is “{top.title}” ({top.level}) of {top.project.name}. "


def _untold(ask: Ask) -> str:
    """Say what is asked for that the register does not hold."""
    told = (
        " The register does not say when a risk was last looked at." if ask.says(REVIEWED) else ""
    )
    if ask.says(CLOSED_ONES) and ask.period("back") is not None:
        told += " The register does not say when a risk was closed."
    if ask.says(LIKELY):
        told += " The register gives a risk’s level only, not how likely it is."
    return told


def _buttons(project: Project) -> tuple[Button, ...]:
    return (
        Button(label="Blockers", says=f"What is blocking {project.name}?"),
        Button(label="Status", says=f"How is {project.name} doing?"),
    )


def _row(risk: Risk) -> tuple[str, ...]:
    owner = risk.owner.name if risk.owner else ""
    return (risk.title, risk.level, owner, day(risk.raised, ""), risk.mitigation)
