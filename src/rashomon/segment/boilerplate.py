"""What of a text is not the report: appeals, disclaimers, licences, credits, contact lines, navigation.

Decided by the wording of lines and sentences (``boilerplate.toml``), never by length or place alone, and never inside a
quotation: a paragraph of the report that is passed over costs more than a line of navigation that is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rashomon.lexicon.boilerplate import boilerplate_lexicon
from rashomon.lexicon.phrases import TOKEN
from rashomon.lexicon.sentences import abbreviations_before_names
from rashomon.model.span import Span
from rashomon.segment.paragraphs import TERMINAL, Paragraph
from rashomon.segment.provenance import is_byline, is_credit, is_source_line

_AT = r"\s?(?:@|\[at\]|\(at\))\s?"
_DOT = r"\s?(?:\.|\[dot\]|\(dot\))\s?"
ADDRESS = re.compile(
    rf"\[email\s+protected\]|[\w.+*…-]{{1,64}}{_AT}[\w*-]{{1,64}}{_DOT}[\w*]{{2,}}|\w@(?=[\s.]|\Z)|\w at \w{{1,64}} dot \w",
    re.IGNORECASE,
)
"""An address of electronic mail, plain, masked by its publisher or spelled out."""
ADDRESS_SIGNS = ("@", "[at]", "(at)", "protected]", " dot ")
SIGNS = (*ADDRESS_SIGNS, "©", "(c)")
LOOK_AHEAD = 120
"""Code points after a sentence that may belong to the wording in it: "(c) Karsk Herald. All rights reserved."."""
COPYRIGHT = re.compile(
    r"(?<![^\s(\[&*|.])©|\(c\)\s*(?=(?:19|20)\d\d\b|[^.\n]{0,80}\.?\s+all\s+rights\s+reserved)", re.IGNORECASE
)
TIME_STAMP = re.compile(r"\b(?:19|20)\d\d\b.*\b\d{1,2}[:.]\d\d(?!\d)|\b\d{1,2}:\d\d(?!\d).*\b(?:19|20)\d\d\b")
"""A year and a time of day, as a short line without a sentence gives them: when the page was made."""

TRAIL = re.compile(r"[\w &'’-]+(?:\s[>›»|]\s[\w &'’-]+){2,}")
"""The way to a page through a site ("Home > World > Hills"), or a row of links."""

FRONT_MATTER = re.compile(r"---[^\S\n]*\n(?:[\w-]+:.*\n|[ \t]+.*\n)+(?:---|\.\.\.)[^\S\n]*(?=\n|\Z)")
"""The fields that Markdown files may begin with."""

SENTENCE = re.compile(r"(?<=[.!?])[\"'”’)\]]*\s+(?=[\"'“‘(\[*]{0,2}\s?(?:[^\W\d_a-z]|©))")
INITIAL = re.compile(r"[^\W\d_]\.")
LAST_WORD = re.compile(r"[^\s(\[\"“]+\Z")
FEW_WORDS = 14
"""A labelled paragraph ("Photo:", "Source:") of more words says more than its label."""
SHORT = 50
"""Words. An appeal or a contact line in one paragraph is shorter; where a longer one opens so, its first sentence counts."""
LIST_ITEM = 20
"""A line of more words is no link of a list of links."""
OPENERS = " \t([*_#>-–—•|"
"""Signs that may stand before the first word of a paragraph."""
OPENING, CLOSING = "“«", "”»"


def boilerplate(text: str, found: Sequence[Paragraph]) -> tuple[Span, ...]:
    """The stretches of boilerplate in order: whole paragraphs, or sentences of one. They do not overlap."""
    front = FRONT_MATTER.match(text)
    spans = [Span(0, front.end())] if front else []
    in_list = False
    for number, paragraph in enumerate(found):
        if spans and paragraph.span.start < spans[0].end and front:
            continue
        words = paragraph.span.of(text)
        bare = _bare(words)
        if _is_line(bare, "comments") and 2 * paragraph.span.start > len(text):
            spans.append(Span(paragraph.span.start, found[-1].span.end))
            break
        before = found[number - 1].span.end if number else 0
        heads = _is_line(bare, "lists")
        in_list = heads or (in_list and not TERMINAL.search(words) and len(words.split()) <= LIST_ITEM)
        marked = COPYRIGHT.search(text, before, paragraph.span.end)
        if marked and marked.start() <= paragraph.span.start:  # "(c)" looks like the mark of an item
            spans.append(Span(marked.start(), paragraph.span.end))
        elif in_list or _whole(words, bare) or is_byline(words, number) or is_credit(words):
            spans.append(paragraph.span)
        else:
            spans += _sentences(text, paragraph.span)
    return tuple(spans)


def _bare(words: str) -> str:
    """A paragraph from its first letter or digit to its last."""
    start = next((at for at, c in enumerate(words) if c.isalnum()), len(words))
    end = next((at for at in range(len(words), start, -1) if words[at - 1].isalnum()), start)
    return words[start:end]


def _is_line(bare: str, name: str) -> bool:
    pattern: re.Pattern[str] = getattr(boilerplate_lexicon(), name)
    return pattern.fullmatch(bare) is not None


def _whole(words: str, bare: str) -> bool:
    """Whether a paragraph is boilerplate by its opening or by being nothing but a known line."""
    lexicon = boilerplate_lexicon()
    opening = words.lstrip(OPENERS)
    if lexicon.lines.fullmatch(bare) and not (bare[0].islower() and TERMINAL.search(words)):
        return True
    count = len(words.split())
    if lexicon.notices.match(opening) or (count <= SHORT and lexicon.openers.match(opening)):
        return True
    if count > FEW_WORDS:
        return False
    if (
        is_source_line(words)
        or TRAIL.fullmatch(words)
        or (TIME_STAMP.search(words) and not TERMINAL.search(words))
    ):
        return True
    label = lexicon.labels.match(opening)
    return label is not None and (label.group().endswith(":") or not TERMINAL.search(words))


def _sentences(text: str, span: Span) -> Iterator[Span]:
    """The sentences of a paragraph that are boilerplate; one between two others is taken with them."""
    if not _may_hold_boilerplate(span.of(text).lower()):
        return
    pieces = list(_pieces(text, span))
    marked = [_is_boilerplate(text, span, piece) for piece in pieces]
    start: int | None = None
    for number, piece in enumerate(pieces):
        between = 0 < number < len(pieces) - 1 and marked[number - 1] and marked[number + 1]
        if marked[number] or between:
            start = piece.start if start is None else start
        elif start is not None:
            yield _trimmed(text, start, piece.start)
            start = None
    if start is not None:
        yield _trimmed(text, start, span.end)


def _may_hold_boilerplate(words: str) -> bool:
    """A quick look at a paragraph in lower case, so that few have to be looked at sentence by sentence."""
    if any(sign in words for sign in SIGNS):
        return True
    lexicon = boilerplate_lexicon()
    tokens = set(TOKEN.findall(words))
    return lexicon.sentences.may_stand_in(tokens) or not lexicon.opening_words.isdisjoint(tokens)


def _trimmed(text: str, start: int, end: int) -> Span:
    return Span(start, start + len(text[start:end].rstrip()))


def _pieces(text: str, span: Span) -> Iterator[Span]:
    """The sentences of a paragraph, roughly: what matters is that none is cut after "Mr." or an initial."""
    start = span.start
    for match in SENTENCE.finditer(text, span.start, span.end):
        last = LAST_WORD.search(text, start, match.start())
        word = last.group() if last else ""
        if word not in abbreviations_before_names() and not INITIAL.fullmatch(word):
            yield Span(start, match.end())
            start = match.end()
    yield Span(start, span.end)


def _is_boilerplate(text: str, paragraph: Span, piece: Span) -> bool:
    lexicon = boilerplate_lexicon()
    around = min(paragraph.end, piece.end + LOOK_AHEAD)
    for match in (
        lexicon.sentences.search(text, piece.start, piece.end),
        COPYRIGHT.search(text, piece.start, around),
    ):
        if match and match.start() < piece.end and not _quoted(text, paragraph.start, match.start()):
            return True
    opens = lexicon.openers.match(piece.of(text).lstrip(OPENERS))
    if opens and not _quoted(text, paragraph.start, piece.start):
        return True
    address = _address(text, piece)
    if not address or _quoted(text, paragraph.start, address.start):
        return False
    rest = text[piece.start : address.start] + text[address.end : piece.end]
    return lexicon.contact.search(rest) is not None or len(rest.split()) <= 3


def _address(text: str, piece: Span) -> Span | None:
    if not any(sign in text[piece.start : piece.end].lower() for sign in ADDRESS_SIGNS):
        return None
    found = ADDRESS.search(text, piece.start, piece.end)
    return Span(*found.span()) if found else None


def _quoted(text: str, start: int, at: int) -> bool:
    """Whether a quotation that opens after ``start`` is still open at ``at``."""
    before = text[start:at]
    curly = max(before.rfind(c) for c in OPENING) > max(before.rfind(c) for c in CLOSING)
    return curly or before.count('"') % 2 == 1
