"""What opens a letter and yet is an opinion: the reason for writing, what the body finds."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hoering.domain import Splitting
from hoering.splitting.boilerplate import opens_letter

Cut = Callable[..., Splitting]
WISH = "Der bør være åbent om aftenen, for mange arbejder til sent på dagen."


def told(splitting: Splitting) -> str:
    return " ".join(remark.text for remark in splitting.remarks)


@pytest.mark.parametrize(
    "point",
    [
        "Jeg skriver, fordi jeg er imod, at skranken på rådhuset lukker.",
        "Vi skriver, fordi vi er meget utilfredse med den nye bustid.",
        "Jeg skriver, fordi jeg ikke kan forstå, at svømmehallen skal flytte.",
    ],
)
def test_the_reason_for_writing_is_a_remark(cut: Cut, point: str) -> None:
    assert point in told(cut("Til kommunen", f"{point} {WISH}", "Venlig hilsen", "Ida Bro"))


def test_that_one_writes_is_none(cut: Cut) -> None:
    plain = "Jeg skriver, fordi jeg har læst jeres udkast."
    assert plain not in told(cut("Til kommunen", f"{plain} {WISH}", "Venlig hilsen", "Ida Bro"))


@pytest.mark.parametrize(
    "plain",
    [
        "Jeg er mormor til to drenge, som jeg henter tre gange om ugen.",
    ],
)
def test_who_writes_is_none(cut: Cut, plain: str) -> None:
    assert plain not in told(cut("Til kommunen", f"{plain} {WISH}", "Venlig hilsen", "Ida Bro"))


@pytest.mark.parametrize(
    "point",
    [
        "Jeg er mormor til to drenge, som ikke må cykle alene.",
        "Vi har spurgt alle medlemmerne, og ingen af dem kommer om morgenen.",
        "Vi har spurgt kommunen om prisen fire gange.",
    ],
)
def test_what_comes_of_it_is_a_remark(cut: Cut, point: str) -> None:
    assert point in told(cut("Til kommunen", f"{point} {WISH}", "Venlig hilsen", "Ida Bro"))


def test_how_the_draft_is_written_is_a_remark(cut: Cut) -> None:
    point = "Strategien er skrevet af nogen, der sidder ved et skrivebord."
    assert point in told(cut("Høringssvar", f"{point} {WISH}", "Venlig hilsen", "Ida Bro"))
    answer = "Svaret er skrevet af bestyrelsen."
    assert answer not in told(cut("Høringssvar", f"{answer} {WISH}", "Venlig hilsen", "Ida Bro"))


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("Regionen konstaterer med tilfredshed, at udkastet bygger på den fælles plan.", False),
        ("Regionen er uforstående over for, at aftalen opsiges uden drøftelse.", False),
        ("Regionen er dybt forundret over, at aftalen opsiges.", False),
        ("FOA organiserer 1.400 ansatte i kommunen, de fleste af dem i hjemmeplejen.", True),
        ("Vi har svaret på de spørgsmål, som stod i høringsbrevet.", True),
    ],
)
def test_what_a_body_says_of_itself_opens_the_letter(text: str, opens: bool) -> None:
    sender = "FOA Holme" if text.startswith("FOA") else "Region Holme"
    assert opens_letter(text, sender) is opens


@pytest.mark.parametrize(
    "point",
    [
        "Jeg er en af de mange, der har en kolonihave, og jeg synes, lejen er gået over gevind.",
        "Vi er en familie med to børn, og vi mener, at det er for dyrt.",
        "Jeg er mor til tre, og for os er det en katastrofe, at bussen lægges om.",
        "Jeg hedder Ida og bor i nummer 4, og jeg er helt imod den nye vej.",
        "Jeg bor i nummer 4 og oplever hver morgen, at bilerne kører ræs.",
        "Jeg passer selv min far og ved, hvad det koster af nattesøvn.",
    ],
)
def test_a_presentation_that_goes_on_to_an_opinion_is_a_remark(cut: Cut, point: str) -> None:
    assert point in told(cut("Til kommunen", f"{point} {WISH}", "Venlig hilsen", "Ida Bro"))


@pytest.mark.parametrize(
    "plain",
    [
        "Vi er 620 medlemmer og 200 på venteliste, og her er, hvad vi mener:",
        "Her følger, hvad vi kom frem til.",
        "Nedenfor er det, vi nåede frem til.",
        "Tak for at vi måtte komme med en kommentar.",
        "Sendt til kommunen 19. oktober 2026 (beklager, at vi er sene på den).",
        "Offentliggjort 11. oktober 2026 af Birger Friis.",
        "Elevrådet har svaret inde i jeres tekst.",
        "Vi har svaret med rødt i jeres udkast.",
        "Bestyrelsen har den 5. oktober 2026 sendt nedenstående til kommunen.",
        "Se også vedhæftede billede, det er fra i går:",
    ],
)
def test_what_only_sends_or_announces_is_none(cut: Cut, plain: str) -> None:
    assert plain not in told(cut("Til kommunen", plain, WISH, "Venlig hilsen", "Ida Bro"))


@pytest.mark.parametrize(
    "point",
    [
        "Her er det, vi savner: en bænk ved stoppestedet.",
        "Se også vores forslag om bilag 2, som vi holder fast i.",
        "Sendt til en klinik i en anden by, fordi der ingen plads var, men uden en bus hjem.",
    ],
)
def test_what_sounds_like_an_announcement_and_says_something_is_a_remark(
    cut: Cut, point: str
) -> None:
    assert point in told(cut("Til kommunen", f"{WISH} {point}", "Venlig hilsen", "Ida Bro"))


@pytest.mark.parametrize(
    "plain",
    [
        "Lige et par ord fra Klub Fyrtårnet, hvor vi har 60 børn.",
    ],
)
def test_who_says_that_he_writes_has_said_nothing(cut: Cut, plain: str) -> None:
    assert plain not in told(cut("Til kommunen", plain, WISH, "Venlig hilsen", "Ida Bro"))


def test_a_point_that_is_about_to_come_is_announced(cut: Cut) -> None:
    two = "Vi har to ting mere."
    splitting = cut("Til kommunen", WISH, two, "Bussen skal vente på toget.", WISH)
    assert two not in told(splitting)


@pytest.mark.parametrize(
    "point",
    [
        "Rådet ønsker at sidde i den gruppe, der følger planen.",
        "Rådet støtter de forslag, der følger loven.",
    ],
)
def test_a_wish_to_follow_announces_nothing(cut: Cut, point: str) -> None:
    assert point in told(cut("Til kommunen", WISH, point, WISH, "Venlig hilsen", "Ida Bro"))


def test_praise_in_front_of_praise_presents_nobody(cut: Cut) -> None:
    point = "Kredsen er grundlæggende positiv."
    more = "Vi har i flere år efterlyst en plan, og vi noterer os med glæde, at den er her."
    assert point in told(cut("Til kommunen", f"{point} {more}", WISH, sender="Byens Lærerkreds"))


def test_two_officers_sign_and_say_nothing(cut: Cut) -> None:
    signed = "Formand Asta Rein (9. kl.) og næstformand Yusuf Dal (8. kl.)"
    hope = "Vi håber, I læser det."
    assert told(cut("Til kommunen", WISH, hope, "Fælleselevrådet", signed)) == WISH


@pytest.mark.parametrize(
    ("plain", "more"),
    [
        ("Vi er 412 medlemmer i fire kommuner, heraf 131 hos jer.", WISH),
        ("Vores forening er for ordblinde.", "Vi har tre ting på hjerte."),
        ("Rådets hjem har 118 beboere.", WISH),
        ("Vi er ti forældre. Nogle af os er nye i det her, andre har været med længe.", WISH),
    ],
)
def test_what_a_sender_tells_of_itself_first_is_none(cut: Cut, plain: str, more: str) -> None:
    found = cut("Til kommunen", f"{plain} {more}", WISH, sender="Rådets hjems beboere")
    assert plain.split(". ")[-1] not in told(found)
    assert WISH in told(found)


def test_whom_to_ask_is_a_farewell(cut: Cut) -> None:
    plain = "Eventuelle spørgsmål kan rettes til undertegnede på tlf. 70 20 11 00."
    assert plain not in told(cut("Til kommunen", WISH, plain, "Venlig hilsen", "Ida Bro"))
    point = "Vi foreslår, at alle spørgsmål kan rettes til én og samme sagsbehandler."
    assert point in told(cut("Til kommunen", WISH, point, "Venlig hilsen", "Ida Bro"))


@pytest.mark.parametrize(
    "point",
    [
        "Jeg vil protestere mod, at Sandvejen bliver lukket for biler.",
        "Vi vil gerne protestere mod den nye sti bag haverne på Engvej.",
        "Jeg vil hermed gøre indsigelse mod forslaget om at lukke biblioteket.",
        "Rådet ejer jorden ved kirken og har ikke givet lov til den sti, som er tegnet ind.",
        "Undertegnede ejer sommerhuset på hjørnet og modsætter sig, at stien lægges over grunden.",
        "Vi driver 60 køer på engen, og hver sommer står der folk med hunde midt i flokken.",
        "Rådet oplyste, at grusvejen er farlig, når skolebussen kommer.",
    ],
)
def test_who_writes_and_what_he_does_not_want(cut: Cut, point: str) -> None:
    letter = ("Til kommunen", f"{point} {WISH}", "Venlig hilsen", "Ida Bro")
    assert point in told(cut(*letter, sender="Rådet"))


@pytest.mark.parametrize(
    "plain",
    [
        "Jeg vil gerne protestere mod planen.",
        "Vi vil hermed gøre indsigelse mod det fremlagte forslag til lokalplan 112.",
        "Rådet ejer jorden ved kirken.",
        "Vi driver 60 køer på engen.",
    ],
)
def test_that_he_protests_and_who_he_is_is_none(cut: Cut, plain: str) -> None:
    letter = ("Til kommunen", f"{plain} {WISH}", "Venlig hilsen", "Ida Bro")
    assert plain not in told(cut(*letter, sender="Rådet"))


@pytest.mark.parametrize("point", ["Tolv år er alt, alt for sent.", "Åbn grupperne for de små."])
def test_a_short_point_between_two_memories_is_a_remark(cut: Cut, point: str) -> None:
    memory = "Jeg var seks, da jeg begyndte at hælde flaskerne ud i vasken."
    letter = f"Jeg er barn af en alkoholiker og sagde det aldrig højt. {point} {memory}"
    assert point in told(cut("Til kommunen", letter, WISH, "Venlig hilsen", "Ida Bro"))


@pytest.mark.parametrize(
    "plain",
    [
        "Jeg skriver for min mor, Karen Bro, der bor på Plejecenter Ly og ikke selv kan.",
        "Hendes cpr er 140235 1186, hvis I skal slå hende op.",
        "Beboerrådet vil gerne sige noget om åbningstiderne.",
        "I skriver i jeres brev af 1. maj: »Hermed sendes udkast til kulturplan i høring.",
        "Vi beder om jeres bemærkninger senest den 9. juni kl. 12.«",
    ],
)
def test_for_whom_one_writes_and_what_was_asked_is_no_point(cut: Cut, plain: str) -> None:
    assert plain not in told(cut("Til kommunen", f"{plain} {WISH}", "Venlig hilsen", "Ida Bro"))


@pytest.mark.parametrize(
    "plain",
    [
        "Jeg ønsker ikke at oplyse mit navn.",
        "Jeg forbeholder mig på min klients vegne ret til at fremkomme med yderligere bemærkninger.",
    ],
)
def test_a_reserve_and_a_name_kept_back_are_no_point(cut: Cut, plain: str) -> None:
    assert plain not in told(cut("Til kommunen", WISH, plain, "Venlig hilsen", "Ida Bro"))


def test_to_be_content_is_a_point(cut: Cut) -> None:
    point = "Vi bor rundt om hjørnet fra hallen og er faktisk tilfredse."
    assert point in told(cut("Til kommunen", f"{point} {WISH}", "Venlig hilsen", "Ida Bro"))
