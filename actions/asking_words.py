"""The words that questions are asked with, and that say nothing of what they are about."""

ASKING = frozenset(
    """
    a aboot about across actual actually after again against ago all already also always am an and
    another any anybody anyhin anyone anythin anything anywhere are aren arent around as ask asked
    asking at ava aye be been before behind being best better between both bring bringing brings
    but by cairn call called came can cannot cant check checking come cooncil cooncils could
    council councils country dae daein date day days de deal dealing deals did didnt digitaloffice
    do does doesnt doin doing done dont down each either else end ever every everybody everyone
    everything exactly exist existing exists explicitly fae far find finding fit folk for forget
    from fur further get gets getting gie give go goes going gonna good got great had hae half
    handle handles handling has hasnt have havent having he heard heids hello help her hers hey hi
    him his hiya hoo hook hoos how hows i id ideas if ill im in include included includes
    including initiative initiatives inside into involve involved involves involving is isnt it
    its itself ive job just keep ken kens keyword kind know known knows latest lead leading leads
    left let like list lists look looked looking looks lot made make makes making manage many may
    maybe me mean means meant mentioned mentioning mentions might mine more most much must my
    naebody name named names naw need needed needs never new next nice no none noo nor not nothing
    now number o ocht of off office ok okay on one ones only onything oot or org organisation
    organisations other others ought our ours out outwith over own part partner partners
    partnership parts people person pilot pilots pipeline place please pls point portfolio
    programme programmes project projects proper provide provided provides put question quick
    quite re really regarding register related relates relating relevant remit responsible right
    role run running runs said same say says scope search searching see seen set shall share
    shared she should show since so some somebody somehin someone something somewhere sort start
    started starting still such sure ta tae take taken takes taking talk team teams tell than
    thank thanks that thats the their them then there theres these they thing things think
    thinking this those though thought through time to told too touch touches touching tried try
    trying two under up upon us use used using various very via wait want wanted wants was wasnt
    way we well were weve wha whae what whatever whats whaur whaurs when where whether which while
    whit whits who whom whos whose why wi will wish with within without wondering wont work worked
    working works would wouldnt ye yer yes yet yin yins you your yours
    """.split()  # noqa: SIM905
)
"""Never what a question is about, whatever the question."""

LIGHT = frozenset(
    """
    app application applications digital online platform platforms scheme schemes service services
    software solution solutions system systems tech technologies technology tool tools
    """.split()  # noqa: SIM905
)
"""Telling only when nothing else is: half of the register is a digital service."""
