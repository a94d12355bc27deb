"""Mails and mailboxes: ``ingest.mail`` and ``ingest.mbox``."""

from __future__ import annotations

import gzip
import mailbox
import unicodedata
from datetime import date
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.errors import EmptyReport
from rashomon.ingest import from_bytes, read_part
from rashomon.model.capture import Part, PartFormat, Unreadable
from tests.ingest.splits import OTHER, SENTENCE, bad, documents, everything, parts


def mail(text: str | None = SENTENCE, html: str | None = None, **fields: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = fields.get("sender", "Mina Torvald <mina@hill.example>")
    message["Subject"] = fields.get("subject", "Karsk shelled – three dead")
    message["Date"] = fields.get("date", "Fri, 16 Dec 2016 23:30:00 -0500")
    message["Message-ID"] = "<1@hill.example>"
    if text is not None:
        message.set_content(text)
    if html is not None:
        message.add_alternative(html, subtype="html") if text is not None else message.set_content(
            html, subtype="html"
        )
    return message


def test_text_and_fields() -> None:
    data = mail(f"{SENTENCE}\n\n“It was over”, he said.", "<p>Not this.</p>").as_bytes()
    for found in (*documents(data, "letter.eml"), from_bytes(data)):
        assert found.text == f"{SENTENCE}\n\n“It was over”, he said."
        assert (found.title, found.author) == ("Karsk shelled – three dead", "Mina Torvald")
        assert found.published == date(2016, 12, 16)


def test_html_alone() -> None:
    data = mail(None, f"<html><body><h1>News</h1><p>{SENTENCE}</p><p>{OTHER}</p></body></html>").as_bytes()
    (part,) = parts(data)
    assert part.format is PartFormat.FRAGMENT
    assert read_part(part, "x").text == f"News\n\n{SENTENCE}\n\n{OTHER}"


def test_flowed_text_and_old_encodings() -> None:
    head = b"From: a@b.example\r\nMIME-Version: 1.0\r\n"
    flowed = (
        head + b"Content-Type: text/plain; format=flowed\r\n\r\nRebels shelled \r\nKarsk.\r\n\r\nNext.\r\n"
    )
    assert documents(flowed)[0].text == "Rebels shelled Karsk.\n\nNext."
    quoted = (
        head + b"Content-Type: text/plain; charset=koi8-r\r\nContent-Transfer-Encoding: quoted-printable\r\n"
    )
    text = "Karsk (Карск) was shelled=by nobody"
    coded = "".join(f"={b:02X}" if b > 126 or b == 61 else chr(b) for b in text.encode("koi8-r"))
    assert documents(quoted + b"\r\n" + coded.encode())[0].text == text
    ((_, reason),) = bad(head + b"Content-Type: text/plain; charset=utf-8\r\n\r\ncaf\xe9 was hit\r\n")
    assert "character set" in reason


def test_attached_reports() -> None:
    inner = mail(OTHER, subject="Forwarded")
    message = mail()
    message.add_attachment(OTHER, filename="note.txt")
    message.add_attachment(OTHER + " Twice.", filename="note.txt")
    message.add_attachment(b"\x89PNG\r\n\x1a\n\0\0", maintype="image", subtype="png", filename="photo.png")
    message.add_attachment(b"%PDF-1.4 broken", maintype="application", subtype="pdf", filename="list.pdf")
    word = BytesIO()
    document = docx.Document()
    document.add_paragraph(SENTENCE)
    document.save(word)
    message.add_attachment(word.getvalue(), maintype="application", subtype="octet-stream", filename="r.docx")
    message.add_attachment(inner)
    found = parts(message.as_bytes())
    assert [p.key for p in found] == [
        "",
        *("attachment note.txt", "attachment note.txt (2)", "attachment list.pdf", "attachment r.docx"),
        "attachment message.eml",
    ]
    assert read_part(found[1], "x").text.strip() == OTHER
    assert read_part(found[4], "x").text == SENTENCE
    assert read_part(found[5], "x").title == "Forwarded"


def test_without_text() -> None:
    empty = mail("").as_bytes()
    assert bad(empty) == [("", "is a mail without text and without an attachment that can be read")]
    with pytest.raises(EmptyReport, match="letter"):
        from_bytes(empty, name="letter.eml")


@pytest.mark.parametrize("stated", ["Fri, 16 Dec 20161 10:00:00 +0000", "yesterday", "32 Dec 2016", "0"])
def test_a_date_that_is_none(stated: str) -> None:
    data = mail().as_bytes().replace(b"Fri, 16 Dec 2016 23:30:00 -0500", stated.encode())
    (part,) = parts(data)
    assert part.metadata.published is None and stated[:5] in part.warnings[0]


def test_malformed_fields_and_deep_nesting() -> None:
    odd = b'From: "\xff\xfe =?x?q?? <@@>,,;: \r\nDate: \r\nSubject: =?utf-8?b?////?=\r\nReceived: x\r\n\r\n'
    assert documents(odd + SENTENCE.encode())[0].text == SENTENCE
    deep = b"Message-ID: <1@b.example>\r\n" + b"".join(
        b"Content-Type: multipart/mixed; boundary=%d\r\n\r\n--%d\r\n" % (n, n) for n in range(3000)
    )
    assert all(isinstance(p, Unreadable) for p in everything(deep))


TEXTS = st.text(
    st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n\t"), min_size=1, max_size=300
).filter(lambda text: any(c.isprintable() and not c.isspace() for c in text))


@given(TEXTS)
def test_any_text_comes_out_equal(text: str) -> None:
    text = "Karsk. " + text.rstrip("\n")
    message = mail(text)
    (part,) = parts(message.as_bytes())
    assert unicodedata.normalize("NFC", part.data.decode()) == unicodedata.normalize("NFC", text)


def box(path: Path, *messages: EmailMessage) -> bytes:
    kept = mailbox.mbox(path)
    for message in messages:
        kept.add(message)
    kept.close()
    return path.read_bytes()


def test_mailbox(tmp_path: Path) -> None:
    quoted = f"{SENTENCE}\n\nFrom Karsk they fled in 2016.\n\n{OTHER}"
    data = box(tmp_path / "mbox", mail(), mail(quoted), mail(OTHER))
    found = parts(data, "all.mbox")
    assert [p.key for p in found] == ["message 1", "message 2", "message 3"]
    assert [read_part(p, "x").text for p in found] == [SENTENCE, quoted, OTHER]
    crlf = data.replace(b"\n", b"\r\n")
    assert [d.text for d in documents(crlf)] == [SENTENCE, quoted, OTHER]


def test_mailbox_cut_off(tmp_path: Path) -> None:
    import random

    noise = random.Random(3)
    long = [
        mail(" ".join(f"{SENTENCE[:-1]} {noise.random()}." for _ in range(400)), subject=f"{n}")
        for n in range(6)
    ]
    packed = gzip.compress(box(tmp_path / "mbox", *long))
    found = everything(packed[: len(packed) * 2 // 3], "all.mbox.gz")
    read = [p.key for p in found if isinstance(p, Part)]
    assert 2 <= len(read) < 6 and read == [f"message {n + 1}" for n in range(len(read))]
    assert (
        isinstance(found[-1], Unreadable) and read[-1] in found[-1].reason and "cut off" in found[-1].reason
    )
