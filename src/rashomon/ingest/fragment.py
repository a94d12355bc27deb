"""HTML of which everything is the report (a feed's entry, the body of a mail) → its paragraphs, with blank lines between."""

from __future__ import annotations

import re

from rashomon.ingest.encoding import encoded

SKIPPED = frozenset(
    {
        "script",
        "style",
        "head",
        "template",
        "noscript",
        "iframe",
        "svg",
        "object",
        "select",
        "textarea",
        "title",
    }
)
"""Elements whose text no reader sees."""
INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q s samp small span strike "
    "strong sub sup time tt u var wbr".split()
)
"""Elements that do not part paragraphs (the HTML standard's phrasing content); all others do."""
CELLS = frozenset({"td", "th"})
HIDDEN = re.compile(r"display\s*:\s*none", re.I)

BREAK = "\x1d"
"""Stands for the edge of a paragraph while text is put together: a control character that HTML does not allow in text."""
LINE = "\x1e"
SPACES = re.compile(r"[^\S\xa0]+")
"""White space that HTML folds; a no-break space stays."""


def paragraphs(html: str) -> str:
    """The text of a piece of HTML; empty for one without text. Raises ``errors.Undecodable``."""
    pieces = "".join(_pieces(html)).split(BREAK)
    return "\n\n".join(filter(None, map(_paragraph, pieces)))


def _paragraph(piece: str) -> str:
    return "\n".join(_folded(line) for line in piece.split(LINE)).strip()


def _folded(line: str) -> str:
    return SPACES.sub(" ", line).strip(" ")


def _pieces(html: str) -> list[str]:
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    html = re.sub(r"[\x00-\x08\x0b\x0e-\x1f\ufffe\uffff]", "", html)
    if not html.strip():
        return []
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        root = document_fromstring(encoded(f"<body>{html}</body>"), parser=parser)
    except etree.ParserError:  # nothing but comments
        return []
    pieces: list[str] = []
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        skipped = element.tag in SKIPPED or HIDDEN.search(element.get("style") or "")
        if event == "start" and skipped:
            walk.skip_subtree()
        elif event == "start":
            pieces += (_edge(element.tag), element.text or "")
        else:
            pieces += ("" if element.tag == "br" else _edge(element.tag), element.tail or "")
    return pieces


def _edge(tag: str) -> str:
    if tag == "br":
        return LINE
    if tag in CELLS:
        return " "
    return "" if tag in INLINE else BREAK
