"""Fusing of many claims: pairs compared a claim, processor seconds and memory at growing sizes, and one report more at the end.

    python benchmarks/fusion.py                       # 10,000, 50,000 and 200,000 claims
    python benchmarks/fusion.py --claims 1000 20000   # other sizes

Claims are made with a fixed seed: a war grows with its ledger, in days, in towns and in people who are named once, while parties,
well-known names, words and the towns that everybody fights over stay the same. Status 1 when pairs a claim are not flat.
"""

from __future__ import annotations

import argparse
import random
import resource
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from rashomon.fuse import Fusion  # noqa: E402
from rashomon.model.claim import ClaimDate, ClaimPlace, Party, PlaceRole  # noqa: E402
from rashomon.model.ledger import LedgerClaim  # noqa: E402
from rashomon.model.span import Evidence  # noqa: E402
from tests.fuse.ledger import claim, figure, party, report, source  # noqa: E402
from tests.syllables import SYLLABLES  # noqa: E402

SEED = 20_161_216
START = date(2031, 1, 1)
FLAT = 1.5
"""Pairs a claim may differ by half between the smallest and the largest size."""
LATER = 40
"""Reports that are added one by one at the end."""
HAPPENINGS_A_DAY = 12
ACCOUNTS = (1, 1, 1, 2, 2, 3, 4, 8)
"""Reports that tell of a happening, as likely each."""
TOWNS_FOUGHT_OVER, TOWNS_A_HAPPENING = 40, 0.1
PARTIES = ("army", "rebels", "the Northern Front", "border guards", "the Brenn Brigade", "police")
KINDS = (
    ("attack", "killed"),
    ("shelling", "wounded"),
    ("bombing", "killed"),
    ("abduction",),
    ("territory_gain",),
)
WELL_KNOWN = ("President Almo Ferrin", "General Orlen Duss", "Minister Tessa Varn")
OBJECTS = (
    "church",
    "market",
    "school",
    "convoy",
    "checkpoint",
    "bridge",
    "hospital",
    "power line",
    "bus",
    "camp",
)


def main() -> int:
    """Print one line a size."""
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("--claims", nargs="+", type=int, default=[10_000, 50_000, 200_000], metavar="N")
    sizes = options.parse_args().claims
    print("  claims   reports  incidents   pairs a claim     CPU s   peak MiB   one report more")
    pairs = [measure(size) for size in sizes]
    return 0 if max(pairs) <= FLAT * min(pairs) else 1


def measure(size: int) -> float:
    """Fuse so many claims at once, and some reports one by one after that; gives the pairs compared a claim."""
    reports = list(reports_of(size))
    reports, later = reports[:-LATER], reports[-LATER:]
    claims = sum(map(len, reports))
    began = time.process_time()
    fusion = Fusion()
    for one in reports:
        fusion.add(one)
    incidents = len(fusion.incidents())
    seconds = time.process_time() - began
    pairs = fusion.examined / claims
    waits = [1000 * added_in(fusion, one) for one in later]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{claims:8,} {len(reports):9,} {incidents:10,} {pairs:15.1f} {seconds:9.1f} {peak:10,.0f}"
        f" {median(waits):8.0f} ms (at most {max(waits):,.0f})",
        flush=True,
    )
    return pairs


def added_in(fusion: Fusion, claims: list[LedgerClaim]) -> float:
    """The processor seconds until the incidents are those with one report more."""
    began = time.process_time()
    fusion.add(claims)
    fusion.incidents()
    return time.process_time() - began


def reports_of(size: int) -> Iterator[list[LedgerClaim]]:
    """Reports with as many claims together; each tells of one to three happenings of its day or before."""
    random_ = random.Random(SEED)
    told = 0
    number = 0
    for accounts in happenings(random_):
        for claims in accounts:
            number += 1
            yield [rewritten(c, f"r{number:07}") for c in claims]
            told += len(claims)
        if told >= size:
            return


def happenings(random_: random.Random) -> Iterator[list[list[LedgerClaim]]]:
    """Each happening as the accounts of it."""
    number = 0
    while True:
        number += 1
        day = number // HAPPENINGS_A_DAY
        kinds = random_.choice(KINDS)
        town = town_of(random_, number)
        victim = f"{name(random_)} {name(random_)}"
        attacker = random_.choice(PARTIES)
        toll = random_.randint(1, 60)
        accounts = random_.choice(ACCOUNTS)
        yield [account(random_, number, day, kinds, town, victim, attacker, toll) for _ in range(accounts)]


def account(
    random_: random.Random,
    number: int,
    day: int,
    kinds: tuple[str, ...],
    town: ClaimPlace,
    victim: str,
    attacker: str,
    toll: int,
) -> list[LedgerClaim]:
    """What one report says of a happening: the victim's name in half of them, tolls that differ, a well-known name."""
    published = day + random_.choice((0, 1, 1, 2, 7))
    thing = random_.choice(OBJECTS) if random_.random() < 0.3 else OBJECTS[number % len(OBJECTS)]
    target = party(victim if random_.random() < 0.5 else f"the {thing}")
    speaker = random_.choice(WELL_KNOWN)
    when = START + timedelta(days=day)
    dated = ClaimDate(Evidence.at("then", 0, 4), None, when, when, 1) if random_.random() < 0.8 else None
    return [
        placed(
            claim(
                report(f"{number}-{random_.getrandbits(40)}", published),
                kind,
                f"{attacker} struck the {thing} of {victim} in {town.evidence.text}, {speaker} said",
                number=n,
                sentence=1,
                actors=[Party(Evidence.at(attacker, 0, len(attacker)))],
                targets=[target],
                when=dated,
                figures=[figure(max(1, toll + random_.choice((0, 0, 0, -2, 5))))] if n else [],
                sources=[source(speaker)],
            ),
            town,
        )
        for n, kind in enumerate(kinds)
    ]


def town_of(random_: random.Random, number: int) -> ClaimPlace:
    """One of the towns that everybody fights over, or one of the many that grow with the war."""
    many = TOWNS_FOUGHT_OVER + int(TOWNS_A_HAPPENING * number)
    town = random_.randrange(TOWNS_FOUGHT_OVER if random_.random() < 0.3 else many)
    own = random.Random(town)
    named = name(own)
    lat, lon = own.uniform(30, 38), own.uniform(35, 45)
    return ClaimPlace(Evidence.at(named, 0, len(named)), PlaceRole.AT, f"town:{town}", lat, lon, 1)


def name(random_: random.Random) -> str:
    """A name of three or four syllables: the same one is met again, as names are, now and then."""
    return "".join(random_.choice(SYLLABLES) for _ in range(random_.randint(3, 4))).capitalize()


def placed(told: LedgerClaim, town: ClaimPlace) -> LedgerClaim:
    """The claim at a town."""
    return replace(told, claim=replace(told.claim, places=(town,)))


def rewritten(told: LedgerClaim, name_: str) -> LedgerClaim:
    """The claim under its report's number."""
    own = replace(told.report, id=name_, document=name_, publisher=f"outlet {int(name_[1:]) % 50}")
    return replace(told, id=f"{name_}:{told.claim.id}", report=own, origin=f"text:{name_}")


if __name__ == "__main__":
    sys.exit(main())
