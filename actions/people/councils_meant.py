"""Which councils or partners are meant: those named, the asker's own, or the one talked of."""

from actions.ask import Ask
from actions.asking_back import AskBackError
from actions.question import Question
from actions.reply import Button, Reply, unanswered
from actions.strangers import refuse_strangers, refuse_unknown
from knowledge.models import Organisation
from knowledge.store import Store

OURS = r"we|us|we're|we've|our|ours|oor|my council|my"
COMMON = r"common|share|together|thegither|overlap|joint"
TOGETHER = r"common|share|shared|both|together|thegither|overlap|joint|with"


def councils_meant(question: Question, ask: Ask, store: Store) -> list[Organisation]:
    """Return the councils that *ask* means, each once, and remember them; ask back when none is."""
    ids = [one.id for one in question.entries(ask, "organisation")]
    if ids:
        refuse_unknown(ask, "organisation")
    own = ask.turn.asker.organisation_id if ask.turn.asker else None
    if own and ask.says(OURS) and (not ids or ask.says(TOGETHER)):
        ids = [own, *(one for one in ids if one != own)]
    if not ids:
        refuse_strangers(ask, "organisation")
    if not ids and ask.slots.get("organisation"):
        ids = [ask.slots["organisation"]]
    found = [council for one in ids if (council := store.people.organisation(one))]
    if len(found) == 1 and own is None and ask.says(OURS) and ask.says(COMMON):
        raise AskBackError(unanswered(f"{found[0].name} and which other? Please name both."))
    if not found:
        raise AskBackError(_which_council(ask), "organisation")
    for council in found:
        question.remember("organisation", council.id)
    return found


def _which_council(ask: Ask) -> Reply:
    if ask.turn.asker is None:
        return unanswered("Which council or partner do you mean? Please give its name.")
    own = ask.turn.asker.organisation.name
    return unanswered("Which council or partner do you mean?", Button(label=own, says=own))
