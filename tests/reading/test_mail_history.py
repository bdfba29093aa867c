"""What is quoted in a mail, what was only passed on, what mail programs and servers added."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from mails import message, of_kind, own, read

from hoering.domain import BlockKind, MailHeader
from hoering.reading.wording.attribution import starts_quote
from hoering.reading.wording.closing import is_disclaimer
from hoering.reading.wording.history import history_of


@pytest.mark.parametrize(
    "line",
    [
        "Den tors. 5. mar. 2026 kl. 10.00 skrev Kultur <k@vestby.example>:",
        "Den 05-03-2026 kl. 10:00 skrev Kultur:",
        "Den torsdag den 5. marts 2026 10.00.00 CET skrev Kultur <k@vestby.example>:",
        "On Thu, Mar 5, 2026 at 10:00 AM Kultur <k@vestby.example> wrote:",
        "Kultur <k@vestby.example> skrev den 2026-03-05 10:00:",
        "Kultur <k@vestby.example> skrev: (5. marts 2026 10.00.00 CET)",
        "-----Oprindelig meddelelse-----",
        "-------- Oprindelig besked --------",
        "----- Videresendt af Ib Lund/Vestby den 05-03-2026 10:00 -----",
        "---------- Forwarded message ---------",
        "Start på videresendt besked:",
    ],
)
def test_lines_above_an_older_mail(line: str) -> None:
    assert starts_quote(line)


@pytest.mark.parametrize(
    "line",
    [
        "Den 3. marts skrev vi et brev, og siden har vi intet hørt fra jer om det.",
        "Den 3. marts 2026 kl. 10.00 skrev vi til jer om stien, og siden har vi intet hørt.",
        "Vi skriver, at det er sådan:",
        "- Oprindelig meddelelse om stien blev aldrig sendt ud til os.",
        "________________________________",
    ],
)
def test_lines_that_only_look_alike(line: str) -> None:
    assert not starts_quote(line)


def test_answers_between_the_quoted_lines(tmp_path: Path) -> None:
    text = (
        "Mine svar står nedenfor.\n\nDen 5. marts 2026 kl. 10.00 skrev Kultur\n<k@vestby.example>:\n"
        "> Skal der lys på stien ved skolen, som vi skrev om i udkastets afsnit to\nog tre?\n> Hilsen\n\n"
        "Ja, på hele stien.\n\n> Og bænke?\n\nTo bænke ved åen."
    )
    document, _ = read(message(text), tmp_path)
    assert own(document) == ["Mine svar står nedenfor.", "Ja, på hele stien.", "To bænke ved åen."]
    assert "og tre?" in " ".join(of_kind(document, BlockKind.QUOTE))


def test_answers_between_quoted_lines_below_a_head_without_marks(tmp_path: Path) -> None:
    text = (
        "Jeg svarer inde i din mail.\n\n-----Oprindelig meddelelse-----\n"
        "Fra: Kultur <k@vestby.example>\nSendt: 5. marts 2026 10:00\nTil: Ida Bro\nEmne: Høring om stien\n\n"
        "> Kære Ida\n>\n> 1) Skal der lys på stien?\n\nJa, på hele stien.\n\n> 2) Og bænke?\n\n"
        "To bænke ved åen.\n\n> Hilsen Kultur\n"
    )
    document, _ = read(message(text), tmp_path)
    assert own(document) == [
        "Jeg svarer inde i din mail.",
        "Ja, på hele stien.",
        "To bænke ved åen.",
    ]


def test_answers_between_the_quotations_of_html(tmp_path: Path) -> None:
    html = (
        '<div>Hej</div><div class="gmail_quote"><div>Den tors. 5. mar. 2026 kl. 10.00 skrev Kultur '
        '&lt;k@vestby.example&gt;:</div><blockquote style="border-left:1px solid">Lys?</blockquote>'
        "<div>Ja, på hele stien.</div><blockquote>Bænke?</blockquote></div>"
        '<blockquote style="margin:0 0 0 40px;border:none">Vi ønsker to bænke.</blockquote>'
    )
    document, _ = read(message(None, html), tmp_path)
    assert own(document) == ["Hej", "Ja, på hele stien.", "Vi ønsker to bænke."]


def test_all_below_an_outlook_head_is_history(tmp_path: Path) -> None:
    html = (
        "<p>Vi mangler lys.</p><div><b>Fra:</b> Kultur &lt;k@vestby.example&gt;<br><b>Sendt:</b> "
        "5. marts 2026 10:00<br><b>Til:</b> Ida Bro<br><b>Emne:</b> Høring</div><p>Send jeres svar.</p>"
    )
    document, _ = read(message(None, html, subject="SV: Høring"), tmp_path)
    assert own(document) == ["Vi mangler lys."]


INNER = (
    "Fra: Ib Lund <ib@lund.example>\nSendt: 10. marts 2026 08:00\n"
    "Til: Kultur <kultur@vestby.example>\nEmne: Stien\n\nDer mangler en bænk.\n"
)


def test_the_office_passes_a_mail_on(tmp_path: Path) -> None:
    note = (
        "Journaliseres.\n\nMed venlig hilsen\nBente Bo\n" + "Vestby Kommune, tlf. 12 34 56 78\n" * 9
    )
    made = message(
        note + "\n" + "_" * 32 + "\n" + INNER, subject="VS: Stien",
        sender="Bente Bo <bebo@vestby.example>", to="Lone Li <loli@vestby.example>",
    )  # fmt: skip
    document, _ = read(made, tmp_path)
    assert document.mail is not None and document.mail.sender == "Ib Lund"
    assert document.mail.sent == datetime(2026, 3, 10, 8, 0)
    assert own(document) == ["Der mangler en bænk."]


def test_a_mail_passed_on_from_outside_came_when_that_was_done(tmp_path: Path) -> None:
    document, _ = read(message("Se nedenfor.\n\n" + INNER, subject="VS: Stien"), tmp_path)
    assert document.mail is not None and document.mail.sender == "Ib Lund"
    assert document.mail.sent == datetime.fromisoformat("2026-03-12T14:05:00+01:00")


@pytest.mark.parametrize(
    ("note", "sender"),
    [
        ("Det kunne jeg have skrevet.\n\nHilsen Ida Bro", "Ida Bro"),
        ("Her er et svar fra min nabo.\n\nHilsen Ida Bro", "Ib Lund"),
    ],
)
def test_who_makes_a_neighbours_words_his_own_has_sent_them(
    note: str, sender: str, tmp_path: Path
) -> None:
    document, _ = read(message(f"{note}\n\n{INNER}", subject="VS: Stien"), tmp_path)
    assert document.mail is not None and document.mail.sender == sender
    assert "Der mangler en bænk." in own(document)


def test_who_says_himself_what_he_thinks_above_a_neighbours_mail_has_answered(
    tmp_path: Path,
) -> None:
    note = (
        "Min nabo sendte mig det her. Farten er alt for høj, og jeg synes, at bumpene skal blive."
    )
    made = message(
        f"{note}\n\nHilsen Ida Bro\n\n{INNER}",
        subject="VS: Stien",
        sender="Ida Bro <ida@post.example>",
    )
    document, _ = read(made, tmp_path)
    assert document.mail is not None and document.mail.sender == "Ida Bro"
    assert note in own(document) and "Der mangler en bænk." not in own(document)


def test_marks_in_front_of_a_mail_that_was_passed_on(tmp_path: Path) -> None:
    quoted = "\n".join(f"> {line}" for line in INNER.split("\n"))
    text = f"Se nedenfor.\n\nStart på videresendt besked:\n\n{quoted}\n>> Skal der bænke?\n"
    document, _ = read(message(text, subject="Fwd: Stien"), tmp_path)
    assert document.mail is not None and document.mail.sender == "Ib Lund"
    assert "Der mangler en bænk." in own(document)
    assert of_kind(document, BlockKind.QUOTE)[-1] == "Skal der bænke?"


def test_fields_of_a_passed_on_mail_in_a_table(tmp_path: Path) -> None:
    html = (
        "<p>Til orientering</p>-------- Videresendt meddelelse --------<table>"
        "<tr><th>Emne: </th><td>Stien</td></tr><tr><th>Fra: </th><td>Ib Lund</td></tr>"
        "<tr><th>Til: </th><td>Ida</td></tr></table><p>Der mangler en bænk.</p>"
    )
    document, _ = read(message(None, html, subject="Fwd: Stien"), tmp_path)
    assert document.mail is not None
    assert (document.mail.sender, document.mail.recipient) == ("Ib Lund", "Ida")
    assert own(document)[-1] == "Der mangler en bænk."


def test_the_invitation_sent_back_is_history(tmp_path: Path) -> None:
    text = (
        "Vi har ingen bemærkninger.\n\nFra: Kultur <kultur@vestby.example>\nSendt: 1. marts 2026 08:00\n"
        "Til: Ida Bro\nEmne: Høring om stien\n\nSend jeres svar."
    )
    document, _ = read(message(text, subject="VS: Høring om stien"), tmp_path)
    assert document.mail is not None and document.mail.sender == "Ida Bro"
    assert own(document) == ["Vi har ingen bemærkninger."]


@pytest.mark.parametrize(
    "text",
    [
        "Sendt fra min iPhone",
        "Hent Outlook til Android",
        "Få Outlook til iOS<https://aka.ms/o0ukef>",
        "ADVARSEL: Denne mail kommer fra en ekstern afsender.",
        "[EKSTERN E-MAIL] Denne e-mail er sendt fra en ekstern adresse.",
        "Du får ikke ofte mails fra ida@mail.example. Få mere at vide om, hvorfor dette er vigtigt",
        "Denne e-mail kan indeholde fortrolige oplysninger. Er du ikke den rette modtager, så slet den.",
        "Hvis du ved en fejl har modtaget denne mail, bedes du slette den.",
        "Tænk på miljøet, før du printer denne mail.",
        "Vi har lukket den 5. juni. Tænk på miljøet, inden du udskriver mailen.",
        "Læs om vores behandling af personoplysninger i vores privatlivspolitik på www.vestby.example",
    ],
)
def test_what_machines_add(text: str) -> None:
    assert is_disclaimer(text)


@pytest.mark.parametrize(
    "text",
    [
        "Denne mail er vores høringssvar til udkastet.",
        "Vi ønsker, at oplysninger om børn er fortrolige.",
        "Kommunen bør have en privatlivspolitik for kameraerne på stien.",
        "Bemærk, at stien mangler lys.",
        "Eksterne konsulenter bør ikke tegne stien.",
        "Tænk på de ældre, der færdes her.",
        "Outlook til jeres plan: vi mangler lys.",
        "",
    ],
)
def test_what_people_write(text: str) -> None:
    assert not is_disclaimer(text)


def test_a_wrapped_disclaimer_is_no_paragraph_of_the_sender(tmp_path: Path) -> None:
    text = (
        "Vi mangler lys.\n\nHilsen Ida\nSendt fra min iPhone\n\nDenne e-mail kan indeholde oplysninger,\n"
        "som er fortrolige. Hvis den er sendt til dig ved\nen fejl, så slet den."
    )
    document, _ = read(message(text), tmp_path)
    assert own(document) == ["Vi mangler lys.", "Hilsen Ida"]
    assert len(of_kind(document, BlockKind.FOOTNOTE)) == 2


@pytest.mark.parametrize(
    ("lines", "sender", "subject"),
    [
        (["Gmail Ida Bro <ida@mail.example>", "Stien", "1 meddelelse",
          "Ida Bro <ida@mail.example> 12. marts 2026 kl. 14.05", "Til: kultur@vestby.example"],
         "Ida Bro", "Stien"),
        (["Outlook", "Stien", "Fra Ida Bro <ida@mail.example>", "Dato to 12-03-2026 14:05",
          "Til Kultur <k@vestby.example>", "1 vedhæftet fil (200 KB)", "svar.pdf;"], "Ida Bro", "Stien"),
        (["Stien", "Ida Bro <ida@mail.example>", "to 12-03-2026 14:05", "Til: Kultur"], "Ida Bro", "Stien"),
        (["Bente Bo", "Fra: Ida Bro", "Sendt: 12. marts 2026 14:05", "Til: Kultur", "Cc: Ib",
          "Emne: Stien", "Vedhæftede filer: svar.pdf"], "Ida Bro", "Stien"),
        (["From: Ida Bro <ida@mail.example>", "Sent: Thursday, March 12, 2026 2:05 PM", "To: Kultur",
          "Subject: Stien"], "Ida Bro", "Stien"),
    ],
)  # fmt: skip
def test_printed_heads(lines: list[str], sender: str, subject: str) -> None:
    history = history_of([*lines, "", "Vi mangler lys på stien."])
    assert history.mail is not None
    assert (history.mail.sender, history.mail.subject) == (sender, subject)
    assert history.mail.sent == datetime(2026, 3, 12, 14, 5)
    assert history.kinds == (*[BlockKind.MAIL_HEADER] * len(lines), None, None)


def test_a_letter_without_a_head_is_left_alone() -> None:
    lines = ["Ældrerådet", "Dato: 12. marts 2026", "", "Fra skolen til hallen mangler der lys."]
    assert history_of(lines).mail is None
    assert set(history_of(lines, MailHeader(sender="Ida")).kinds) == {None}


@pytest.mark.parametrize("address", ["ib@lund.example", "ib@gmail.com"])
def test_a_mail_that_went_round_inside_the_office(address: str, tmp_path: Path) -> None:
    text = f"Til sagen.\n\n{INNER.replace('ib@lund.example', address)}"
    office = {"sender": "Bente Bo <bebo@vestby.example>", "to": "Lone Li <loli@vestby.example>"}
    document, _ = read(message(text, subject="Stien", **office), tmp_path)
    assert document.mail is not None and document.mail.address == address
    assert own(document) == ["Der mangler en bænk."]


def test_an_office_answers_another_one_above_the_invitation(tmp_path: Path) -> None:
    answer = "Vi foreslår, at driften af stien lægges sammen med driften af parken, og at der " * 3
    text = (
        f"{answer}ryddes sne.\n\nFra: Plan <plan@vestby.example>\nSendt: 1. marts 2026 08:00\n"
        "Til: Drift <drift@vestby.example>\nEmne: Intern høring\n\nSend jeres svar."
    )
    heads = {"sender": "Drift <drift@vestby.example>", "to": "Lone Li <loli@vestby.example>"}
    document, _ = read(message(text, subject="VS: Intern høring", **heads), tmp_path)
    assert document.mail is not None and document.mail.sender == "Drift"
    assert len(own(document)) == 1 and own(document)[0].startswith("Vi foreslår")


@pytest.mark.parametrize(
    "wrote",
    [
        "Den tors. 5. mar. 2026 kl. 10.00 skrev Ib Lund <ib@lund.example>:",
        "On Thu, Mar 5, 2026 at 10:00 AM Ib Lund <ib@lund.example> wrote:",
        "Ib Lund <ib@lund.example> skrev den 2026-03-05 10:00:",
        "Mirjam Berg <ib@lund.example> skrev den 2026-03-05 10:00:",
    ],
)
def test_a_mail_passed_on_below_who_wrote_it(wrote: str, tmp_path: Path) -> None:
    text = f"Fra min far.\n\n{wrote}\n\n> Der mangler en bænk.\n>\n>> Skal der bænke?\n"
    document, _ = read(message(text, subject="Fwd: Stien"), tmp_path)
    assert document.mail is not None
    assert document.mail.sender in ("Ib Lund", "Mirjam Berg") and document.mail.sender in wrote
    assert document.mail.address == "ib@lund.example"
    assert own(document)[-1] == "Der mangler en bænk."
    assert of_kind(document, BlockKind.QUOTE)[-1] == "Skal der bænke?"


def test_the_office_s_own_mail_below_who_wrote_it_is_history(tmp_path: Path) -> None:
    text = (
        "Der mangler en bænk.\n\nDen 5. marts 2026 kl. 10.00 skrev Kultur <kultur@vestby.example>:\n"
        "> Vi sender udkastet i høring.\n"
    )
    document, _ = read(message(text, subject="VS: Stien", to="kultur@vestby.example"), tmp_path)
    assert own(document) == ["Der mangler en bænk."]
    assert document.mail is not None and document.mail.sender != "Kultur"
