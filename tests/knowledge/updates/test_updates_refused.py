from collections.abc import Callable

import pytest

from knowledge.updates import Reading

REFUSED = [
    ("is telecare amber yet?", "question"),
    ("has telecare gone amber", "question"),
    ("telecare red since when", "question"),
    ("Rab says telecare's amber", "hearsay"),
    ("telecare is amber, or so I hear", "hearsay"),
    ("apparently, telecare went red", "hearsay"),
    ("telecare is not red", "negation"),
    ("telecare isnae red", "negation"),
    ("don't record telecare as amber", "negation"),
    ("Angus gave telecare the green light", "figure of speech"),
    ("Red Cross are joining telecare", "figure of speech"),
    ("RPA green lol", "figure of speech"),
    ("telecare is as green as grass", "figure of speech"),
    ("if Moray drops out we'd be red on telecare", "hypothetical"),
    ("telecare could be green by spring", "hypothetical"),
    ("telecare green by Friday", "plan"),
    ("I'm going to put telecare to amber tomorrow", "plan"),
    ("Rab, can you put telecare as green", "request"),
    ("Rab could you log telecare for me, amber", "request"),
    ('Rab\'s was "telecare: amber, 40 homes", clear as day', "quotation"),
    ("FW: minutes\n\ntelecare - red - Rab to cost a site", "quotation"),
    ("if rag == 'amber': print('telecare')", "quotation"),
    ("> telecare: red, lab tests done\ngood work", "no report"),
    ("amber = some issues", "no report"),
    ("Rod Redmond is the new ARC solicitor", "no report"),
    ("telecare: thanks!", "no report"),
    ("make that amber", "no report"),
    ("so is telecare amber now", "question"),
    ("can we say telecare is green yet", "question"),
    ("Morag: telecare is amber", "hearsay"),
    ("word on the street: telecare is amber", "hearsay"),
    ("Morag as quoted said: telecare, amber, no vans", "hearsay"),
    ("TODO: post telecare update, amber", "plan"),
    ("telecare: need to send amber update later", "plan"),
    ("Rab - put telecare to amber", "request"),
    ("Amber, can you look at telecare", "request"),
    ("for example, telecare amber, 40 homes", "quotation"),
    ("Morag's view: telecare amber", "quotation"),
    ("telecare amber, only joking", "figure of speech"),
    ("telecare amber means worry", "figure of speech"),
    ("telecare amber. just kidding", "figure of speech"),
    ("ha, telecare green", "figure of speech"),
    ("amber for effort, telecare", "figure of speech"),
    ("Twitter: telecare is red", "hearsay"),
    ("Amber: telecare call at 3", "request"),
    ("don't log this: telecare red, Orkney off", "figure of speech"),
    (".badge { background: green; } /* telecare */", "quotation"),
    ("telecare still amber?", "question"),
    ("green!", "no report"),
    ("", "no report"),
]


@pytest.mark.parametrize(("text", "why"), REFUSED)
def test_what_only_looks_like_an_update_is_not_read_as_one(
    understood: Callable[..., Reading], text: str, why: str
):
    reading = understood(text)
    assert (reading.drafts, reading.why_not) == ((), why)


def test_a_question_beside_a_report_is_left_out(understood: Callable[..., Reading]):
    [draft] = understood("telecare amber, 40 homes. Can someone send me the list?").drafts
    assert (draft.rag, draft.done) == ("amber", "40 homes")


def test_a_colour_of_something_else_may_stand_in_a_report(understood: Callable[..., Reading]):
    [draft] = understood("telecare amber, got the green light from Fife").drafts
    assert (draft.rag, draft.done) == ("amber", "got the green light from Fife")
