"""A few reports with claims that differ in every field that can be asked for."""

from __future__ import annotations

from datetime import date

from rashomon.model.claim import Claim, Kind, Modality, Polarity, Stance
from rashomon.model.document import Document
from rashomon.model.ledger import NewReport
from tests.store.made import claim, document, report

RAID = (
    "Raid on Karsk\n\n"
    "Government troops killed at least 12 fighters near Karsk on 3 May, the defence ministry said. "
    "Activists said shelling wounded 30 people in Dér’a. The governor denies the shelling of Dér’a. "
    "Talks in Suva are to begin on 9 May, sources said."
)
CONVOY = (
    "Convoy attacked\n\n"
    "Gunmen attacked a convoy of ambulances in Savusavu on 1 June 2023. The Red Crescent confirmed that 20 to 30 "
    "ambulances were destroyed. The army may attack Karsk, the defence ministry said."
)
WAR = "The army was shelling Honolulu. Shelling of the army killed 5 soldiers."
RAID_DAY = date(2023, 5, 3)


def shelf() -> list[NewReport]:
    """Three reports with nine claims, two of them in headlines."""
    made = (_raid(), _convoy(), _war())
    return [report(doc, claims, f"line {n}") for n, (doc, claims) in enumerate(made, 1)]


def _raid() -> tuple[Document, list[Claim]]:
    text = RAID
    claims = [
        claim(
            text,
            "1",
            "Raid on Karsk",
            "Raid",
            kind=Kind.ATTACK,
            headline=True,
            places=[("Karsk", 33.5, 36.25)],
        ),
        claim(
            text,
            "2",
            "killed at least 12 fighters near Karsk",
            "killed",
            actors=["Government troops"],
            targets=["fighters"],
            places=[("Karsk", 33.5, 36.25)],
            day=RAID_DAY,
            figure=(12, 12, None),
            sources=[("defence ministry", Stance.STATES)],
        ),
        claim(
            text,
            "3",
            "shelling wounded 30 people in Dér’a",
            "wounded",
            kind=Kind.WOUNDED,
            targets=["people"],
            places=[("Dér’a", 32.625, 36.125)],
            figure=(30, 30, 30),
            sources=[("Activists", Stance.STATES)],
            named=False,
        ),
        claim(
            text,
            "4",
            "the shelling of Dér’a",
            "shelling of",
            kind=Kind.SHELLING,
            polarity=Polarity.NEGATIVE,
            places=[("Dér’a", 32.625, 36.125)],
            sources=[("governor", Stance.DENIES)],
            disputes=("3",),
        ),
        claim(
            text,
            "5",
            "Talks in Suva are to begin on 9 May",
            "Talks",
            kind=Kind.NEGOTIATION,
            modality=Modality.PLANNED,
            places=[("Suva", -18.125, 178.5)],
            day=date(2023, 5, 9),
            until=date(2023, 5, 20),
        ),
    ]
    told = document(text, title="Raid on Karsk", publisher="The Évening Post", published=date(2023, 5, 4))
    return told, claims


def _convoy() -> tuple[Document, list[Claim]]:
    text = CONVOY
    claims = [
        claim(
            text,
            "1",
            "Gunmen attacked a convoy of ambulances in Savusavu",
            "attacked a",
            kind=Kind.ATTACK,
            actors=["Gunmen"],
            targets=["convoy of ambulances"],
            places=[("Savusavu", -16.75, -179.5)],
            day=date(2023, 6, 1),
        ),
        claim(
            text,
            "2",
            "20 to 30 ambulances were destroyed",
            "destroyed",
            kind=Kind.DESTRUCTION,
            targets=["ambulances"],
            figure=(20, None, 30),
            sources=[("Red Crescent", Stance.CONFIRMS)],
        ),
        claim(
            text,
            "3",
            "The army may attack Karsk",
            "attack Karsk",
            kind=Kind.ATTACK,
            actors=["army"],
            modality=Modality.POSSIBLE,
            places=[("Karsk", 33.5, 36.25)],
            sources=[("defence ministry", Stance.STATES)],
        ),
    ]
    url = "https://example.org/convoy"
    return document(text, title="Convoy attacked", publisher="Daily News", url=url), claims


def _war() -> tuple[Document, list[Claim]]:
    text = WAR
    claims = [
        claim(
            text,
            "1",
            "The army was shelling Honolulu",
            "shelling",
            kind=Kind.SHELLING,
            actors=["army"],
            modality=Modality.ONGOING,
            places=[("Honolulu", 21.25, -157.875)],
        ),
        claim(text, "2", "killed 5 soldiers", "killed", targets=["soldiers"], figure=(5, 5, 5)),
    ]
    return document(text, published=date(2024, 1, 1)), claims
