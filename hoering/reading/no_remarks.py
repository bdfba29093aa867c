"""Whether a response says that it has nothing to say, and says nothing else."""

from __future__ import annotations

import re
from itertools import pairwise

from hoering.language.forms import is_open_question
from hoering.language.forms import says_nothing as is_empty_answer
from hoering.language.nothing_to_say import says_nothing, silence_in
from hoering.reading.senders.letter import Letter, Place

_THINGS = (
    r"(?:bemærkning|kommentar|indvending|indsigelse|tilføjelse|ændringsforslag|input|forslag|anmærkning"
    r"|indlæg|høringssvar)(?:er|en|et|ne)?"
)
_BUT = re.compile(
    r"\b(?:(?:men|dog)(?! (?:vi |jeg |vil |gerne |altid )*(?:takke\w*|siger tak|tak|høres|inddrages|holdes"
    r"|modtage|ser frem|håber|glæder|følger|deltager|stiller))"
    r"|hvis|såfremt|forudsat|forudsætning|blot|så længe|bortset fra|ellers|i øvrigt"
    # »ud over hvad der måtte komme fra MED«: what others say
    r"|(?:ud ?over|foruden)(?!,? (?:hvad|det|de|dem)\b[^.]*\b(?:komme\w*|frem(?:går|føre\w*)|afgive\w*|skrive\w*))"
    r"|herudover|derudover|til (?:kapitel|afsnit"
    r"|side|pkt|punkt|§)|for så vidt angår|andet end|undtagen)\b",
    re.IGNORECASE,
)
# What may stand beside "ingen bemærkninger" and is no remark: thanks, procedure, farewell.
_AROUND = re.compile(
    r"\b(?:tak|takker|takke|modtaget|tilsendt\w*|fremsendt\w*|sendt\w*|drøftet|drøftede|behandlet|behandlede"
    r"|læst|gennemlæst|gennemgået|dagsordenen|møde\w*|taget til efterretning|tager (?:\w+ )?til efterretning"
    r"|orienter\w*|kvittere\w*"
    r"|på vegne af|til rådighed|kontakt\w*|henvend\w*|spørgsmål|ser frem|hilsen|hilsner|held og lykke"
    r"|god (?:dag|weekend|sommer|påske|jul)|høring\w*|hermed|herved|svar\w*|vedhæft\w*|materiale\w*|journal\w*|sagsnr"
    r"|cirkuler\w*|holdes? orienteret|mulighed\w*"
    r"|e-?mail\w*|fortrolig\w*|personoplysninger|databeskyttelse|udtale\w*|sendt fra|bekræft\w*|indsendt via"
    r"|offentliggøre\w*|(?:berører|vedrører) ikke (?:os|vores|vort|foreningens|rådets)"
    r"|uden for (?:vores|vort) (?:område|virke|felt|ressort)"
    r"|ikke relevant\w*|(?:ejer|har|driver)(?: \w+)? (?:ingen|ikke) (?:\w+ )?(?:anlæg|ledninger|interesser|arealer"
    r"|ejendomme|medlemmer|aktiviteter|opgaver)|(?:er|bliver|berøres)(?: \w+)? ikke (?:berørt|omfattet|part))\b",
    re.IGNORECASE,
)
# "… Vi har derfor ingen bemærkninger": what stands before are the grounds.
_THEREFORE = re.compile(
    r"\b(?:derfor|dermed|således|hvorfor|på (?:den|denne|det) (?:baggrund|grundlag))\b",
    re.IGNORECASE,
)
_WISHING = re.compile(
    r"\b(?:bør|burde|foreslå\w*|bekymr\w*|frygte\w*|undre\w*|opfordr\w*|anbefal\w*|kræve\w*"
    r"|tilslutter|bakker|støtter|gerne se)\b",
    re.IGNORECASE,
)
# Words of a wish that may be part of saying nothing: "… finder intet, vi ønsker ændret".
_MAY_WISH = re.compile(
    r"\b(?:skal (?!(?:det |vi |jeg |man )?(?:hermed|herved|på (?:\w+ )?vegne)|man|I|du|blot|venligst"
    r"|meddele|oplyse|bekræfte)|mangler|savne\w*|ønsker(?! ikke)"
    r"|desværre(?!(?: \w+){0,4} (?:tid|kapacitet|kræfter|mulighed|ressourcer)\w*)|hvorfor|hvordan|problem\w*)\b",
    re.IGNORECASE,
)
_TURN = re.compile(r"\b(?:men|dog)\b", re.IGNORECASE)
_SURE = 3.0  # logarithm of the odds of a sentence in which such a word is no wish
_LONGEST = 120  # words: nobody needs more to say nothing
_PRAISE = re.compile(
    r"\b(?:godt|god|fint|fin|flot|enig\w*|positiv\w*|tilfreds\w*|gennemarbejde\w*|velskrev\w*|glade?|roser)\b",
    re.IGNORECASE,
)
# An answer in a form that says nothing.
_EMPTY = re.compile(
    rf"(?:intet|ingenting|ingen|nej(?: tak)?|ikke (?:noget|relevant)|n/?a|ingen {_THINGS}|[-–—./x\s]+)[.!]?",
    re.I,
)
_BOX = re.compile(r"[☐☒☑]|\[\s*[xX]?\s*\]")
_UNTICKED = re.compile(r"☐|\[\s*\]")
_ALONE = re.compile(rf"^(\s*(?:{_BOX.pattern}))[ \t]*\n", re.MULTILINE)
_SENTENCE = re.compile(r"(?<=[.!?])(?<!\d\.)\s+|\n+")


