"""Words that begin lines and sentences of a letter and are no part of a name."""

from __future__ import annotations

from hoering.dansk import MONTHS, WEEKDAYS

_NO_NAME_LIST = """
venlig venlige hilsen hilsner med mange kærlig kærlige de den det der vores vi jeg til fra for på om
tak svar høring
høringssvar vedr vedrørende kære hej sag sagsnr dato emne side telefon tlf mobil mail e-mail adresse
bilag referat møde punkt
beslutning dagsorden udkast politik strategi plan rådhus rådhuset afsnit kapitel forord bemærkning
bemærkninger forslag
generelt afslutning indledning kommentar kommentarer borgmester udvalget byrådet forvaltningen
forvaltning
danmark danske dansk kommune kommunen kommunens sendt modtaget formand formanden undertegnede
underskrevet ikke og ny nye
gamle nord syd øst vest bestyrelsen bestyrelse rådet foreningen børn børne unge ældre handicap kultur
fritid teknik miljø
storebror lillebror storesøster lillesøster bedsteforældre forældre medlem medlemmer social sundhed
omsorg skole skoler center brev notat ja nej denne disse hvis når hvor hvad hvorfor derfor også her nu
så men
en et hun han min mit mine din dit jeres deres hans hendes man nogle alle ingen intet noget andre mvh
vh kh navn afsender
hr fru frk frøken familien familie ægteparret far mor mormor morfar farmor farfar bedstemor bedstefar
søn datter bror søster
onkel tante att dagplejer lærer læge pædagog pensioneret borger beboer privatperson by land gud jul
sankt sct europa norge
sverige tyskland england facebook google word excel teams zoom netto rema brugsen eu fn kl dr prof cand
stud citat note nb ps
obs fwd sv vs re fw kategori titel status version kapacitet udtaler organisation indsendt blad nyt tema
særnummer vestre
østre nordre søndre store lille nørre sønder vester øster gammel midt kong dronning prins prinsesse
pinse påske island
færøerne grønland polen ukraine syrien irak iran tyrkiet somalia eritrea afghanistan københavn aarhus
århus odense aalborg
esbjerg randers kolding horsens vejle roskilde herning silkeborg næstved viborg holstebro slagelse tak
undskyld velkommen cpr cvr iban nemkonto mitid nemid
hal hallen svarskema skema spørgsmål svaret høringen sagen at af er som da dog både enten hverken uden under over
efter inden ved
mens naboen genboen overboen underboen nabokonen kæresten konen hustruen sønnen datteren veninden
kammeraten fætter kusine
fordi skal vil kan må bør har var blev bliver giv gør lad se læs skriv husk stop hvem hvornår
hvordan hvilke selv lewy siden selvom imens dengang altså måske desværre heldigvis sommetider ifølge uanset trods
ligesom især endelig først dernæst derefter bagefter pludselig ofte tit altid aldrig eftersom idet både samt spørg
ring hils kollegaen kollegerne vestas
"""
NO_NAME = frozenset([*_NO_NAME_LIST.split(), *WEEKDAYS, *MONTHS])
# Given names of children that no list of given names has, because they are words.
_GIVEN_WORDS_LIST = (
    "Storm Ask Birk Falk Ravn Ulv Lilje Sol Sky Vår Siv Pil Fjord Nord Rose Dag Elm Frost Liv Eg Vilje"
    " Mynte Viol Svale Hav Kvist Sne"
)
GIVEN_WORDS = frozenset(_GIVEN_WORDS_LIST.split())
_NAMES = """
Søren Kierkegaard;H.C. Andersen;Hans Christian Andersen;Karen Blixen;Tove Ditlevsen;Tom Kristensen
Johannes V. Jensen;Martin Andersen Nexø;Herman Bang;J.P. Jacobsen;Henrik Pontoppidan;Georg Brandes
Kaj Munk;Halfdan Rasmussen;Benny Andersen;Inger Christensen;Klaus Rifbjerg;Piet Hein;Storm P.
Ludvig Holberg;Adam Oehlenschläger;Steen Steensen Blicher;Jeppe Aakjær;Johannes Ewald;Thomas Kingo
N.F.S. Grundtvig;Christen Kold;Hal Koch;Villy Sørensen;K.E. Løgstrup;Aksel Sandemose;Astrid Lindgren
Niels Bohr;Tycho Brahe;Ole Rømer;H.C. Ørsted;Niels Finsen;Inge Lehmann;Albert Einstein;Charles Darwin
Carl Nielsen;Niels W. Gade;H.C. Lumbye;Kim Larsen;Bertel Thorvaldsen;Vilhelm Hammershøi;Asger Jorn
Arne Jacobsen;Jørn Utzon;Jan Gehl;P.V. Jensen-Klint;Finn Juhl;Hans J. Wegner;Vilhelm Bissen
Thorvald Stauning;Jens Otto Krag;Anker Jørgensen;Viggo Hørup;Peter Griffenfeld;Enrico Dalgas
Holger Danske;Marie Grubbe;Niels Ebbesen;Knud Rasmussen;Vitus Bering;Peter Freuchen;C.F. Tietgen
Ib Spang Olsen;Carl Th. Dreyer;Poul la Cour;Claus Meyer;Poul Gernes;Per Kirkeby;Robert Jacobsen;Bjarke Ingels
C.Th. Sørensen;Kay Fisker;C.F. Hansen;Martin A. Hansen;Dan Turèll;Thøger Larsen;Emma Gad;A.P. Møller
Rudolf Steiner;Maria Montessori;Aaron Antonovsky;Jane Jacobs;Ray Oldenburg;Hannah Arendt;Greta Thunberg
Helle Helle;Ingrid Bergman
Holger Drachmann;Hans Scherfig;Gustaf Munch-Petersen;Cecil Bødker;Bjarne Reuter;Egon Mathiesen;Ole Lund Kirkegaard
Suzanne Brøgger;Dorrit Willumsen;Pia Tafdrup;Søren Ulrik Thomsen;Henrik Nordbrandt;Frank Jæger;Thorkild Bjørnvig
Jussi Adler-Olsen;Yahya Hassan;Naja Marie Aidt;Selma Lagerlöf;Tove Jansson;Sophus Claussen;Viggo Stuckenberg
P.S. Krøyer;Anna Ancher;Michael Ancher;L.A. Ring;Kaare Klint;Poul Henningsen;Martin Nyrop;Hack Kampmann
Vilhelm Lauritzen;Ghita Nørby;Dirch Passer;Victor Borge;Asta Nielsen;Poul Reumert;Liva Weel;Osvald Helmuth
Peter Faber;Rued Langgaard;Bille August;Lars von Trier;Susanne Bier;Anne Linnet;Niels Juel;Hans Egede
Roald Amundsen;Fridtjof Nansen;Marie Curie;Florence Nightingale;Nelson Mandela;Anne Frank
Svend Brinkmann;Ulla Tørnæs;Kaare Dybvad;Rune Glifberg;Mette Frederiksen;Lars Løkke Rasmussen
Helle Thorning-Schmidt;Anders Fogh Rasmussen;Poul Nyrup Rasmussen;Poul Schlüter;Margrethe Vestager
Pernille Vermund;Inger Støjberg;Jakob Ellemann-Jensen;Uffe Ellemann-Jensen;Pia Kjærsgaard;Kristian Thulesen Dahl
Morten Messerschmidt;Alex Vanopslagh;Pia Olsen Dyhr;Johanne Schmidt-Nielsen;Pernille Skipper;Mai Villadsen
Pelle Dragsted;Uffe Elbæk;Ritt Bjerregaard;Mogens Lykketoft;Bertel Haarder;Magnus Heunicke
Pernille Rosenkrantz-Theil;Astrid Krag;Sophie Løhde;Stephanie Lose;Troels Lund Poulsen;Sofie Carsten Nielsen
Martin Lidegaard;Ida Auken;Connie Hedegaard;Lea Wermelin;Mattias Tesfaye;Benny Engelbrecht;Kim Leine
Josefine Klougart;Jens Christian Grøndahl;Leif Davidsen;Kirsten Thorup;Jens Smærup Sørensen;Hanne-Vibeke Holst
Sara Blædel;Katrine Marie Guldager;Kenneth Bøgh Andersen;Jakob Martin Strid;Knud Romer;Per Schultz Jørgensen
Jesper Juul;Grethe Kragh-Müller;Bo Hejlskov Elvén;Louise Klinge;Kurt Houlberg;Bjørn Lomborg;Katherine Richardson
Sebastian Mernild;Minik Rosing;Morten Albæk;Peter Lund Madsen;Anne Hjernøe;Kasper Holten
Niels Henning Ørsted Pedersen;Sys Bjerre;Tina Dickow;Thomas Helmig;Michael Laudrup;Caroline Wozniacki
Viktor Axelsen;Anne Marie Helger;Sofie Gråbøl;Mads Mikkelsen
Natalie Zahle;Mathilde Fibiger;Fredrik Bajer;Astrid Noack;William Shakespeare;Winston Churchill
"""
WELL_KNOWN = frozenset(name for line in _NAMES.split("\n") for name in line.split(";") if name)
