"""Where sentences may begin, told to the parser before it reads.

The parser splits by syntax, which goes wrong on capitals, brackets and lists. Two rules of punctuation bind it: a
sentence begins only after a sentence-ending mark, and it does begin after one that is no part of an abbreviation when
a capital follows. Everything else ("U.S. Marines" or "in the U.S. Marines said", text after a colon) it decides.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from rashomon.lexicon.sentences import abbreviations, abbreviations_before_names

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

COMPONENT = "sentence_starts"
LONG = 200
"""Words after which a sentence is cut at the next mark: no sentence of prose is so long, but lists and tables without full stops
are, and the time to read a sentence grows with the square of its length."""
LONGEST = 300
"""Words after which a sentence is cut wherever it stands."""
MUST, MUST_NOT = 1, -1
"""How spaCy writes whether a token begins a sentence (``SENT_START``); 0 leaves it to the parser."""

MAY_BEGIN = re.compile(r"[.!?:;…](?:['\")\]]|\[\d+\])* (?P<next>['\"(\[]*[^\s])")
MUST_BEGIN = re.compile(r"(?<![.\s(])[.!?](?:['\")\]](?!\w))* (?P<next>['\"(\[]*[A-Z])")
WORD_BEFORE = re.compile(r"\S+$")
INITIAL = re.compile(r"(?:^|[\s\"'(.-])[A-Z]\.$")


def add_boundaries(nlp: Language) -> None:
    """Put the rules before the parser of ``nlp``, and teach its tokenizer the abbreviations."""
    from spacy.language import Language as SpacyLanguage

    SpacyLanguage.component(COMPONENT, func=mark_starts)
    nlp.add_pipe(COMPONENT, before="parser")
    tokenizer: Any = nlp.tokenizer
    for word in abbreviations():
        if word not in tokenizer.rules:
            tokenizer.add_special_case(word, [{"ORTH": word}])


def mark_starts(doc: Doc) -> Doc:
    """Set which tokens of a flat text may, must and must not begin a sentence."""
    import numpy as np

    strings = doc.vocab.strings
    words, spaces, starts = doc.to_array(["ORTH", "SPACY", "IDX"]).T.tolist()
    # what doc.text gives, which looks at every token
    text = "".join(strings[word] + " " * space for word, space in zip(words, spaces, strict=True))
    allowed = {m.start("next") for m in MAY_BEGIN.finditer(text)}
    required = {m.start("next") for m in MUST_BEGIN.finditer(text) if _ends(text, m.start() + 1)}
    barred = {at for at in allowed - required if _abbreviated(text, at)}
    marks = np.zeros(len(doc), dtype=np.int64)
    length = 0
    for i, at in enumerate(starts):
        length += 1
        if at in required or length > LONGEST or (length > LONG and doc[i - 1].is_punct):
            marks[i] = MUST
            length = 0
        elif at not in allowed or at in barred:
            marks[i] = MUST if at == 0 else MUST_NOT
    # all at once: setting them token by token takes longer than finding them
    told: Any = marks.astype(np.uint64)
    return doc.from_array("SENT_START", told)


def _ends(text: str, at: int) -> bool:
    """Whether the mark before ``at`` ends a sentence, not an abbreviation or an initial."""
    if text[at - 1] != ".":
        return True
    word = WORD_BEFORE.search(text, max(0, at - 20), at)
    if word is None or INITIAL.search(text, max(0, at - 4), at):
        return False
    bare = word.group().lstrip("\"'([")
    return bare not in abbreviations() and "." not in bare[:-1]


def _abbreviated(text: str, at: int) -> bool:
    """Whether the word before ``at`` is an abbreviation that only stands before names."""
    word = WORD_BEFORE.search(text[max(0, at - 20) : at].rstrip())
    return word is not None and word.group().lstrip("\"'([") in abbreviations_before_names()
