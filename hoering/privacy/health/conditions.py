"""The words for illnesses, and for help and social conditions, as patterns; and where a sentence turns or
fills what they know as "mistede min kone": "mistede jeg desværre min kone".

Written down from what letters to municipalities tell; a word says nothing by itself (health.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoering.domain import Span

_DISEASES = r"""
(?:infantil|atypisk|svær)\sautisme|autis\w*|asperger\w*|adhd|add|downs?\s?syndrom|(?:\w+s\s)?syndrom\w*|cerebral\s?parese|spasti\w+(?:\slam(?:melse|met))?|muskelsvind\w*
|epilep\w+|(?:type\s?[12I]{1,2}[\s-]{1,2})?diabet\w+|sukkersyge\w*|s[ck]leros\w*|dissemineret\ss[ck]lerose|parkinsons?(?:\ssygdom)?|alzheimers?(?:\ssygdom)?
|huntingtons?|(?:(?:lewy[\s-]bod(?:y|ies)[\s-]|frontotemporal\s|vaskulær\s|begyndende\s|svær\s))?demen[st]\w*|(?!(?:be|af)kræft|kræfter(?:ne)?(?!\w))\w*kræft(?:\si\s\w+|\w*)|leukæmi\w*|lymfom\w*|tumor\w*|metastaser|kol|astma\w*|lungebetændelse|emfysem
|\w*blodprop\w*|hjerneblødning\w*|apopleksi|slagtilfælde|hjerneskade\w*|hjernerystelse\w*|hjertestop|hjertesvigt|hjertesygdom\w*
|hjerteflimmer|angina(?:\spectoris)?|\w*operere\w*|\w*operation(?:en|er|erne)?|depression\w*|deprimeret|bipolar\w*(?:\s(?:affektiv\s)?(?:sinds)?lidelse)?|maniodepressiv\w*|skizofren\w*|psykose\w*
|psykotisk|borderline|paranoid\w*|\w*angst|ocd|ptsd|posttraumatisk\w*|(?:belastnings|efterfødsels|sorg|krise)reaktion|spiseforstyrrelse\w*|anoreksi|bulimi|stress(?:[\s-]sygemeldt|ramt)?|udbrændt
|fibromyalgi|gigt\w*|leddegigt|slidgigt|knogleskørhed|osteoporose|whiplash\w*|piskesmæld|migræne\w*
|kroniske?\s(?:smerter?|sygdom\w*|træthed\w*)|psoriasis|eksem|allerg\w+|cøliaki|crohns?|colitis(?:\sulcerosa)?|ulcerøs\scolitis|amyotrofisk\slateral\ss[ck]leros\w*|føtalt?\salkohol\w*|tarmsygdom|stomi\w*|inkontinen\w*
|nyresvigt|nyresygdom|dialyse\w*|leversygdom\w*|leverbetændelse|skrumpelever|hepatitis|(?:hiv|aids)(?:-\w+)?|stofskifte\w*|als|lammelse\w*|lammet(?:\sfra\s\w+(?:\sog\sned)?)?|rygmarvsbrok
|rygmarvsskade\w*|lam\si\s\w+|lam\sfra\s\w+(?:\sog\sned)?|mareridt|(?:fået\s|fik\s)?\w*amputer\w*(?:\s(?:(?:en|to|tre|fire|begge|venstre|højre|det\sene)\s)?(?:ben|arm|tå|tæ|fod|fødd|fing|hånd|hænd|under)\w*)?|\w*protese\w*|kørestols?bruger\w*|blind|svagsynet|synshandicap\w*|døv\w*|hørenedsættelse
|hørehæmmet|høreapparat\w*|høretab|(?:mistet|mistede|mister|tabt|svigtende|nedsat|dårlig\w*)\s(?:\w+\s)?(?:hørelsen?|syn(?:et)?)|(?:hørelsen|synet)(?=\s(?:er|svigt\w*|forsv\w*|blev|bliver))|tinnitus|gråt?\sstær|grønt?\sstær|nethinde\w*|makula\w*|ordblind\w*|dysleksi|talehandicap
|tourettes?|udviklingshæm\w+|mentalt?\sretarder\w*|udviklingsforstyrrelse\w*|skolev[æe](?:\w*ring|gr(?:er|ede|et)\w*)|selvskade\w*
|selvmord\w*|cystisk\sfibrose|hydrocephalus|vandhoved|læbe-?\s?ganespalte|hofteskred|polio\w*|meningitis|borrelia|senfølger
|covid(?:-?19)?|long\s?covid|abort\w*|fertilitetsbehandling|brækkede\s\w+\s(?:håndled|arm|ben|hofte|ankel|ribben|kraveben|lårben|fing|skulder|fod)\w*|(?:smadret|knust|brækket|brækkede)\s(?:(?:min|mit|sin|sit|hans|hendes|begge|venstre|højre)\s){0,2}\w+
|mobning\w*|mobbet|mobbes|født\s(?:alt\s|meget\s)?for\stidligt|for\stidligt\sfødt\w*|præmatur\w*|infantil\w*|kromosom\w*|tvangstanker|hallucination\w*|vrangforestilling\w*|skizotypi|personlighedsforstyrrelse\w*|sygdommen
|blødersygdom|anæmi|svimmelhed|epileptiske?\s\w+|besvimelse\w*|dårligt?\s(?:hjerte|syn|hørelse|ryg|knæ|hofte\w*)
|multipel\ss[ck]lerose|hjertefejl|hjerteanfald|hjerteproblem\w*|hjertekar\w*|bypass|pacemaker|lungesygdom\w*|iltmangel|forhøjet\s\w+|blodtryk\w*
|svær\sovervægt|overvægtig\w*|fedmeoperer\w*|gangbesvær\w*|rygskade\w*|rygproblem\w*|nakkeskade\w*|nervesmerter|søvnapnø|søvnløs\w*
|hukommelses\w+|hukommelsen\s(?:svigter|er\s(?:ved\sat\sgå|væk))|panikanfald|alkoholproblem\w*|tørlagt(?:\s\d+\s(?:mdr|måneder|år|uger))?|prostata\w*|galdesten|nyresten|mavesår|fødselsdepression\w*|mani
|(?:(?:har\s)?fået\s(?:\w+\s){0,2}?)?(?:ny|nyt|nye|dårlig\w*|opereret\si|kunstig\w*|slidt\w*|ødelagt\w*|ondt\si|smerter\si|brækket|brækkede|brækkede\smin)\s(?:\w+\s){0,2}?(?:hofte\w*|knæ\w*|ryg\w*|skuld\w+|hjert\w+|lunge\w*|lårben\w*|ben(?:et)?|arm(?:en)?)
|bronkitis|\w*patient|arbejdsulykke\w*|arbejdsskade\w*|(?:høj)?gravid\w*(?:\si\s(?:\d+\.|\w+)\s(?:måned|uge))?|\w*indlæggelse(?:r|rne|n)?|faldet\s(?:to|tre|fire|fem|flere|mange|\d+)\sgange|adopteret|stammer(?!\sfra)|cochlear\w*(?:[\s-]implantat\w*)?|\w{3,}implantat\w*|\w*tumor\w*|\w*transplant\w*
|taler\s(?:slet\s)?ikke\sendnu|(?:er\suden|har\sintet)\s(?:tale)?sprog|tics|\w*fobi|traume[nrt]*|traumatiser\w*|synsnedsættelse\w*|funktionsnedsættelse\w*|bevægehandicap\w*|invalid\w*|multisyg\w*|kroniker
|hjertesyg\w*|lungesyg\w*|nyresyg\w*|leversyg\w*|sindslidende|sindssyg\w*|psykisk\s(?:lidelse\w*|sårbar\w*)|\w*prolaps|karpaltunnel\w*|krampeanfald
|svært\sved\sat\s(?:gå|se|høre|læse|stå|sove|trække\svejret)
|(?:mistet|mistede)\s(?:\w+\s){0,2}?(?:finger|fingre|ben(?:et)?|arm(?:en)?|øje(?:t)?|synet|hørelsen|førligheden|job(?:bet)?|arbejde(?:t)?)
|\w*åreforkalkning|åreknuder|tunghør\w*|døvblind\w*|halvblind|halvdøv|næsten\s(?:blind|døv)|døvstum|afasi|dysfasi|ataksi|dropfod|klumpfod|skoliose
|\w{3,}(?:gigt|læsion|skræk)(?:en)?|\w{3,}(?<!u)afhængighed(?:en)?|talefejl|\w{3,}itis|\w{4,}(?:plegi|plegiker|parese|neuropati|myopati|dystrofi|algi|æmi)(?:en)?(?<!akademi)|\w{3,}(?:sygdom|lidelse|betændelse|forkalkning|lammelse|nedsættelse|svækkelse)(?:en|er|erne)?
|(?:hofte|lårbens|lårhals|håndleds|ankel|ribbens|kranie|arm|ben|ryg|kæbe)brud(?:det)?|struma|\w{3,}besvær(?:et|ede|ligheder)?|hjerteklap\w*|åndenød|iskias|hekseskud|menière\w*|méni[èe]re\w*|hjernebetændelse
|vanskeligt\sved\sat\s(?:gå|se|høre|læse|stå)|dårligt?\s(?:gående|seende|hørende)|dårlig\s(?:til\sbens|hofte|ryg)|ledsmerter|fatigue|brok|nystagmus|keratoconus
|bechterew\w*|sjögren\w*|raynaud\w*|hashimoto\w*|basedow\w*|menieres?|addisons?|cushings?|turners?|klinefelters?|fasd|kræftsyg\w*|kræftramt\w*|døende|senhjerneskade\w*|trykfald
|rystesyge|rystelser|koma|epileptiker|diabetiker|astmatiker|allergiker|spastiker|autist|dement|skizofreni|angstanfald|angsten|fedme|søvnproblemer|hjertebanken|amputeret|blodsygdom|hæmofili\w*|porfyri
|plejekrævende|(?:tale|sprog|udviklings)(?:forsinket|forstyrret)|sengeliggende|uhelbredelig\w*|multihandicap\w*|gangbesværet|svagtseende|halvsidig\w*\slammet|hypermobil\w*|særligt?\ssensitiv\w*|blære\w+|nerveskade\w*
|fød(?:te|t|es|e)\s(?:\w+\s){0,2}for\stidligt|ufrivilligt?\sbarnløs\w*|barnløs\w*|(?:mistede|mistet|miste)\s(?:et|vores|mit|sit)\s(?:\w+\s)?(?:barn|foster)|fostervand\w*|kejsersnit
|(?:tage|tog|taget)\s(?:sit|hendes|hans|mit)\s(?:eget\s)?liv|livet\saf\ssig|skær(?:er|e|e[rt])?\si\ssig\sselv|cutter
|(?:hør(?:er|te|t|e)|ser)\s(?:stemmer|syner)|(?:hører|ser|går|hørte|så|gik)\s(?:(?:meget|så|temmelig|ret|næsten)\s)?dårligt(?!\sud)
|(?:kan|kunne)\s(?:næsten\s(?:ikke|hverken)|knapt?(?:\snok)?|hverken|dårligt)\s(?:se|høre|gå|stå|tale|læse)(?=\s*[.,;]|\s(?:og|eller|uden|mere|længere))
|(?:kan|kunne)\s(?:nu\s)?(?:kun|højst|højest|maks\w*|ikke)\s(?:længere\s)?gå\s(?:mere\send\s|højst\s)?(?:\d+|få|nogle\sfå|ti|tyve|halvtreds|hundrede|et\spar\shundrede)\s(?:meter|m|skridt)(?!\w)|sover\s(?:meget\s|så\s|rigtig\s)?dårligt
|(?:går|gået|gik|gå)\s(?:ned|sukkerkold)\smed\s(?:flaget|nakken|stress)|brændt\sud|udbrændthed|sammenbrud
|sygdomsramt|førerhund\w*|stent|kateter\w*|bleer?|insulinpumpe\w*|blodfortyndende|morfin\w*|lykkepiller|beroligende\smedicin|sovemedicin|kræftbehandl\w*|kræftforløb\w*
|(?:kræft|demens|gigt|anoreksi|angst|stress|sklerose|apopleksi|polio)ramt\w*|selektiv\w*\smut\w*|mutisme|\w{4,}forstyrrelse(?:r|n)?|førlighed(?:en)?|tubefodret|sonde(?:ernær\w*|mad|\si\s\w+)?
|(?:høre|ryg|nakke|øjen|knæ|skulder|arm|ben|hofte|nerve|hoved|senhjerne|hånd|fod)skade(?:r|n|t)?|downs?|(?:ryg|led|nakke|knæ|hofte|skulder|mave|nerve|hoved|fantom)smerter|corona|(?:stof|medicin|alkohol|pille|hash|heroin|opioid)(?:afhængig\w*|misbruger\w*)
|\w{3,}intolerans|\w{3,}allergi(?:ker|en)?|\w{3,}fibrose|væksthormon\w*|(?:læse|indlærings|skrive|tale|sprog|adfærds|synke)vanskelighed\w*|svagt\sbegavet|glemsom|(?:går|gå|gik)\s(?:nu\s)?med\s(?:stok|krykker|støttestok|rollator|gangstativ|kæp)
|(?:hører|ser|går)\sikke\s(?:længere\s)?(?:så|ret|særlig)\s(?:godt|langt)|kan\sikke\s(?:længere\s)?(?:gå|se|høre)\s(?:ret|så|særlig|mere\send)\s\w+|(?:kun|har)\s(?:ét|én)\s(?:ben|arm|øje|lunge|nyre)|(?:bruger|får|er\spå|går\smed)\silt(?:\si\snæsen)?(?!\w)|(?:gips|skinne)\spå|(?:ryger|røget|røg)\shash|hofter?\saf\smetal|sygdom\si\s\w+|fodlænke
|\w*svulst\w*|\w*cirrose|leptospirose|silikose|asbestose|stenlunge\w*|\w*cancer|hyperakusis|delir\w*|koldbrand|dobbeltdiagnos\w*|født\s(?:i\suge\s\d\d|stille)|børneafdelingen|går\sikke\s(?:mere\send|længere\send)\s\w+\smeter|\w*artrose\w*|\w*stenose\w*|\w{2,}ødem\w*|tremor|\w*dysplasi\w*|\w*emboli\w*|melanom\w*|\w*sarkom\w*|myelom\w*|\w*karcinom\w*|celleforandring\w*
|talblind\w*|dyskalkuli|dyspraksi|selvmordstanke\w*|overdosis|dyslexi[ac]|asthma|epilepsy|autism|arthritis|hearing\sloss|heart\s(?:attack|disease|failure)|liggesår|bensår|tryksår|tuberkulose|blodforgiftning|sepsis|\w*arytmi|forkammerflimmer|hjerterytme\w*|kramper
|iltflaske\w*|psykisk\s(?:syg\w*|ustabil\w*)|syg\saf\s\w+|syge?\si\s(?:hele\s)?(?:lunge|hjerte|hoved|mave|nyre|lever|sind|krop|led|muskl|nerve|ryg|ben|hjerne|hud)\w*|kan\s(?:ikke|næsten\sikke)\s(?:længere\s)?(?:tygge|synke|tale|spise\sselv|klare\ssig\sselv)|nedsat\s\w*(?:funktion|kraft|syn|mobilitet|førlighed|hukommelse)\w*|lavt\sstofskifte|for\s(?:højt|lavt)\sblodtryk
|hjertemedicin|ritalin|concerta|medikinet|elvanse|strattera|leponex|abilify|risperdal|seroquel|zyprexa|litium|zoloft|cipralex|ozempic|tramadol|subutex|suboxone|marevan|xarelto|eliquis|prednisolon|methotrexat|humira|lyrica|gabapentin|keppra|lamotrigin|orfiril|stesolid|imovane|fentanyl|sinemet|madopar|aricept
|\w*bestråling\w*|aneurisme\w*|hospice\w*|palliativ\w*|(?:mit|min|hans|hendes)\s(?:dårlige|syge|ødelagte)\s\w+|frossen\sskulder|nyretransplanteret
|(?:min|mine|mit|hans|hendes)\s(?:\w+\s)?(?:ben|knæ|hofter?|ryg|øjne|hænder|fødder|skuld\w+|ører|nerver|hjerte|lunger|hukommelse|balance|krop)\s(?:er|kan|vil|blev|bliver)\s(?:\w+\s){0,2}?(?:dårlig\w*|slidt(?:\sop)?|færdige?|ødelagt\w*|syge?|svage?|stive?|ikke\smere)
|kan\s(?:næsten\s)?ikke\s(?:længere\s)?(?:klare\strapper\w*|være\s(?:alene|blandt\s\w+|[ip]å?\se[nt]\s\w+\smed(?:\s\w+){1,5})|gå\s(?:på\strapper|alene|uden\s\w+)|bukke\ssig|rejse\ssig|huske\s\w+|komme\s(?:ud\saf\ssengen|op\sad\strapper\w*))
|bliver\s(?:\w+\s)?(?:hurtigt\s)?(?:forpustet|svimmel)|(?:er|bliver|blev)\s(?:\w+\s)?(?:forvirret|sengeliggende)|ligger\s(?:\w+\s)?i\ssengen|(?:glemmer|glemme)\s(?:ting|alt)|ikke\s(?:længere\s)?så\s(?:mobil|rask|stærk|gående)\w*
|(?:tåler\sikke|kan\s(?:næsten\s)?ikke\s(?:længere\s)?tåle)\s(?:gluten|mælk|laktose|nødder|parfume|lys|larm|støj|uro|lyden?\saf(?:\s\w+){1,2})|hjælp\stil\s(?:bad|personlig\s\w+|at\s(?:spise|komme\s\w+|tage\s\w+))|vejede\s\d+\sgram|drikker\sfor\smeget|dra?ukket\sfor\smeget
|svært\sved\sat\s(?:koncentrere|huske|tale|forstå|skrive|være\s(?:sammen|i)|holde|spise)|(?:kun\s)?(?:et\s)?halvt\sår\stilbage|ikke\slang\stid\s(?:igen|tilbage)|(?:meget|særlig|højt)\ssensitiv\w*
|fragilt?\sx|retts?\ssyndrom|myastenia\w*|lupus|sarkoidose|endometriose|pcos|angelmans?|williams|prader-?willi
|tisse[rt]?\si\s(?:sengen|bukserne)|nervesammenbrud|ser\s(?:dobbelt|kun\sskygger)|holdt\sop\smed\sat\s(?:spise|tale|gå|sove)|(?:høre|hjerte|lunge|nyre)pumpe
|kan\sikke\s(?:længere\s)?bruge\s(?:den\sene|sin|sit|min|mit|venstre|højre)\s\w+|knude[rn]?\si\s\w+|stiv\si\s(?:begge\s)?\w+|åben\sryg|hul\si\shalsen|sovepille\w*|renset\si\smaskine
|krykkerne|venter\s(?:barn|sig|tvillinger)|el-?stol|mangle[rdt]*\silt\sved\sfødslen|iltmangel\sved\sfødslen|sover\s(?:ikke\som\snatten|(?:kun|højst|aldrig|ikke|mere|end|\s)+\w+\stimer)|ødelagt?\slunge\w*|støvlunger|hjemmesygeplejen?|skolepsykolog\w*
|\w+depression(?:en|er)?|\w*prolapser(?:ne)?|(?:benet|et\sben|foden|armen|hånden|tåen|tæerne|en\stå)\ssat\saf|(?:har|fik|fået)\s(?:et\sben|en\sarm|en\sfod|en\stå|en\sfinger)\saf|ser\s(?:næsten\s(?:ikke(?:\smere)?|ingenting|intet)|kun\s(?:omrids|lys|tåge))|(?:hører|ser)\skun\s(?:på|med)\s(?:det|ét|et)\s(?:ene\s)?(?:øre|øje)|fm-anlæg|fuld\snarkose
|ikke\slængere\skan\s(?:læse\salmindelig\w*\s\w+|(?:læse|se|høre|gå)(?=\s*[.,;]|\sog\b))|kørekort(?:et)?\staget\sfra\s\w+|sent\sudviklet(?:\si\s\w+)?|nedslidt\si\s(?:begge\s)?(?:skuld|ryg|knæ|led|hoft|arm|hænd|krop|nakk|fød|ben|hånd)\w*|(?:krøllet|skæv)\sryg|skæve\shofter|kun\sbevæge\s(?:øjnene|hovedet|fingrene|hænderne|armene)|(?:(?<=jeg\s)|(?<=hun\s)|(?<=han\s))falder\shver\sdag|ægdonation|sæddonor\w*
|sover\ssiddende|fobi(?:\sfor\s\w+)?|liggetryk|(?:ryg|nakke|hjerne|knæ|hofte|skulder|arm|ben|hoved|nerve|øjen)-\sog\s\w+skade[rn]?|har\s(?:als|cp|ms)|(?:(?:tabt|tabte)\s(?:mig|sig)|(?:er|var)\sfaldet)\s\d+\s(?:kg|kilo)|(?:vejede|vejer)\s(?:hun|han|jeg)\s(?:nu\s|kun\s)?\d+\s(?:kg|kilo)|(?<=jeg\svar\s)\d{3}\skilo
|immundefekt\w*|høfeber|pollenallergi\w*|dødfødte?\s(?:barn|søn|datter|tvilling\w*|dreng|pige)|hjerteflimren|sammenfald\si\sryggen|brækket\skraveben|fejlsynk\w*|duchennes?|lewy\sbody|macula\w*|(?:brand|brænd)sår|tvangsfikser\w*|analfabet|(?:ska[rn]|skåret|skåre[rt]?)\si\ssig\sselv|(?:besvimede|besvimet)(?!\snæsten)
|(?:hjerne|senhjerne|ryg|nakke|hoved)skade\w*\sefter\s(?:en|min|hans|hendes)\s\w*ulykke\w*|blindtarm(?:en)?\ssprang|(?:fik|fået|havde|have|har)\s(?:\w+\s)?taget\sbrystet|går?\s(?:\w+\s){0,4}med\skrykker
|(?:parkinson|epilepsi|gigt|blodtryks|astma|adhd|allergi|kræft|demens|hjerte)s?medicin(?:en)?|overfølsom(?:\sfor\s\w+)?|van(?:d)?drivende\s\w+|tungnem\w*|iltbehandling|hjerteklapopereret
|clean(?=\s*[.,;]|\s(?:i|siden|fra)\s)|(?:er\sgået|gik)\sbort(?!\s\w+\sfra)|afgik\sved\sdøden|ligger\sfor\sdøden|gået\sfra\s(?:hinanden|ham|hende)|forlod\s(?:mig|os|hende|ham|familien)
|(?:har|ser|får)\s(?:kun\s)?(?:mine|sine)\s(?:\w+\s)?(?:børn|drenge|piger)\shver\s(?:anden|tredje|fjerde)\s\w+|(?:tage|taget|tog|inddrag\w+|mist\w+)\s(?:hans|hendes|mit|sit)\skørekort|går\si\sterapi
|kender\s(?:mig|os|ham|hende|sine?\s\w+)\sikke\s(?:mere|længere|igen)|(?:hun|han|mor|far|kone|mand|mormor|morfar|farmor|farfar|svigermor|svigerfar)\sgenkender\sikke\s(?:længere\s)?(?:mig|os|sine?\s\w+|(?:mine|vores)\s(?:børn|drenge|piger|ansigter))
|(?:har|haft|havde|fik|fået)\s(?:(?:nu|en|haft)\s){0,2}(?:børne)?sag\s(?:i|hos|ved)\s(?:familie|social|børne)(?!\w*(?:udvalg|net|sind))\w+|(?:lejlighed|bolig|hjem)\w*,?\s(?:\w+\s){0,4}sat\sud
"""
# What people say in place of the condition's name; "unge, der er droppet ud" are nobody.
_EVERYDAY = r"""
kommer\sikke\s(?:længere\s)?(?:ud\saf\s(?:sengen|huset|værelset|døren)|op\som\smorgenen)|(?:græder|grædt|græd)\s(?:hver\s(?:dag|nat|aften|morgen)|sig\si\ssøvn)|(?:gik|er\sgået|gået)\s(?:\w+\s)?ned\smed\s(?:flaget|\w*stress)|faldt\s(?:(?:(?:min|vores)\s\w+|han|hun)\s)?om(?=\s*[.,;]|\s(?:i|ude|på|og|hjemme|ved|med)\b)
|glemmer,?\s(?:om|hvor|hvad|hvem)\s(?:hun|han)\s\w+(?:\s\w+)?|(?:har\s)?ikke\s(?:har\s)?sagt\s(?:et\sord|en\slyd)(?:\s[ip]å?\s\w+)?|
(?<!der\s)(?<!som\s)(?:er|blev|bliver)\s(?:lige\s|netop\s|nu\s)?(?:blevet\s)?udskrevet\s(?:igen\s)?(?:efter|fra)\s(?:\w+\s){0,3}?(?:uger?|måneder?|dage|sygehuset|hospitalet|psykiatrisk|afdelingen|(?-i:[A-ZÆØÅ])\w+)|lær(?:e|t|er|te)\s(?:\w+\s){0,2}at\sgå\sigen
|går\shjemme(?:\sfra\sskole|(?=,?\sfordi))|(?<!der\s)(?<!som\s)har\sikke\sværet\si\sskole\s(?:siden|i)\s\w+|(?<!der\s)(?<!som\s)er\sdroppet\sud\saf\s\w+|isolerer\ssig\spå\s(?:sit\s)?værelset?
|er\s(?:lige|netop|desværre|nu|pludselig)\sgået\sbort|(?:er|blev|blevet)\s(?:meget\s|alvorligt\s|livstruende\s)?syg\sigen|blevet\s(?:meget|rigtig|ret)\sdårlig|kan\sikke\s(?:længere\s)?huske(?=\s*\.|\s(?:noget|navne|nogen|mig|os)\b)
|(?:et\sbarn|en\s(?:søn|datter|dreng|pige|teenager))\smed\s(?:helt\s)?særlige\sbehov|(?:har|får|fået|fik)\s(?:en\s)?støtte(?:lærer|pædagog)|(?:får|tager|fik)\smedicin\sfor\s\w+(?:\skunne\s\w+\s\w+)?|begyndt\spå\s(?:piller|medicin)
|(?:op)?vokset\s(?:op\s)?på\s(?:et\s)?børnehjem|(?:mistede|mistet|miste)\s(?:vores|min|mit|sin|sit)\s(?:\w+\s)?(?:søn|datter|dreng|pige|mand|kone|hustru|bror|søster)|(?:jeg|vi|hun|han|mand|kone|familie)\s(?:er|var)\sflygtet\sfra\s(?-i:[A-ZÆØÅ])\w+
|senil|smidt\sud\saf\s(?:sin|min|vores)\s(?:lejlighed|bolig)|går\s(?:\w+\s)?til\s(?:fysioterap|ergoterap|talepædagog|genoptræning)\w*|(?:fået|fik)\skonstateret\snoget\smed\s\w+|(?<=der\s)ikke\staler\sendnu|(?:mistet|mistede)\ssproget|dom\sfor\shærværk
"""
_CARE = r"""
(?:bor|boede|boet)\spå\s(?:et\s)?(?:bosted|opholdssted|institution)(?!\w|\s(?-i:[A-ZÆØÅ]))|(?:bor|boede|boet|ligget)\spå\s(?:gaden|krisecent\w+|herberg\w*)(?:\si\s\w+\s(?:år|måneder))?|(?:har\s|haft\s)?været\si\saflastning|ledighedsydelse\w*|særloven|offentlig\sværge|hjælpeværge
|(?:selvforsørgelses-\sog\s)?hjemrejseydelse\w*|diagnosticeret\w*|diagnose[nr]?\b|udredning\sfor\s\w+|udredt(?:\sfor\s\w+)?|indlagt\w*(?:\s(?:i\s)?\w+\s(?:dage|uger|måneder|mdr\.?|gange))?|psykiatrisk\w*|kemoterapi|kemo\b|strålebehandling
|medicineret|antidepressiv\w*(?:\smedicin)?|psykiater\w*|krykke(?:r|stokke)|gangstativ|elscooter|el-?scooter|servicehund\w*|førtidspensionist\w*|ritalin|insulin\w*|sondemad\w*|respirator\w*|iltapparat|metadon\w*|antabus\w*|afrusning\w*|afvænning\w*
|sygemeld\w+(?:\smed\s\w+)?|langtidssyg\w*|førtidspension\w*|fle(?:ks|x)job\w*|ressourceforløb\w*|jobafklaring\w*|kontanthjælp\w*|sygedagpenge\w*
|seniorpension\w*|revalidering\w*|hjemløs\w*|gældssaner\w*|misbrug\w*|alkohol\w*|alkoholiker|stofmisbrug\w*|narkoman
|plejefamilie(?:\ssiden\s(?:19|20)\d\d)?|anbragt\w*|tvangsfjern\w*|anbringelse|plejebarn|familiepleje|underretning\w*|kontaktperson|støtteperson|aflastning\w*|sikret\sinstitution|straffet|dømt\w*
|fængsel\w*|vold\w*|voldsramt|voldtægt\w*|voldtaget|adressebeskyttelse|navne-?\s?og\sadressebeskyttelse|bpa-ordning\w*|kokain|amfetamin|heroin|krisecent\w+|incest|overgreb|seksuelt?\smisbrug\w*|flygtning\w*|asylansøg\w*
|special(?:klasse|skole|børnehave|(?:dag)?tilbud)\w*|bofællesskab|bosted\w*|botilbud\w*|plejehjem\w*|hjemmehjælp(?:en)?
|merudgifter|tabt\sarbejdsfortjeneste|ledsagerordning|bpa-?\w*|handicapbil\w*|invalidebil\w*|(?:bundet\stil\s(?:en\s)?)?kørestol\w*|rullestol\w*|rollator\w*|handicap\w*|skizo\w*|døende|terminal\w*|(?:alvorligt?|kronisk|uhelbredelig\w*|psykisk|livstruende|meget)\s(?:syg|sygt|syge)
|(?<=er\s)skilt|(?<=blev\s)skilt|(?<=blevet\s)skilt|(?<=bliver\s)skilt|fraskilt|separeret|skilsmisse\w*|enke(?:mand)?(?:pension)?|enlig\s(?:mor|far|mater|fader|forsørger|kvinde|mand)|aleneforælder|alenemor|alenefar|eneforsørger
|(?:(?<=lever\saf\s)|(?<=lever\saf\smin\s))(?:SU|pension(?:en)?|dagpenge|overførsels\w+)|(?<=på\s)(?:SU|overførsels\w+|bistand\w*|barsel(?:sdagpenge)?|uddannelseshjælp)|overførselsindkomst\w*|uddannelseshjælp\w*|bistandsklient\w*|boligstøtte\w*|fripladstilskud\w*|friplads\w*
|skylder\s(?:kommunen|skat|penge|banken)|inkasso|boligsikring|får\sSU|ledsager(?=[.,]|\sog)|invalidekort|(?<=blive\s)skilt|handicapparkering|børnetilskud|økonomisk\sfriplads
|RKI|ludoman\w*|spilleafhængig\w*|tørlagt|ædru|på\sstoffer|kriminel\w*|prostitueret\w*|opholdstilladelse|tålt\sophold|sigtet|varetægtsfængsl\w*|sat\sud\saf\s\w+|udsat\sfra\s\w+
|arbejdsløs\w*|uden\sarbejde(?:\si\s\w+\s(?:år|måneder))?|dagpenge\w*|efterløn\w*|integrationsydelse\w*|selvforsørgelsesydelse\w*|hjemsendelsesydelse\w*|gæld(?:en)?(?:\stil\s\w+)?|fyret|afskediget
|(?<!det\shar\s)slået\smig(?!,?\sat\b|\s(?:ned|til|fast|løs|sammen|på)\b)|siddet\sinde|afson\w*|prøveløslad\w*|plejefamilie\w*|døgninstitution\w*|opholdssted\w*|familiebehandling|herberg\w*|forsorgshjem\w*
|fjernet(?=[,.]|\sda\b)|fjernet\sfra\s(?:hjemmet|mig|os|sin\s\w+|sine\s\w+)|(?:brutalt\s|groft\s)?overfaldet|voldtaget|mishandlet|gennembanket|tævet|stalket|tvangsindlagt|tvangsindlæg\w*
|helbredstillæg|personligt\stillæg|varme(?:tillæg|hjælp)|enkeltydelse\w*|rådighedsbeløb|gældsrådgivning|praktisk\shjælp|madservice|nødkald\w*|bostøtte\w*|mentor(?!\w)
|støttekontaktperson\w*|hjemmevejleder\w*|samværs\w+|forældremyndighed\w*|betalingsstandsning
|hjemmesygeplejerske\w*|psykiatri\w*|distriktspsykiatri\w*|væresteds?\w*|selvmordsforsøg|psykolog\w*
|(?:børne|børne-\sog\sungdoms|unge|ungdoms|ældre|rets)psykiatri\w*|talepædagog(?:en)?|plejesøn(?:nen)?|plejedatter(?:en)?|(?:sovet|sover|sov|levet)\spå\sgaden|efterværn|(?:fik|fået)\s(?:tvangs)?fjernet\s(?:mine|sine|vores)\sbørn|dom\sfor\s(?:vold|tyveri|hæleri|bedrageri|stof\w*|narko\w*|spritkørsel|røveri|trusler)|værgemål|(?<=er\s)konkursramt|gået\skonkurs|misbrug\saf\s\w+|(?:tabte|mistede|mistet|tabt)\s(?:min|vores|sin)\s(?:lejlighed|bolig)
|(?:var|kom|flyttede)\spå\s(?:krisecenter|herberg)(?!\w)|flygtet\sfra\s(?:min|sin)\s(?:mand|kæreste|ægtefælle|far|familie)|flygtet\sfra\s(?:(?:en|min|sin|hendes|en\s\w+)\s)?voldelig\w*\s\w+|bor\salene\sefter\s(?:min\s|vores\s)?(?:skilsmissen?|skilsmisse)|alene\smed\s(?:mine|sine)\s(?:\w+\s)?(?:børn|drenge|piger|unger)|alene\smed\s(?:to|tre|fire|fem)\ssmå\sbørn
"""


def _compiled(words: str) -> re.Pattern[str]:
    # Behind it stands a part of the body, and no place that has its letters: "på Bryggertorvet".
    body = re.sub(r"\n\s*", "", words.strip())
    return re.compile(
        rf"(?<![\w-])(?:{body})(?:\s(?:syndrom|sygdom)(?:met|men)?|\s[ip]å?\s(?:(?:begge|det\sene|venstre|højre|min|mit|den\sene)\s)?(?-i:(?![A-ZÆØÅ][a-zæøå]))\w*(?:knæ|ben|hofte|ryg"
        rf"|skuld|hånd|hænd|fod|fød|nakke|hals|lunge|bryst|hjert|hjern|mave|tarm|arm|fing|øje|øjn|øre|led|kæbe|hud|nyre|blære|skulder|ankel|albue)\w*|\s[ip]å?\s(?:hovedet|leveren|livmoderen|prostata))?(?!\w)",
        re.IGNORECASE,
    )


ILLNESS, SUPPORT = _compiled(f"{_DISEASES.strip()}|{_EVERYDAY.strip()}"), _compiled(_CARE)


_BETWEEN = re.compile(
    r"(?<=\w)\s(?:jeg|vi|han|hun|du|nu|også|selv|stadig|desværre|jo|faktisk|efterhånden|simpelthen|heller|endnu|snart|igen|pludselig|nok|vel|ofte|tit|altid|allerede)(?=\s\w)",
    re.IGNORECASE,
)
_ASKED = re.compile(r"(?i)\b(?:jeg|vi|han|hun)\b")


def turned_illnesses(said: str) -> Iterator[Span]:
    """Where in a sentence the lists find what they would not find in it as it stands.

    Danish puts the subject behind the verb where anything else begins the sentence, and small words
    anywhere. The lists are asked of the sentence without either, and what they find there is where it
    stands in the sentence as it was written.
    """
    gaps = [m.span() for m in _BETWEEN.finditer(said)]
    if not gaps or not _ASKED.search(said):
        return
    kept = [n for n in range(len(said)) if not any(start <= n < end for start, end in gaps)]
    for match in ILLNESS.finditer("".join(said[n] for n in kept)):
        span = Span(kept[match.start()], kept[match.end() - 1] + 1)
        if len(span) > len(match.group()):
            yield span
