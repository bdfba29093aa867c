"""Words that say nothing about what a text is about.

Lists of language data: words of grammar, Danish and English, and words of the genre – what
stands in any response to a hearing, whatever the matter ("vi mener", "høringssvar", "afsnittet").
Lemmas and the irregular forms that a lemmatiser may leave alone.
"""

from __future__ import annotations

_GRAMMAR = """
ad af afsted al alle alligevel allerede alt altid altså anden andet andre at bag bagefter bare
blandt blev blevet blive bliver bl bort borte burde bør både da de deir dem den denne dens der
deraf dere derefter deres derfor derfra deri dermed derpå derved det dets dette dig din dine
disse dit dog du eders efter egen eget egne ej eks eller ellers en end endda endnu endog endvidere
ene eneste enhver ens ere er et etc eventuel evt faktisk fem fik fire flere flest fleste for
foran forbi fordi foruden fra frem først få får fået før ganske gennem gerne giv gjorde gjort
gør gøre gørende gå går gået ham han hans har have havde haft heller hen hende hendes henover
her heraf herefter heri hermed herunder herved hhv hid hinanden hos hun hv hvad hvem hver hverken
hvert hvilke hvilken hvilket hvis hvor hvordan hvorefter hvorfor hvorfra hvorhen hvori hvorledes
hvornår hvortil hvorved i igen igennem ikke ikk imellem imens imod ind indad inde inden indenfor
indtil ingen inkl inklusive intet ja jeg jer jeres jf jo jævnfør kan kom komme kommer kr kun kunne
kunnet lad lade lader langs langt lidt lige ligeledes ligesom lod længere mange man med medens
mellem men mens mere mest mig min mindre mindst mine mit mod må måske måtte ned nede nej nemlig
ni noget nogen nogensinde nogle nok nu nr når nær næste næsten og også om omkring omtrent op oppe
os otte over overalt par pct pga pr pkt på rundt sagde samme sammen samt samtidig se ses selv
selvom senere ser siden sig sige siger sin sine sit sket skal ske sker skulle skullet snart snarere
som stadig stk stort står stå syv således så sådan sådanne såfremt såvel tag tage tager tage
temmelig thi ti til tilbage to tre trods u uagtet uanset ud ude uden udenfor udover ukendt under
undtagen ved vedr vedrørende vel vi via vil ville villet vist vor vore vores vær være været var
vær værre ja thi én ét øvrige øvrigt dvs mv mm fx f.eks osv bl.a mio mia ca cirka kl hr fru
hvorvidt hvormed hvorom derom herom dertil hertil hvorimod derimod ligeså desuden desværre dels
imidlertid efterhånden ofte tit aldrig sjælden nogenlunde egentlig selvfølgelig naturligvis
åbenbart vistnok jamen jamenalså altså netop især særligt særlig bestemt helt hel hele
meget rigtig ret rette god bedre bedst godt dårlig stor større størst lille små ny nye nyt
gammel lang kort høj lav først sidst anden tredje næst enkelt visse vis eventuelt simpelthen
lave gang gange måde ting slags sted tid år dag del form fald grad hensyn tilfælde henblik
forbindelse forhold baggrund grund følge omfang udgangspunkt
"""

_GENRE = """
høring høringssvar høringspart høringsperiode høringsudkast høringsforslag udkast forslag bemærkning
kommentar input svar indsigelse afsnit kapitel side punkt stykke linje tekst formulering formulere
mene synes finde tro tænke føle opleve undre spørge foreslå anbefale opfordre ønske håbe forvente
bede gerne takke tak hilse hilsen venlig vedlagt vedhæftet læse skrive stå fremgå nævne beskrive
bakke enig uenig positiv kvittere bekymre bekymring bekymret savne mangle behov vigtig
væsentlig relevant nødvendig mulig mulighed sikre kommune kommunen politik plan strategi forvaltning
hvile generel generelt konkret
"""

# Of letters in English: words of grammar that are no Danish ones.
_ENGLISH = """
the and that this these those they them their there with without from would could should which
been were was what when where who why how our your you she him her its into about because also
does did not only very than then such both each other please must might may being
"""

STOP_WORDS: frozenset[str] = frozenset((_GRAMMAR + _GENRE + _ENGLISH).split())
