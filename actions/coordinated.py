"""Several things asked in one breath: "the lead, deputy and SRO of telecare"."""

import re

from actions.queue_words import is_to_the_queue

# what may be asked of a project by one noun each, by the intent that answers it
NOUNS = {
    "lead": r"leads?|project manager|pm",
    "deputy": r"deput(?:y|e|ies)",
    "sro": r"sros?|sponsors?|senior responsible (?:owner|officer)",
    "milestones": r"milestones?",
    "risks": r"risks?",
    "blockers": r"blockers?",
    "benefits": r"benefits?",
    "phase": r"phase",
    "summary": r"summary",
    "status": r"status|rag|rating",
}
_NOUN = re.compile(
    rf"\b(?:{'|'.join(f'(?P<{name}>{words})' for name, words in NOUNS.items())})\b", re.IGNORECASE
)
_JOINT = re.compile(r"[\s,&]*(?:and\b)?\s*(?:(?:its|the|their|any|also)\b\s*)?", re.IGNORECASE)


def asked_together(text: str, intent: str) -> list[str]:
    """Return the intents of the nouns that *text* joins, or only *intent* where it joins none."""
    found = [] if is_to_the_queue(text) else list(_NOUN.finditer(text))
    together = [found[0]] if found else []
    for one in found[1:]:
        if not _JOINT.fullmatch(text[together[-1].end() : one.start()]):
            break
        together.append(one)
    intents = list(dict.fromkeys(str(one.lastgroup) for one in together))
    return intents if len(intents) > 1 and intent in intents else [intent]
