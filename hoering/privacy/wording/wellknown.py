"""Whole names that everybody knows from books, science and history: cited, and no private persons.

Only whole names count, and only of the dead: a living namesake's first name tells nothing here, and
a letter from somebody of that very name hides it as its sender's.
"""

from __future__ import annotations

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
Natalie Zahle;Mathilde Fibiger;Fredrik Bajer;Astrid Noack;William Shakespeare;Winston Churchill
"""
WELL_KNOWN = frozenset(name for line in _NAMES.split("\n") for name in line.split(";") if name)
