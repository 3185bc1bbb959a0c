"""What projects are worth: forecast, claimed and verified, never mixed."""

from collections.abc import Sequence
from decimal import Decimal

from actions.ask import Ask
from actions.filters import chosen
from actions.manner import is_yes_no
from actions.paging import paged
from actions.projects.money import Sums, by, share, sums
from actions.projects.one_or_many import OneOrMany
from actions.register import can_tell, source, sources
from actions.reply import Button, Fact, Reply
from actions.scoped import Scope
from actions.wording import capital, day, listed, pounds
from knowledge.models import Benefit, Project
from knowledge.store import Store

KINDS = {
    "cash": r"cash|cashable",
    "time": r"time|hours|staff hours",
    "quality": r"quality|non-financial|nonfinancial|outcomes?",
}
RETURN = (
    r"roi|return on investment|payback|pays? for itself|bang for (?:the |our |your )?buck|net|"
    r"value for money|worth the money|worth it|worth|after costs|for our money|costs?|cash put into|payoff"
)
VERIFIED = r"verif\w+|confirmed|checked|proof|proven|evidence|realised|signed off"
FORECAST = r"forecast|projected|expected|will|going to|by 20\d\d"
ONLY_FORECAST = r"only (?:a )?forecast|still (?:only |just )?(?:a )?forecast"
UNVERIFIED = r"unverified|not verified|unconfirmed|unproven"
PER_COUNCIL = r"(?:per|each|every|by) council|councils that join"
WHO = r"who|whae|wha"
NO_COSTS = "The register holds no costs, so no return on investment can be worked out."
COLUMNS = ("Benefit", "Kind", "Forecast", "Claimed", "Verified", "Due")


class Benefits(OneOrMany):
    """Tell what is forecast, claimed and verified; the register holds no costs."""

    intent = "benefits"

    def about(self, project: Project, ask: Ask, store: Store) -> Reply:
        """Return a project's benefits with their sums."""
        benefits = _wanted(store.progress.benefits([project.id]), ask)
        if not benefits:
            text = f"The register gives no {_kind(ask)}benefits for {project.name}. {can_tell(project)}"
            text = f"{NO_COSTS} {text}" if ask.says(RETURN) else text
            return Reply(text=text, sources=(source(project),))
        reply = Reply(
            text=f"{_told(project.name, sums(benefits), ask)}{_untold(ask)}",
            facts=_facts(sums(benefits)),
            buttons=(Button(label="Status", says=f"How is {project.name} doing?"),),
            sources=(source(project),),
        )
        return paged(reply, ask, COLUMNS, [_row(one) for one in benefits])

    def across(self, scope: Scope, ask: Ask, store: Store) -> Reply:
        """Return the benefits over several projects: by project, or by portfolio where asked."""
        benefits = _wanted(store.progress.benefits(scope.ids), ask)
        if not benefits:
            text = f"The register gives no {_kind(ask)}benefits {scope.words}."
            return Reply(text=text, sources=sources(scope.projects))
        is_by_portfolio = ask.says(r"(?:by|per|each|every) portfolio|portfolios")
        of = _portfolio if is_by_portfolio else _project
        grouped = by(benefits, of)
        text = _told("", sums(benefits), ask).removesuffix(".") + f", {scope.words}."
        text += _biggest(grouped, ask) + _untold(ask)
        reply = Reply(text=text, facts=_facts(sums(benefits)), sources=sources(scope.projects))
        columns = ("Portfolio" if is_by_portfolio else "Project", "Forecast", "Claimed", "Verified")
        rows = [(name, *map(pounds, some)) for name, some in grouped.items()]
        return paged(reply, ask, columns, rows)


def _told(name: str, total: Sums, ask: Ask) -> str:
    """Give the three sums; what is asked for first."""
    of = f"{name}: " if name else ""
    amounts = _amounts(total, ask) if any(total) else "no amounts are given"
    amounts = amounts if of else capital(amounts)
    if ask.says(RETURN):
        return f"{NO_COSTS} {of}{amounts}{share(total.verified, total.forecast, 'of the forecast')}."
    if ask.says(UNVERIFIED):
        open_claim = (total.claimed or Decimal(0)) - (total.verified or Decimal(0))
        return f"{of}{pounds(max(open_claim, Decimal(0)))} is claimed but not verified. In all: {amounts}."
    if is_yes_no(ask) and ask.says(VERIFIED):
        return f"{_verdict(total)}: {of}{amounts}."
    return f"{of}{amounts}{share(total.verified, total.forecast, 'of the forecast is verified')}."


def _amounts(total: Sums, ask: Ask) -> str:
    """Write the three sums, the one that is asked for first."""
    told = [f"{_amount(total.verified)} verified", f"{_amount(total.claimed)} claimed"]
    told.insert(0 if ask.says(FORECAST) else 2, f"{_amount(total.forecast)} forecast")
    return listed(told)


def _amount(amount: Decimal | None) -> str:
    return "nothing" if amount is None else pounds(amount)


def _verdict(total: Sums) -> str:
    if not total.verified:
        return "No"
    return "Yes" if total.verified >= (total.claimed or total.verified) else "In part"


def _untold(ask: Ask) -> str:
    """Say of what is asked for what the register does not hold."""
    told = []
    if ask.says(PER_COUNCIL):
        told.append("The register does not split benefits by council.")
    if ask.says(WHO):
        told.append("The register does not say who verified or signed them off.")
    if ask.says(r"hours|how much time|staff time"):
        told.append("The register gives benefits in pounds only, not in hours.")
    if ask.period("back") is not None and not ask.says("to date|so far"):
        told.append("The register does not say in which year a benefit came: the sums are to date.")
    return " ".join(["", *told])


def _facts(total: Sums) -> tuple[Fact, ...]:
    labels = ("Forecast", "Claimed", "Verified")
    return tuple(Fact(label=label, value=pounds(one)) for label, one in zip(labels, total, strict=True))


def _biggest(grouped: dict[str, Sums], ask: Ask) -> str:
    if not ask.says(r"biggest|most|largest|top|best|highest"):
        return ""
    name, most = max(grouped.items(), key=lambda pair: pair[1].verified or Decimal(-1))
    if most.verified is None:
        return " No benefit is verified yet, so none is the biggest."
    return f" The most verified is {pounds(most.verified)}, by {name}."


def _wanted(benefits: Sequence[Benefit], ask: Ask) -> list[Benefit]:
    kinds = chosen(ask, KINDS)
    found = [one for one in benefits if not kinds or one.kind in kinds]
    if ask.says(ONLY_FORECAST):
        return [one for one in found if not one.claimed_gbp and not one.verified_gbp]
    return found


def _kind(ask: Ask) -> str:
    kinds = chosen(ask, KINDS)
    return f"{' or '.join(kinds)} " if kinds else ""


def _row(benefit: Benefit) -> tuple[str, ...]:
    amounts = (benefit.forecast_gbp, benefit.claimed_gbp, benefit.verified_gbp)
    return (benefit.name, benefit.kind, *map(pounds, amounts), day(benefit.due, ""))


def _project(benefit: Benefit) -> str:
    return benefit.project.name


def _portfolio(benefit: Benefit) -> str:
    return benefit.project.portfolio.name
