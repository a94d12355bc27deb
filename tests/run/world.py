"""A small made-up war for tests of fusing: reports of a few sentences, with what a reader would find in them."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date, timedelta

from rashomon.model.claim import Claim, Kind, Polarity, Stance
from rashomon.model.ledger import NewReport
from tests.store.made import claim, document, report

DAY = date(2031, 5, 1)
TOWNS = (("Karsk", 33.5, 36.25), ("Tolm", 31.25, 34.5), ("Brenn", 30.0, 40.0))
VICTIMS = ("judge Almo Ferrin", "Tessa Varn", "bishop Orlen Duss", "two teachers", "the mayor", "Corin Hask")
DEEDS = (("killed", Kind.KILLED), ("wounded", Kind.WOUNDED), ("abducted", Kind.ABDUCTION))
TELLERS = ("Residents", "The army", "The rebels", "The Hill Monitor")


def world(seed: int, reports: int) -> list[NewReport]:
    """Reports on a few happenings, told differently; the same for the same seed."""
    random_ = random.Random(seed)
    return [made(random_, number) for number in range(reports)]


def made(random_: random.Random, number: int) -> NewReport:
    """One report with one to three claims of a sentence each."""
    lines = [f"Report {number} of the Hill Courier."]
    drafts = []
    for _ in range(random_.randint(1, 3)):
        victim, (town, lat, lon) = random_.choice(VICTIMS), random_.choice(TOWNS)
        verb, kind = random_.choice(DEEDS)
        teller, dead, day = random_.choice(TELLERS), random_.randint(1, 3), random_.randint(0, 2)
        denied = random_.random() < 0.2
        words = f"{'denied that ' if denied else ''}gunmen {verb} {victim} and {dead} others in {town}"
        quote = f"{teller} {'' if denied else 'said '}{words}"
        drafts.append((quote, verb, kind, victim, (town, lat, lon), teller, dead, day, denied))
        lines.append(f"{quote}.")
    text = "\n".join(lines)
    published = DAY + timedelta(days=random_.randint(0, 6)) if random_.random() < 0.9 else None
    doc = document(text, title=f"Report {number}", publisher=f"Outlet {number % 5}", published=published)
    return report(doc, _claims(text, drafts), f"line {number}")


def _claims(text: str, drafts: Sequence[tuple[object, ...]]) -> list[Claim]:
    found: dict[str, Claim] = {}
    for quote, verb, kind, victim, place, teller, dead, day, denied in drafts:
        stance = Stance.DENIES if denied else Stance.STATES
        one = claim(
            text,
            str(len(found) + 1),
            str(quote),
            str(verb),
            kind=Kind(kind),  # type: ignore[arg-type]
            targets=[str(victim)],
            places=[place],  # type: ignore[list-item]
            day=DAY + timedelta(days=int(str(day))),
            figure=(float(str(dead)),) * 3,
            sources=[(str(teller), stance)],
            polarity=Polarity.NEGATIVE if denied else Polarity.POSITIVE,
        )
        found.setdefault(str(quote), one)
    return list(found.values())
