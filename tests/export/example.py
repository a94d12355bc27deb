"""One report with two claims, made by hand: a count that is claimed and its denial."""

from __future__ import annotations

from datetime import date

from rashomon.model.claim import (
    Claim,
    ClaimDate,
    ClaimPlace,
    Kind,
    LoadedWord,
    Party,
    PlaceRole,
    Polarity,
    Quantity,
    Relation,
    Source,
    Stance,
)
from rashomon.model.document import Block, BlockKind, Document
from rashomon.model.span import Evidence, Span

TEXT = (
    "Raid on <Karsk>\n\nThe rebels killed some 65 bandits & wounded others near Karsk on Monday, the army said. "
    "The Ministry denied it.\n\nPlease donate."
)


def quote(words: str) -> Evidence:
    """The first place in the text with these words."""
    start = TEXT.index(words)
    return Evidence.at(TEXT, start, start + len(words))


def document() -> Document:
    """The report."""
    body = TEXT.index("The rebels")
    blocks = (
        Block(BlockKind.HEADLINE, Span(0, 15)),
        Block(BlockKind.BODY, Span(body, TEXT.index("\n\nPlease"))),
        Block(BlockKind.BOILERPLATE, quote("Please donate.").span),
    )
    return Document("d1", TEXT, publisher="=Herald", published=date(2012, 6, 5), language="en", blocks=blocks)


def claims() -> tuple[Claim, ...]:
    """The two claims; the second denies the first."""
    bandits = Party(quote("bandits"))
    at = TEXT.rindex("Karsk")
    killed = Claim(
        id="k1",
        kind=Kind.KILLED,
        trigger=quote("killed"),
        quote=quote("The rebels killed some 65 bandits"),
        actors=(Party(quote("rebels"), "actor:rebels"),),
        targets=(bandits,),
        places=(ClaimPlace(Evidence.at(TEXT, at, at + 5), PlaceRole.NEAR),),
        date=ClaimDate(quote("Monday"), None, date(2012, 6, 4), date(2012, 6, 4), 1),
        quantities=(
            Quantity(quote("some 65"), "bandits", None, Relation.ABOUT, None, 65.0, None, joint=True),
        ),
        sources=(Source(quote("army"), "said", quote("said").span, Stance.STATES, True),),
        loaded=(LoadedWord(quote("bandits"), "armed people"),),
    )
    ministry = Source(quote("Ministry"), "denied", quote("denied").span, Stance.DENIES, True)
    denial = Claim(
        id="k2",
        kind=Kind.KILLED,
        trigger=quote("denied"),
        quote=quote("The Ministry denied it"),
        polarity=Polarity.NEGATIVE,
        sources=(ministry,),
        disputes=("k1",),
    )
    return killed, denial
