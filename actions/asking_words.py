"""The words that questions are asked with, and that say nothing of what they are about."""

ASKING = frozenset(
    """
    a about aboot across actual actually after again against ago all already also always am an and
    another any anybody anyone anyhin anything anythin anywhere are aren arent around as ask asked asking at aye ava
    be been before behind being best better between both bring brings bringing but by
    cairn call called came can cannot cant check checking come could council councils cooncil
    cooncils country
    dae daein date day days de deal dealing deals did didnt do does doesnt doin doing done dont down
    each either else end ever every everybody everyone everything exactly exist existing exists explicitly
    fae far find finding fit folk for forget from fur further
    get gets getting gie give go goes going gonna good got great
    had hae half handle handles handling has hasnt have havent having he heard heids hello help her hers hey hi
    him his hiya hoo hoos hook how hows
    i id ideas if ill im in include included includes including initiative initiatives inside into involve
    involved involves involving is isnt it its itself ive
    job just
    keep keyword ken kens kind know knows known
    latest lead leading leads left let like list lists look looked looking looks lot
    made make makes making manage many may maybe me mean means meant mentioned mentioning mentions might mine more
    most much must my
    naebody name named names naw need needed needs never new next nice no none noo nor not nothing now number
    o ocht of off office ok okay on one ones only onything or other others ought our ours oot out outwith over own
    part parts partner partners partnership people person pilot pilots pipeline place please pls point
    portfolio programme programmes project projects proper provide provided provides put
    question quick quite
    re really regarding register related relating relevant relates remit responsible right role
    run running runs
    said same say says scope search searching see seen set shall share shared she should show since so
    some somebody someone somehin something somewhere sort start started starting still such sure
    ta tae take takes taking taken talk tell than thank thanks that thats the their them then there theres these
    they thing things think thinking thought this those though through time to told too touch touching touches tried try trying
    two tae
    under up upon us use used using
    various very via
    wait want wanted wants was wasnt way we well were weve wha whae what whatever whats whaur whaurs when
    where whether which while whit whits who whom whos whose why wi will wish with within without
    wondering wont work worked working works would wouldnt
    ye yer yes yet yin yins you your yours
    date digitaloffice org organisation organisations team teams
    """.split()
)
"""Never what a question is about, whatever the question."""

LIGHT = frozenset(
    """
    app application applications digital online platform platforms scheme schemes service services
    software solution solutions system systems technology technologies tool tools tech
    """.split()
)
"""Telling only when nothing else is: half of the register is a digital service."""
