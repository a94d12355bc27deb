"""Copies, excerpts, longer pieces and look-alikes: what is joined, which origin each claim counts for, and the reasons given."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from time import process_time

import pytest

from rashomon.model.claim import Claim, Kind
from rashomon.model.document import Block, BlockKind, Document
from rashomon.model.ledger import OriginLink
from rashomon.model.origin import OriginKind, OriginRef, Relation, Voice
from rashomon.model.span import Evidence, Span
from rashomon.origins import settle

RAID = (
    "Gunmen in two lorries raided the customs house at Dorvan on Tuesday evening and made off with the takings of a month.\n\n"
    "A clerk who hid behind the scales said that 12 of the guards were shot where they stood. The raiders spoke among "
    "themselves in the dialect of the lakes, and one of them limped.\n\n"
    "By nine o'clock troops from the Karsk garrison had closed the bridge. They searched 40 barges and found a box of stamps, "
    "a child's sledge and nothing else."
)
BOATS = (
    "The lake has been rising since the thaw and stands within a hand of the quay at Selm.\n\n"
    "Boatmen carried 230 people over from the drowned hamlets during the night, along with goats, a harmonium and the "
    "parish books. Three boats turned over in the reeds and nobody was lost.\n\n"
    "The prefect sent word that the dam would hold. Few believed him, and the last of the shops were cleared by noon."
)
QUOTATION = (
    "“We shall not leave the pass while one of their guns can reach the school,” Colonel Ana Horvat told reporters. “Let them "
    "take their guns down into the plain, and then there will be something to talk about.”"
)
BACKGROUND = (
    "More than 200,000 people have died since the war in the highlands began nine years ago, and four million have left their "
    "homes, according to estimates of the relief agencies."
)
DAY = date(2016, 5, 12)


def report(name: str, text: str, **known: object) -> Document:
    return replace(Document(name, text, title=f"Report {name}", publisher=f"{name.upper()} News"), **known)  # type: ignore[arg-type]


def claim(document: Document, words: str) -> Claim:
    start = document.text.index(words)
    evidence = Evidence(words, Span(start, start + len(words)))
    return Claim(words, Kind.OTHER, trigger=evidence, quote=evidence)


def settled(
    document: Document, *earlier: Document, said: tuple[str, ...] = (), voices: tuple[Voice, ...] = ()
) -> tuple[tuple[OriginLink, ...], list[str]]:
    """The links, and the ids of the origins of the claims in ``said``."""
    claims = [claim(document, words) for words in said]
    links, origins = settle(
        document, claims, voices or [None] * len(claims), [(d.id, d) for d in earlier], document.id
    )
    return links, [origin.id for origin in origins]


def test_a_copy_with_another_headline() -> None:
    first = report("a", RAID, published=DAY)
    text = f"Night of the stamps\n\n{RAID}\n\nSubscribe to our newsletter."
    blocks = (
        Block(BlockKind.HEADLINE, Span(0, 19)),
        Block(BlockKind.BODY, Span(21, 21 + len(RAID))),
        Block(BlockKind.BOILERPLATE, Span(23 + len(RAID), len(text))),
    )
    copy = report("b", text, blocks=blocks)
    links, origins = settled(copy, first, said=("12 of the guards were shot", "Night of the stamps"))
    assert [(link.other, link.relation, link.joined) for link in links] == [("a", Relation.COPY, True)]
    assert (links[0].share, links[0].other_share) == (1, 1)
    assert links[0].reason == "All of its 84 words stand in “Report a” (A News, 12 May 2016)."
    here, there = links[0].passages[0].here, links[0].passages[0].there
    assert here.of(copy.text) == there.of(first.text) == RAID.rstrip(".")
    assert origins == ["text:a", "text:a"]


def test_an_excerpt_is_its_report() -> None:
    excerpt = report("b", RAID.rpartition("\n\n")[0])
    links, origins = settled(excerpt, report("a", RAID), said=("one of them limped",))
    assert [(link.relation, link.joined) for link in links] == [(Relation.EXCERPT, True)]
    assert "which is longer" in links[0].reason
    assert origins == ["text:a"]


def test_of_a_longer_piece_only_the_passage_is_the_other_reports() -> None:
    longer = report("b", f"{BOATS}\n\n{RAID}\n\n{BACKGROUND}")
    said = ("Boatmen carried 230 people", "They searched 40 barges")
    links, origins = settled(longer, report("a", RAID), said=said)
    assert [(link.relation, link.joined) for link in links] == [(Relation.CONTAINS, False)]
    assert "contains nearly all of “Report a”" in links[0].reason
    assert "in 3 of 7 paragraphs" in links[0].reason
    assert origins == ["text:b", "text:a"]


def test_claims_of_a_splice_go_to_each_of_its_reports() -> None:
    splice = report("c", "\n\n".join([*RAID.split("\n\n")[:2], *BOATS.split("\n\n")[1:]]))
    said = ("12 of the guards were shot", "Three boats turned over")
    links, origins = settled(splice, report("a", RAID), report("b", BOATS), said=said)
    assert [(link.other, link.joined) for link in links] == [("a", False), ("b", False)]
    assert origins == ["text:a", "text:b"]


def test_another_order_and_another_spelling() -> None:
    parts = RAID.split("\n\n")
    text = "\n\n".join([parts[2], parts[0], parts[1]])
    text = (
        text.replace("Dorvan", "Dorwan")
        .replace("12", "twelve")
        .replace("o'clock", "o’clock")
        .replace("lorries", "lorrys")
    )
    links, origins = settled(report("b", text), report("a", RAID), said=("the takings of a month",))
    assert [(link.relation, link.joined) for link in links] == [(Relation.COPY, True)]
    assert len(links[0].passages) > 1
    assert origins == ["text:a"]


def test_an_update_is_a_copy_with_other_figures() -> None:
    update = report("b", RAID.replace("12 of", "15 of"), published=DAY)
    links, origins = settled(update, report("a", RAID, published=DAY), said=("15 of the guards were shot",))
    assert links[0].joined
    assert links[0].reason.endswith("1 word among them differs, 12 is now 15.")
    assert origins == ["text:a"]


def test_what_a_copyist_adds_at_length_is_his_own() -> None:
    added = (
        "Our own correspondent walked to the bridge at midnight and met a ferryman who had seen the lorries burn in a "
        "quarry upstream, with no one in them."
    )
    copy = report("b", f"{RAID}\n\n{added}")
    links, origins = settled(
        copy, report("a", RAID), said=("had seen the lorries burn", "They searched 40 barges")
    )
    assert links[0].joined
    assert origins == ["text:b", "text:a"]


def test_reports_that_quote_the_same_stay_two() -> None:
    first, second = report("a", f"{RAID}\n\n{QUOTATION}"), report("b", f"{BOATS}\n\n{QUOTATION}")
    said = ("one of their guns can reach the school", "Boatmen carried 230 people")
    links, origins = settled(second, first, said=said)
    assert [(link.relation, link.joined) for link in links] == [(Relation.SHARES, False)]
    assert links[0].share < 0.1
    assert "quotes too" in links[0].reason
    assert origins == ["text:a", "text:b"]


def test_a_statement_that_is_all_quotation_is_one_text() -> None:
    links, _ = settled(report("b", f"Statement of the day:\n\n{QUOTATION}"), report("a", QUOTATION))
    assert links[0].joined


def test_standing_paragraphs_join_nothing() -> None:
    first, second = report("a", f"{RAID}\n\n{BACKGROUND}"), report("b", f"{BOATS}\n\n{BACKGROUND}")
    links, origins = settled(second, first, said=("The prefect sent word", "200,000 people have died"))
    assert [link.joined for link in links] == [False]
    assert "What it says elsewhere is its own." in links[0].reason
    assert origins == ["text:b", "text:a"]


def bulletin(*values: object) -> str:
    return (
        "In the last 24 hours {} breaches of the truce were counted along the line, most of them near {} and {}. Observers heard "
        "{} explosions and {} bursts of fire. At the depots they missed {} howitzers, and {} vehicles crossed at {}."
    ).format(*values)


SERIES = bulletin(31, "Karsk", "Dorvan", 112, 47, 6, 19, "Selm")


@pytest.mark.parametrize(
    "later",
    [
        bulletin(8, "Tirva", "Molen", 45, 20, 2, 33, "Brask"),
        bulletin(8, "Karsk", "Dorvan", 45, 20, 2, 33, "Selm"),
    ],
    ids=["other places", "the same places"],
)
def test_bulletins_of_a_series_are_not_copies(later: str) -> None:
    links, origins = settled(report("b", later), report("a", SERIES), said=("breaches of the truce",))
    assert [(link.joined, link.passages) for link in links] == [(False, ())]
    assert "They are two reports of a series" in links[0].reason
    assert origins == ["text:b"]


def test_a_bulletin_that_is_published_again_is_a_copy() -> None:
    links, _ = settled(report("b", SERIES.replace("31", "32")), report("a", SERIES))
    assert links[0].joined


def test_a_formula_with_other_names_is_no_passage() -> None:
    formula = "Shells fell on the market of {} on {} morning and killed {} people who were queuing for flour, among them {}."
    first = report("a", RAID + "\n\n" + formula.format("Karsk", "Monday", 7, "Omar Kone"))
    second = report("b", BOATS + "\n\n" + formula.format("Tirva", "Friday", 19, "Ruth Adeyemi"))
    assert settled(second, first) == ((), [])


def test_a_copy_of_a_copy_goes_back_to_the_first() -> None:
    copy = report("b", RAID.replace("made off", "fled"))
    links, origins = settled(report("c", copy.text), report("a", RAID), copy, said=("fled with the takings",))
    assert [link.other for link in links] == ["a"]
    assert origins == ["text:a"]


def test_an_original_that_comes_after_its_copy_is_the_same_witness() -> None:
    copy, original = report("a", RAID.replace("12 of", "twelve of")), report("b", RAID)
    _, origins = settled(original, copy, said=("12 of the guards were shot",))
    assert origins == ["text:a"]


def test_a_named_source_comes_before_the_text() -> None:
    voice = Voice("name:XX|clerk", "the clerk", "He is named.")
    copy = report("b", RAID)
    links, origins = settled(copy, report("a", RAID), said=("12 of the guards were shot",), voices=(voice,))
    assert links[0].joined
    assert origins[0].startswith("voice:") and len(origins[0]) == len("voice:") + 16
    assert settled(report("c", RAID), said=("one of them limped",), voices=(voice,))[1] == origins


def test_a_common_first_publisher_makes_doubtful_copies_one() -> None:
    own = BOATS.split("\n\n")[1] + " " + BACKGROUND
    text = f"{RAID}\n\n{own}"
    apart, _ = settled(report("b", text), report("a", RAID))
    assert 0.5 <= apart[0].share < 0.7
    assert not apart[0].joined
    together, _ = settled(report("b", text, origin="Reuters"), report("a", RAID, origin="Reuters"))
    assert together[0].joined
    assert together[0].reason.endswith("Both name Reuters as the first publisher.")
    carried, _ = settled(report("b", text, origin="A News"), report("a", RAID))
    assert carried[0].joined
    assert "It names A News as the first publisher" in carried[0].reason


def test_a_common_first_publisher_alone_joins_nothing() -> None:
    assert settled(report("b", BOATS, origin="Reuters"), report("a", RAID, origin="Reuters")) == ((), [])


def test_where_a_report_was_found_does_not_matter() -> None:
    where = {"url": "https://example.org/1", "title": "One title", "publisher": "One outlet"}
    assert settled(report("b", BOATS, **where), report("a", RAID, **where)) == ((), [])


def origin_of(document: Document, words: str) -> OriginRef:
    return settle(document, [claim(document, words)], [None], [], document.id)[1][0]


def test_an_origin_says_who_published_it_first() -> None:
    origin = origin_of(report("a", RAID, origin="SANA"), "one of them limped")
    assert (origin.id, origin.kind) == ("text:a", OriginKind.TEXT)
    assert origin.name == "Report a (first published by SANA)"
    own = origin_of(report("a", RAID, origin="A News"), "one of them limped")
    assert own.name == "Report a"
    untitled = origin_of(report("a", RAID, title=None), "one of them limped")
    assert (
        untitled.name == "Gunmen in two lorries raided the customs house at Dorvan on Tuesday evening and …"
    )


def test_texts_without_words() -> None:
    assert settled(report("b", "…"), report("a", "—")) == ((), [])
    assert settled(report("b", ""), report("a", RAID)) == ((), [])


def test_short_notes() -> None:
    note = "Two mortar shells fell on Karsk this morning, residents said."
    assert settled(report("b", note), report("a", note))[0][0].joined
    assert not settled(report("b", note.replace("Two", "Nine")), report("a", note))[0]


def test_long_texts_and_refrains_take_no_longer_than_their_words() -> None:
    """Every word of a refrain matches everywhere; a comparison of all with all would take hours."""
    refrain = report("a", "They came at night and they came by day. " * 4_000)
    start = process_time()
    links, _ = settled(report("b", f"Nobody slept. {refrain.text}"), refrain)
    assert links[0].joined
    assert process_time() - start < 20
