"""The words around a project and its rating that say nothing more: "telecare is back to amber"."""

from __future__ import annotations

from knowledge.naming.patterns import these
from knowledge.updates.ratings import SAYS_RATING

NEGATORS = these(
    """
    not isn't isnt isnae aren't arent arenae wasn't wasnt wisnae weren't didn't didnt didnae
    doesn't doesnt disnae don't dont dinnae never nae no ain't hasn't hasnt haven't won't cannot
    can't ne'er
    """
)
LEADING = SAYS_RATING | these(
    """
    update updates sprint log logging logged put set setting mark make record enter add please
    pls the our my project proj programme for and also so hi hello hey still now currently gone
    going turned back up down to it it's its we we're were i'm we've i've this that's week
    overall sticking staying stays keep keeping moved moving at on as of report reporting a an
    is are has have ok okay right well then mine quick here's here today remains remaining
    slipped dropped dropping improved again can you just only aye och my morning afternoon sorry
    post posting send sending weekly fortnightly latest current from name title hence therefore
    wi i unfortunately sadly happily finally expected downgrade downgrading upgrade upgrading
    lower raise bump drop switch flip turn move call calls some bit project's ours show
    marked changed downgraded upgraded lowered raised bumped switched had decided
    say let know letting you yo us pure fair putting marking calling taking setting reporting
    recording rating rate kindly write note change changing amend moves goes gone stays an so
    noo therefore accordingly thus overall everyone folks team afternoon evening morning um er
    erm eh fae fir wir oor the da peerie wee fur bad good great news afraid to is again back
    holding keeping remaining meaning means officially sadly alas sprint's week's lads aye re
    """
)
MIDDLE = SAYS_RATING | these(
    """
    is was were are has have had been now still currently back to up down from gone went go goes
    going turned turning turns moved moves moving at on stays stay staying stayed remains
    remaining remain again this sprint week today both all just slipped slipping dropped
    dropping improved risen goes stands sits sitting firmly solid very as before it it's its
    sadly unfortunately happily finally changed changes changing officially into out of set → ➡ ▶ ->
    => > fortnight period month unchanged steady constant update updates overall fully keeps
    keeping held holding fallen fell dips dipped rising
    rises jumped crept projects we're we they're that's and a the in last time first weekly
    fortnightly report please pls solidly stil stll sitll we quite paused comfortably nicely well
    truly very definitely
    gaun notch longer any more anymore quite reduced downgraded upgraded lowered raised bumped
    nudged returned returns returning reverted recovered swung switched switches flipped hovering
    rated reported reporting assessed marked noted logged recorded put write mark note record log
    accordingly um er erm eh noo gaen gane goan wis stayin keepin haudin yet therefore thus pure
    staunin da tae at climbs climbed creeps edged edges edging also
    going's been status's an aff fae likewise similarly comes came hits bang just barely
    """
)
EMPTY = SAYS_RATING | these(
    """
    project proj update updates sprint the is are for and now still please so on our my this
    week name date it it's we're today again yet also that's us all
    """
)
TRAILING = SAYS_RATING | these(
    """
    now again still today please pls this sprint week time overall for at the moment currently
    too also update so far all round yet unchanged aye from me once more noo the day fur then
    as ever usual before fae oor side our my view though tho wi us officially overall indeed i'd
    say i'm afraid
    unfortunately sadly alas any more anymore longer
    """
)
PAST = these("was were from previously formerly wis")
OR = frozenset(["or", "/"])
