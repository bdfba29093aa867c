"""Abbreviations of Danish administration that are one word; none of them is a word without its dot."""

from __future__ import annotations

from typing import Any

_MANY = """
ad.pkt. adm. afd. alm. ang. bek. bekg. bem. bl.a. cirk. cvr-nr. cpr-nr. ean-nr. CVR-nr. CPR-nr. EAN-nr.
d.d. d.s. dok.nr. dvs. ekskl. el.lign. evt. f.eks. f.o.m. fhv. hhv. hvh. i.h.t. ifb. ifm. ift. iht. inkl.
j.nr. jf. jfr. journalnr. kap. kgl. kl. kr. lb.nr. lovbek. lov.nr. m.a.o. m.fl. m.h.p. m.h.t. m.m. m.v.
matr.nr. maks. mdl. mdr. mht. mia. mio. mv. nr. nuv. o.a. o.l. o.lign. osv. p.a. p.g.a. p.t. pct. pga. pgf.
pkt. s.d. s.k. s.u. sagsnr. skr. sml. stk. suppl. t.h. t.o.m. t.v. tlf. tlf.nr. v.h.a. vedk. vedr. vejl. vha. årg.
"""
ABBREVIATIONS = tuple(_MANY.split())


def add_abbreviations(nlp: Any) -> None:
    """Each as one word, also with a capital: "Stk. 2", "Jf. § 19"."""
    from spacy.symbols import ORTH

    for word in ABBREVIATIONS:
        for form in dict.fromkeys((word, word[0].upper() + word[1:])):
            nlp.tokenizer.add_special_case(form, [{ORTH: form}])
