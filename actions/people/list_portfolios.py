"""Which portfolios there are."""

from collections.abc import Sequence

from actions.ask import Ask
from actions.manner import is_yes_no
from actions.question import Question
from actions.register import sources
from actions.reply import Button, Reply, Table
from actions.subject import subject
from actions.wording import counted, listed
from knowledge.models import Portfolio
from knowledge.store import Store, Wanted

TELLS_NOTHING = (
    "one two three four five six seven eight nine ten portfolios portfolos called strand "
    "strands theme themes area areas stream streams digital"
)


class ListPortfolios(Question):
    """List the portfolios with their projects' numbers, or say whether there is a certain one."""

    intent = "list_portfolios"
    looks_in_documents = True

    def answer(self, ask: Ask, store: Store) -> Reply:
        """Return every portfolio; the one asked about comes first in words."""
        portfolios = store.people.portfolios()
        numbers = store.projects.per_portfolio(Wanted(), ask.today)
        rows = tuple((one.name, str(numbers.get(one.id, 0))) for one in portfolios)
        return Reply(
            text=_first_sentence(portfolios, ask),
            table=Table(columns=("Portfolio", "Open projects"), rows=rows),
            buttons=(
                Button(label="How are they doing?", says="How are the portfolios doing?"),
                Button(label="List the projects", says="List all projects"),
            ),
            sources=sources(()),
        )


def _first_sentence(portfolios: Sequence[Portfolio], ask: Ask) -> str:
    names = listed(one.name for one in portfolios)
    said = f"There are {counted(len(portfolios), 'portfolio')}: {names}."
    if not _is_about_one(ask):
        return said
    fitting = _asked_about(portfolios, ask)
    if fitting:
        verb = "is a portfolio" if len(fitting) == 1 else "are portfolios"
        return f"Yes, {listed(fitting)} {verb}. {said}"
    about = subject(ask.text, also=TELLS_NOTHING)
    return f"No portfolio is called “{about.shown}”. {said}" if about else said


def _is_about_one(ask: Ask) -> bool:
    return is_yes_no(ask) or ask.says("any portfolio")


def _asked_about(portfolios: Sequence[Portfolio], ask: Ask) -> list[str]:
    named = [one.name for mention in ask.of_kind("portfolio") for one in mention.candidates]
    if named:
        return list(dict.fromkeys(named))
    about = subject(ask.text, also=TELLS_NOTHING)
    return [one.name for one in portfolios if about and about.fits(one.name)]