def has_no_remarks(letter: Letter) -> bool:
    """True when a sentence says so and every other sentence is thanks, procedure or farewell; of a
    form when none of its answers says anything."""
    if _are_empty(letter):
        return True
    if _is_answered(letter):
        return False
    text = _running(letter)
    words = len(text.split())
    if not 0 < words <= _LONGEST:
        return False
    sentences = [s.strip() for s in _SENTENCE.split(text) if any(c.isalpha() for c in s)]
    saying = [s for s in sentences if says_nothing(s)]
    if not saying or any(_goes_on(s) for s in saying):
        return False
    grounds = next((n for n, s in enumerate(sentences) if s in saying and _THEREFORE.search(s)), 0)
    return all(
        s in saying or (_is_plain(s) if n < grounds else _is_around(s))
        for n, s in enumerate(sentences)
    )


def _are_empty(letter: Letter) -> bool:
    """Whether all that stands under the questions of a form is "nej", "intet" or a dash."""
    lines = letter.at(Place.HEAD, Place.BODY, Place.TAIL)
    answers = [line.text for line in lines if not line.heading]
    asked = any(line.heading for line in lines)
    empty = all(_EMPTY.fullmatch(text.strip()) for text in answers)
    return bool(letter.fields and asked and answers) and empty


def _is_answered(letter: Letter) -> bool:
    """Whether something is said under one of the questions of a form that ask for words."""
    lines = letter.at(Place.HEAD, Place.BODY, Place.TAIL)
    return bool(letter.fields) and any(
        above.heading and not line.heading and is_open_question(above.text)
        and len(line.text.split()) > 1 and not is_empty_answer(line.text) and not says_nothing(line.text)
        for above, line in pairwise(lines)
    )  # fmt: skip


def _running(letter: Letter) -> str:
    """The letter without letterhead and signature; a short mail may be all head and tail."""
    body = letter.at(Place.BODY)
    told = [line.text for line in body]
    for line in letter.at(Place.HEAD, Place.TAIL):
        if says_nothing(line.text) or (line.place is Place.HEAD and line.text.endswith((".", "!"))):
            told.append(line.text)
    return _chosen("\n".join(told))


def _chosen(text: str) -> str:
    """The text without what stands at boxes that nobody ticked, and without the boxes."""
    lines = _ALONE.sub(r"\1 ", text).split("\n")
    return "\n".join(kept for line in lines if (kept := _ticked(line)) or not line)


def _ticked(line: str) -> str:
    """The words of a line whose boxes are ticked, and those that stand at no box.

    A box stands before its words; behind them where the line begins with words and ends in a box.
    """
    boxes = list(_BOX.finditer(line))
    if not boxes:
        return line
    if line[: boxes[0].start()].strip() and not line[boxes[-1].end() :].strip():
        cuts = [0, *(box.end() for box in boxes)]
        words = ""
    else:
        cuts = [*(box.start() for box in boxes), len(line)]
        words = line[: boxes[0].start()]
    for (start, end), box in zip(pairwise(cuts), boxes, strict=True):
        if not _UNTICKED.fullmatch(box.group()):
            words += _BOX.sub("", line[start:end])
    return words.strip()


def _goes_on(sentence: str) -> bool:
    """ "Ingen bemærkninger til kapitel 2, men …": the sentence says more than nothing."""
    turn = _TURN.search(sentence)
    if turn and says_nothing(sentence[turn.start() :]):
        sentence = sentence[: turn.start()]  # "Vi takker for planen, men afstår fra at svare"
    wishing = _MAY_WISH.search(sentence) and silence_in(sentence) < _SURE
    return bool(_BUT.search(sentence) or _WISHING.search(sentence) or wishing)


def _is_plain(sentence: str) -> bool:
    """Neither a wish nor a question."""
    wishes = _WISHING.search(sentence) or _MAY_WISH.search(sentence)
    return not wishes and not sentence.endswith("?")


def _is_around(sentence: str) -> bool:
    if not _is_plain(sentence):
        return False
    words = len(sentence.split())
    if words <= 5:
        return True
    return bool(_AROUND.search(sentence)) or (words <= 14 and bool(_PRAISE.search(sentence)))
