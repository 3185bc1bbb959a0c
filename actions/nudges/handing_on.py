"""A project that is somebody's no more: those who manage the office are asked."""

from __future__ import annotations

import re

from actions.ask import Ask
from actions.people_to_ask import people_to_ask
from actions.reply import Button, Reply
from actions.wording import listed
from knowledge.models import Delivery, Person, Project, Quiet
from knowledge.store import Store

_BESIDE = re.compile(
    r"\b(?:any ?more|mine)\b[\s,.;:–—-]+(?!any ?more\b)(\w.{2,200}?)[\s.]*$", re.IGNORECASE
)


def handed_on(ask: Ask, asker: Person, store: Store, project: Project) -> Reply:
    """Ask the managers who leads a project now; until they say, its reminders are off for them."""
    told = [one for one in store.people.managers() if one.id != asker.id]
    subject = f"not-mine:{project.id}:{asker.id}:{ask.today}"
    if not store.deliveries.under(subject):
        store.deliveries.put([_to(one, asker, project, subject, ask) for one in told])
    store.nudges.be_quiet(Quiet(person_id=asker.id, told=ask.turn.now, project_id=project.id))
    asked = listed(one.name for one in told) if told else people_to_ask(store)
    return Reply(
        text=f"Thank you. I have asked {asked} who leads {project.name} now, and send you no more "
        "reminders about it. The register names you until they change it.",
        buttons=(
            Button(
                label="It is mine after all", says=f"turn reminders about {project.name} back on"
            ),
        ),
    )


def _to(manager: Person, asker: Person, project: Project, subject: str, ask: Ask) -> Delivery:
    reply = Reply(
        text=f"{asker.name} ({asker.email}) says that {project.name} is not theirs any more. Who "
        f"leads it now?{_in_their_words(ask)} Please change the register: until then nobody is "
        "reminded of its updates in their place.",
        buttons=(Button(label="Who is on it?", says=f"Who leads {project.name}?"),),
    )
    return Delivery(
        key=f"{subject}::{manager.email}", email=manager.email, conversation_id="",
        reply=reply.model_dump(mode="json"), made=ask.turn.now,
    )  # fmt: skip


def _in_their_words(ask: Ask) -> str:
    """Quote what is told beside it, such as whose it is now."""
    beside = _BESIDE.search(ask.turn.said or ask.text)
    return f" In their words: “{beside[1].strip()}”." if beside else ""
