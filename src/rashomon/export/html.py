"""A report as one self-contained page: its text with the claims marked in it, and the claims beside it.

Nothing is requested from anywhere and no script runs. Text of the report is always escaped.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from importlib.resources import files

from rashomon.export import phrases
from rashomon.export.marks import GROUP_OF, Mark, Piece, blocks_of, marks_of, pieces
from rashomon.export.phrases import one_line
from rashomon.model.claim import Claim
from rashomon.model.document import Document
from rashomon.model.report import Notice

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_KEY = (
    ("trigger violence", "what is claimed"),
    ("source", "who says so"),
    ("party", "who, to whom"),
    ("figure", "figure"),
    ("place", "place"),
    ("date", "date"),
    ("loaded", "loaded wording (point at it)"),
)
_CONTROL = {
    c: "\N{REPLACEMENT CHARACTER}" for c in (*range(32), *range(127, 160)) if chr(c) not in "\t\n\r\x85"
}


def to_html(document: Document, claims: Sequence[Claim], notices: Sequence[Notice] = ()) -> str:
    """The whole page."""
    style = (files("rashomon.export") / "page.css").read_text(encoding="utf-8")
    title = phrases.title(document)
    numbers = {claim.id: n for n, claim in enumerate(claims, start=1)}
    return "\n".join(
        [
            "<!doctype html>",
            f'<html lang="{_text(document.language or "en")}">',
            '<head><meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            f"<title>{_text(title)}</title>",
            f"<style>\n{style}</style></head>",
            "<body>",
            *_header(title, document, claims, notices),
            "<main>",
            f"<article>{''.join(_article(document, claims))}</article>",
            f"<aside><h2>Claims</h2><ol>{''.join(_card(c, numbers) for c in claims)}</ol></aside>",
            "</main>",
            "<footer>Read by Rashomon. Each claim is what its source puts forward, not what happened.</footer>",
            "</body></html>",
        ]
    )


def _text(words: str) -> str:
    return escape(words.translate(_CONTROL))


def _header(
    title: str, document: Document, claims: Sequence[Claim], notices: Sequence[Notice]
) -> Iterator[str]:
    facts = [document.publisher, document.author and f"by {document.author}"]
    facts += [phrases.day(document.published) if document.published else "no date of publication"]
    facts += [document.origin and f"first published by {document.origin}", document.url]
    facts += [f"{len(claims)} claims" if claims else "no claims found"]
    yield f"<header><h1>{_text(title)}</h1>"
    yield f'<p class="facts">{" · ".join(_text(one_line(f)) for f in facts if f)}</p>'
    if notices:
        yield f'<ul class="notices">{"".join(f"<li>{_text(one_line(n.message))}</li>" for n in notices)}</ul>'
    yield f'<p class="key">{"".join(_sample(name, words) for name, words in _KEY)}</p></header>'


def _sample(name: str, words: str) -> str:
    return f'<span><mark class="{name}">{words}</mark></span>'


# --- the text ---------------------------------------------------------------------------------------------------------


def _article(document: Document, claims: Sequence[Claim]) -> Iterator[str]:
    marks = marks_of(claims)
    ends: dict[int, list[int]] = {}
    for number, claim in enumerate(claims, start=1):
        ends.setdefault(claim.trigger.span.end, []).append(number)
    for block in blocks_of(document):
        yield f'<div class="block {block.kind.value}" dir="auto">'
        for piece in pieces(block.span, marks, tuple(ends)):
            yield _piece(document, piece)
            yield _references(ends.get(piece.span.end, ()))
        yield "</div>"


def _piece(document: Document, piece: Piece) -> str:
    words = _text(piece.span.of(document.text))
    for name, note in _classes(piece.marks).items():
        title = f' title="{_text(note)}"' if note else ""
        words = f'<mark class="{name}"{title}>{words}</mark>'
    return words


def _classes(marks: Iterable[Mark]) -> dict[str, str]:
    """Each class of a piece once, with the notes of its marks."""
    notes: dict[str, list[str]] = {}
    for mark in marks:
        notes.setdefault(mark.name, []).append(mark.note)
    return {name: "; ".join(n for n in dict.fromkeys(found) if n) for name, found in notes.items()}


def _references(numbers: Sequence[int]) -> str:
    if not numbers:
        return ""
    links = " ".join(f'<a id="t{n}" href="#c{n}">{n}</a>' for n in numbers)
    return f"<sup>{links}</sup>"


# --- the claims -------------------------------------------------------------------------------------------------------


def _card(claim: Claim, numbers: Mapping[str, int]) -> str:
    number = numbers[claim.id]
    reservations = "".join(f'<span class="reservation">{w}</span>' for w in phrases.reservations(claim))
    cue = next((s.cue for s in claim.sources if s.cue), "")
    who = _text(phrases.source(claim)) + (f" <i>({_text(one_line(cue))})</i>" if cue else "")
    headline = " · headline" if claim.headline else ""
    return (
        f'<li id="c{number}" class="{GROUP_OF[claim.kind]}">'
        f'<a class="number" href="#t{number}" title="show in the text">{number}</a>'
        f'<p>{reservations}<span class="kind">{phrases.kind_words(claim)}</span> {_statement(claim)}</p>'
        f'<p class="who">{who}{headline}</p>{_circumstances(claim)}{_answers(claim, numbers)}'
        f'<a class="quote" href="#t{number}">“{_text(one_line(claim.quote.text))}”</a></li>'
    )


def _statement(claim: Claim) -> str:
    actors, targets, others = phrases.figured(claim)
    arrow = f" → {_listed(targets)}" if targets else ""
    return f"<bdi>{_listed(actors)}{arrow}</bdi>" + "".join(f" <b>{_text(figure)}</b>" for figure in others)


def _listed(names: Sequence[tuple[str, str]]) -> str:
    return ", ".join((f"<b>{_text(figure)}</b> " if figure else "") + _text(name) for figure, name in names)


def _circumstances(claim: Claim) -> str:
    found = [phrases.place(p) + ("" if p.lat is not None else " (not located)") for p in claim.places]
    found += [phrases.when(claim.date)] if claim.date else []
    return f'<p class="circumstances">{_text(" · ".join(found))}</p>' if found else ""


def _answers(claim: Claim, numbers: Mapping[str, int]) -> str:
    rows = (("disputes", claim.disputes), ("revises", claim.revises))
    return "".join(
        f'<p class="answers">{word} '
        + ", ".join(f'<a href="#c{numbers[o]}">{numbers[o]}</a>' for o in others if o in numbers)
        + "</p>"
        for word, others in rows
        if any(o in numbers for o in others)
    )
