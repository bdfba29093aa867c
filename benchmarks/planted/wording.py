"""The names, places and sentences that generated letters are made of."""

_GIVEN = """
Karoline Asbjørn Tilde Mohammed Nanna Jannik Fatima Preben Ylva Torkild Zeynep Aksel Maja Bertram Gunhild
Samir Ea Rasmus Olga Piotr Thilde Holger Amalie Valdemar Ingelise Bjarke Saga Kasper Lærke Otto Hjalmar
Wiktoria Hamza Solvej Ebbe Tatjana Jørn Merethe Elif Ragnhild Tristan Annalise Egon Noor Silje Mikkeline
Gorm Dagny Yusuf Vilfred Berit Cecilia Dorthea Kjeld Naja Malik Ulla Theodor Esther Jytte Niels-Peder
Anne-Mette Hanne-Lise Ivalo Aputsiaq Chau Minh Tuyet Arash Shirin
"""
GIVEN = _GIVEN.split()
_FAMILY = """
Bregnebæk Ostersen Klakring Al-Masri Vestermark Toftegård Pilsgaard Nguyen Skræp Ravnsholt Yildiz
Kowalczyk Hedelykke Thrane Bundesen Mørkeberg Lauridsen Hessellund Abdi Stisen Kragsig Grønvaldt Petersen
Jespersgaard Lindekilde Dam Nedergaard Hussain Overmark Brask Sønderup Okkels Fogh-Madsen Ladegaard-Riis
Birkelund Kruse Tversted Rosendal Haahr Sloth Kiær Gade Wandahl Dybro Friis Bach Elkjær Møldrup
Kristoffersen Schou Holst Enevoldsen Tran Hosseini Qureshi Berthelsen
"""
FAMILY = _FAMILY.split()
_CHILDREN = (
    "Silas Vigga Aya Bertil Rosa Malthe Iben Hector "
    "Liva Kalle Nora Eik Wilma Theo Anton Safiya Tobias Mynte"
)
CHILDREN = _CHILDREN.split()
STREETS = (
    "Gyvelvænget;Bispehaven;Teglgårdsvej;Nørre Allé;Kløvermarken;Store Kongegade;Hyldeager;Møllebakken;"
    "Krogen;Stationspladsen;Digterparken;Enghavevej;Præstegårdsstien;Sct. Jørgens Gade;Rugvangen;"
    "Havnegade;Skråningen;Ved Skoven;Kirkegyden;Ndr. Strandvej;Jens Baggesens Vej;Lindealleen;Vibeengen;"
    "Fælledvej;Bredkær;Toften;Gammel Landevej;Svalehøj;Åbrinken"
)
TOWNS = "Vandborg;Østrup;Nørre Lyng;Hvidsted;Tårnby Strand;Sølund;Brabæk;Mosede;Egense"
ILLNESS = [
    (
        "Min mand fik konstateret {} i foråret, og siden har vi ikke kunnet klare trapperne.",
        ["Parkinson", "demens", "lungekræft", "sclerose"],
    ),
    (
        "Vores yngste har {} og kan ikke tage bussen alene.",
        ["epilepsi", "Downs syndrom", "autisme", "cerebral parese", "ADHD"],
    ),
    (
        "Jeg har selv {} og kender til at vente på en tid.",
        ["diabetes", "KOL", "leddegigt", "en depression", "angst"],
    ),
    (
        "Efter min {} sidste år sidder jeg i kørestol.",
        ["blodprop", "hjerneblødning", "rygoperation"],
    ),
    (
        "Som mor til en dreng med {} ved jeg, hvad støj betyder.",
        ["Tourettes", "spastisk lammelse", "Aspergers syndrom"],
    ),
]
BODY = [
    "Når kommunen lægger skolebusserne om, bør man først spørge dem, der står ved stoppestedet klokken kvart i syv.",
    "Planen nævner grønne områder ni gange, men ikke én bænk.",
    "Vi foreslår, at legepladsen åbnes mod syd, så den også kan bruges af plejehjemmets beboere.",
    "Afsnit 4.2 siger det modsatte af tabellen på side 11; hvad gælder?",
    "Det er godt tænkt med en fast kontaktperson, men hvem afløser i sommerferien?",
    "I bør skrive ind, at belysningen på stien skal være tændt til midnat.",
    "Udgiften på 2,4 mio. kr. fremgår ikke af budget 2027-2030.",
    "Forslaget om at samle køkkenerne er en dårlig idé, og det har vi sagt siden 2019.",
    "Jeg savner en plan for, hvad der sker med hallen, når taget skal skiftes.",
    "Mange ældre i området kan ikke bruge den digitale løsning, og det nævnes slet ikke.",
    "Efter vores mening er § 12, stk. 3, læst forkert i udkastets kapitel 6.",
    "Kan man ikke begynde med de 14 dage, loven giver, og se, hvordan det går?",
]
OFFICE = [
    ("Borgmester {} lovede på mødet den 3. maj, at sagen blev genoptaget.", "whole"),
    ("Udvalgsformand {} har udtalt sig i avisen om netop dette.", "whole"),
    ("Skoleleder {} orienterede bestyrelsen i juni.", "whole"),
]
PLACES = [
    "Anna Ancher Skolen",
    "Grundtvigs Plads",
    "Børnehuset Karla",
    "Niels Bohrs Vej",
    "H.C. Andersens Boulevard",
    "Plejecenter Johanne",
]
BODIES = [
    ("Beboerforeningen Digterparken", "formand"),
    ("Skolebestyrelsen ved Fjordbakkeskolen", "formand"),
    ("Ældrerådet i Hvidsted Kommune", "formand"),
    ("Lokalrådet for Brabæk og Omegn", "kasserer"),
    ("Hvidsted Cyklistforbund", "næstformand"),
    ("Forældrebestyrelsen i Myretuen", "formand"),
    ("Handicaprådet", "formand"),
    ("Hvidsted Forsyning A/S", "direktør"),
    ("Idrætsklubben Fremad", "formand"),
]
