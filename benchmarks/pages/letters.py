"""Pages whose letters are the difficulty: spaced headings, drop caps, ligatures, hyphens, bullets."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from reportlab.pdfbase.pdfmetrics import stringWidth

from .columns import LEFT, TOP, Flow
from .sheet import BOLD, SANS, SERIF, VERA, WIDE, Part, Sample, Sheet
from .words import Words

WIDTH = WIDE - 2 * LEFT


def spaced_headings(path: Path, seed: int) -> Sample:
    """Headings with a blank between every two letters, and with letters drawn apart."""
    sample = Sample("spaced headings", path)
    sheet, words = Sheet(sample, seed), Words(seed)
    top = TOP
    for nth, heading in enumerate(["HØRINGSSVAR", "Generelle bemærkninger", "VI FORESLÅR"]):
        sample.say(heading)
        if nth % 2:
            x = LEFT
            for letter in heading:
                sheet.canvas.setFont(BOLD, 14)
                sheet.canvas.drawString(x, sheet.size[1] - top, letter)
                x += stringWidth(letter, BOLD, 14) + 4
        else:
            spaced = "   ".join(" ".join(word) for word in heading.split())
            sheet.line(LEFT, top, spaced, BOLD, 14, said=heading)
        for _ in range(2):
            top = sheet.column(LEFT, top + 24, sample.say(words.paragraph()), WIDTH)
        top += 14
    sheet.next_page()
    sheet.close()
    return sample


def drop_caps(path: Path, seed: int) -> Sample:
    """A first letter as high as three lines, the lines beside it set in."""
    sample = Sample("drop caps", path)
    sheet, words = Sheet(sample, seed), Words(seed)
    top = TOP
    for _ in range(3):
        text = words.paragraph()
        while not text[0].isalpha():
            text = words.paragraph()
        sample.say(text)
        size, step = 11.0, 11.0 * 1.28
        big = 3.4 * size
        wide = stringWidth(text[0], SERIF, big) + 3
        sheet.canvas.setFont(SERIF, big)
        sheet.canvas.drawString(LEFT, sheet.size[1] - top - 2 * step, text[0])
        rest, nth = text[1:].split(" "), 0
        line = ""
        while rest or line:
            room = WIDTH - (wide if nth < 3 else 0)
            if rest and stringWidth(f"{line} {rest[0]}".strip(), SERIF, size) <= room:
                line = f"{line} {rest.pop(0)}".strip()
                continue
            sheet.line(LEFT + (wide if nth < 3 else 0), top, line, SERIF, size)
            line, nth, top = "", nth + 1, top + step
        top += 10
        top = sheet.column(LEFT, max(top, 0), sample.say(words.paragraph()), WIDTH, SERIF, 11) + 10
    sheet.next_page()
    sheet.close()
    return sample


_LIGATURES = ["Det effektive tilbud skal være fleksibelt og findes på officielle flader.",
              "Konflikter om trafik og affald skal flyttes til et fælles fiskerifagligt forum.",
              "Specifikke definitioner af refleksion giver større tilfredshed hos de fleste."]  # fmt: skip


def ligatures(path: Path, seed: int) -> Sample:
    """fi and fl drawn as one sign, letters with the accent drawn as a sign of its own."""
    sample = Sample("ligatures", path)
    sheet, words = Sheet(sample, seed), Words(seed)
    top = TOP
    for text in _LIGATURES:
        drawn = sample.say(text).replace("fi", "\ufb01").replace("fl", "\ufb02")
        sheet.line(LEFT, top, drawn, VERA, 10, said=text)
        top += 24
    for _ in range(4):
        text = sample.say(words.paragraph())
        drawn = text.replace("fi", "\ufb01").replace("fl", "\ufb02")
        top = sheet.column(LEFT, top, drawn, WIDTH, VERA, 10) + 8
    for nth, old in enumerate(sample.drawn):
        plain = old.text.replace("\ufb01", "fi").replace("\ufb02", "fl")
        sample.drawn[nth] = type(old)(old.page, old.part, plain)
    sheet.next_page()
    sheet.close()
    return sample


_SOFT = [("sam\u00adarbej\u00adde", "samarbejde"), ("kom\u00admu\u00adnens", "kommunens"),
         ("for\u00adæl\u00addre\u00adne", "forældrene"), ("mu\u00adlig\u00adhed", "mulighed")]  # fmt: skip


def soft_hyphens(path: Path, seed: int) -> Sample:
    """Invisible hyphens left in the middle of lines, and one shown at a line's end."""
    sample = Sample("soft hyphens", path)
    sheet, words = Sheet(sample, seed), Words(seed)
    top = TOP
    for soft, plain in _SOFT:
        tail = words.sentence(40, 70)
        sample.say(f"Vi ønsker et bedre {plain} her i byen. {tail}")
        sheet.line(LEFT, top, f"Vi ønsker et bedre {soft} her i byen. {tail}", VERA, 9,
                   said=f"Vi ønsker et bedre {plain} her i byen. {tail}")  # fmt: skip
        top += 22
    for soft, plain in _SOFT:
        head, rest = soft.split("\u00ad", 1)
        rest = rest.replace("\u00ad", "")
        before, after = words.sentence(60, 70), words.sentence(30, 60)
        sample.say(f"{before} Og {plain} er vigtigt. {after}")
        sheet.line(LEFT, top, f"{before} Og {head}\u00ad", VERA, 9, said=f"{before} Og {head}")
        sheet.line(LEFT, top + 13, f"{rest} er vigtigt. {after}", VERA, 9)
        top += 40
    sheet.next_page()
    sheet.close()
    return sample


