"""What projects are worth: forecast, claimed and verified, never mixed."""

from collections.abc import Sequence
from decimal import Decimal

from actions.ask import Ask
from actions.filters import chosen
from actions.paging import paged
from actions.projects.closed_too import closed_asked, counted_in, with_closed
from actions.projects.money import Sums, by, sums
from actions.projects.one_or_many import OneOrMany
from actions.projects.worth import BUDGET, RETURN, amounts, no_costs, told, untold
from actions.register import can_tell, source, sources
from actions.reply import Button, Fact, Reply
from actions.scoped import Scope
from actions.wording import counted, day, pounds
from knowledge.models import Benefit, Project
from knowledge.store import Store

KINDS = {
    "cash": r"cash|cashable",
    "time": r"time|hours|staff hours",
    "quality": r"quality|non-financial|nonfinancial|outcomes?",
}
ONLY_FORECAST = r"only (?:a )?forecast|still (?:only |just )?(?:a )?forecast"
COLUMNS = ("Benefit", "Kind", "Forecast", "Claimed", "Verified", "Due")


class Benefits(OneOrMany):
    """Tell what is forecast, claimed and verified; the register holds no costs."""

    intent = "benefits"

    def about(self, project: Project, ask: Ask, store: Store) -> Reply:
        """Return a project's benefits with their sums."""
        benefits = _wanted(store.progress.benefits([project.id]), ask)
        if not benefits:
            return _none(project, ask)
        reply = Reply(
            text=f"{told(project.name, sums(benefits), ask)}{untold(ask)}",
            facts=_facts(sums(benefits)),
            buttons=(Button(label="Status", says=f"How is {project.name} doing?"),),
            sources=(source(project),),
        )
        return paged(reply, ask, COLUMNS, [_row(one) for one in benefits])

    def across(self, scope: Scope, ask: Ask, store: Store) -> Reply:
        """Return the benefits over several projects: by project, or by portfolio where asked."""
        closed = closed_asked(ask)
        if closed != "left out":
            scope = self._scope(ask, store, closed)
        words, more = counted_in(scope, closed), self._left_out(ask, store)
        benefits = _wanted(store.progress.benefits(scope.ids), ask)
        if not benefits:
            text = f"The register gives no {_kind(ask)}benefits {words}.{more}"
            buttons = (with_closed(ask),) if more else ()
            return Reply(text=text, buttons=buttons, sources=sources(scope.projects))
        is_by_portfolio = ask.says(r"(?:by|per|each|every) portfolio|portfolios")
        of = _portfolio if is_by_portfolio else _project
        grouped = by(benefits, of)
        text = told("", sums(benefits), ask).removesuffix(".") + f", {words}."
        text += _biggest(grouped, ask) + more + untold(ask)
        reply = Reply(
            text=text,
            facts=_facts(sums(benefits)),
            buttons=(with_closed(ask),) if more else (),
            sources=sources(scope.projects),
        )
        columns = ("Portfolio" if is_by_portfolio else "Project", "Forecast", "Claimed", "Verified")
        rows = [(name, *map(pounds, some)) for name, some in grouped.items()]
        return paged(reply, ask, columns, rows)

    def _left_out(self, ask: Ask, store: Store) -> str:
        """Say what closed projects have, where they are not counted and have something."""
        if closed_asked(ask) != "left out":
            return ""
        closed = self._scope(ask, store, "alone")
        benefits = _wanted(store.progress.benefits(closed.ids), ask)
        if not benefits:
            return ""
        number = counted(len({one.project_id for one in benefits}), "closed project")
        return f" Not counted: {number}, with {amounts(sums(benefits), ask)}."


def _none(project: Project, ask: Ask) -> Reply:
    text = f"The register gives no {_kind(ask)}benefits for {project.name}. {can_tell(project)}"
    text = f"{no_costs(ask)} {text}" if ask.says(f"{RETURN}|{BUDGET}") else text
    return Reply(text=text, sources=(source(project),))


def _facts(total: Sums) -> tuple[Fact, ...]:
    labels = ("Forecast", "Claimed", "Verified")
    return tuple(
        Fact(label=label, value=pounds(one)) for label, one in zip(labels, total, strict=True)
    )


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