# Before the break, after it, and what is meant; some stand whole elsewhere, most do not.
_BREAKS = [
    ("Der mangler penge til it-", "understøttelse af de ansatte i plejen.", ""),
    ("Send os gerne svar pr. e-", "mail eller brev inden ugens udgang.", ""),
    ("Det hører til i den nye børne-", "og ungepolitik, som byrådet vedtog.", " "),
    ("Vi savner noget om social-", "og sundhedsassistenter på aftenvagt.", " "),
    ("Kommunen bør se på CO2-", "udledningen fra sine egne bygninger.", ""),
    ("Arbejdet ligger i Børne-", "Ungeforvaltningen og kræver tid.", ""),
    ("Stien mellem Nord-", "Sydgade og skolen er mørk om vinteren.", ""),
    ("Vi foreslår en 2-", "årig forsøgsordning med evaluering.", ""),
    ("Der bør være en tv-", "skærm i opholdsrummet på hver afdeling.", ""),
    ("Det kræver en helheds-", "orienteret indsats fra alle parter.", None),
    ("Vi ser frem til det videre sam-", "arbejde med forvaltningen om det.", None),
    ("Sagen om de socialt ud-", "satte borgere fylder for lidt i planen.", None),
    ("Vi vil have flere uddannede pleje-", "hjemsassistenter på vagt om natten.", None),
    ("Forslaget om en ny psykiatri-", "eller misbrugspolitik er godt.", " "),
]


def real_hyphens(path: Path, seed: int) -> Sample:
    """Hyphens at a line's end that belong to the word, among others that do not."""
    sample = Sample("real hyphens", path)
    sheet, words = Sheet(sample, seed), Words(seed)
    top = TOP
    for before, after, blank in _BREAKS:
        whole = before[:-1] + after if blank is None else before + blank + after
        opening, close = words.sentence(30, 110), words.sentence(30, 50)
        width = stringWidth(f"{opening} {before}", SANS, 9)
        while not 0.9 * WIDTH < width <= WIDTH:
            opening = words.sentence(30, 110)
            width = stringWidth(f"{opening} {before}", SANS, 9)
        sample.say(f"{opening} {whole} {close}")
        blanks = f"{opening} {before}".count(" ")
        sheet.line(LEFT, top, f"{opening} {before}", SANS, 9, stretch=(WIDTH - width) / blanks)
        sheet.line(LEFT, top + 12, f"{after} {close}", SANS, 9)
        top += 38
    sheet.next_page()
    sheet.close()
    return sample


def bullets(name: str, path: Path, seed: int, font: str, sign: str, meant: str) -> Sample:
    """Points with a sign from another font in front."""
    sample = Sample(name, path)
    sheet, words = Sheet(sample, seed), Words(seed)
    top = sheet.column(LEFT, TOP, sample.say(words.paragraph()), WIDTH) + 8
    for _ in range(6):
        text = words.paragraph()
        sample.say(f"{meant} {text}")
        sheet.canvas.setFont(font, 10)
        sheet.canvas.drawString(LEFT + 6, sheet.size[1] - top, sign)
        top = sheet.column(LEFT + 24, top, text, WIDTH - 24) + 6
    sheet.next_page()
    sheet.close()
    return sample


def private_bullets(path: Path, seed: int) -> Sample:
    """Bullets that the font calls U+F0B7, as Word's Symbol and Wingdings bullets are stored."""
    from pypdf import PdfReader, PdfWriter
    from pypdf.generic import ArrayObject, StreamObject

    sample = bullets("bullets: private use", path, seed, VERA, "\u2022", "•")
    writer = PdfWriter(clone_from=PdfReader(path))
    fonts = writer.pages[0]["/Resources"]["/Font"]  # type: ignore[index]
    for font in fonts.values():
        table = font.get_object().get("/ToUnicode")
        if table is not None:
            stream = table.get_object()
            assert isinstance(stream, StreamObject) and not isinstance(stream, ArrayObject)
            stream.set_data(stream.get_data().replace(b"2022", b"F0B7"))
    writer.write(path)
    return sample


def headed_twice(path: Path, seed: int) -> Sample:
    """Bold headings drawn twice, a hair apart, and a stamp up the margin."""
    sample = Sample("drawn twice", path)
    sheet, words = Sheet(sample, seed), Words(seed)
    flow: Callable[..., float] = Flow(sheet, words, SANS, 10.5, False, False).pour
    heading = sample.say("Vores bemærkninger til udkastet")
    sheet.line(LEFT, 70, heading, SANS, 13)
    sheet.canvas.setFont(SANS, 13)
    sheet.canvas.drawString(LEFT + 0.3, sheet.size[1] - 70, heading)
    flow(LEFT, TOP + 10, WIDTH, 700, True)
    sheet.line(LEFT, 806, "Side 1", SANS, 9, Part.NUMBER)
    sheet.next_page()
    sheet.close()
    return sample


def samples(folder: Path) -> Iterator[Sample]:
    """The samples of odd letters, drawn into the folder."""
    names = (folder / f"letters{nth:02d}.pdf" for nth in range(100))
    yield spaced_headings(next(names), 60)
    yield drop_caps(next(names), 61)
    yield drop_caps(next(names), 62)
    yield ligatures(next(names), 63)
    yield soft_hyphens(next(names), 64)
    yield real_hyphens(next(names), 65)
    yield bullets("bullets: Symbol", next(names), 66, "Symbol", "\u2022", "•")
    yield bullets("bullets: ZapfDingbats", next(names), 67, "ZapfDingbats", "\u25a0", "■")
    yield private_bullets(next(names), 68)
    yield headed_twice(next(names), 69)
