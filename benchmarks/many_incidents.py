"""A ledger of as many incidents as are wanted, made in minutes: claims of a made-up war of which is known who tells of what.

The war goes on for ten years, with as many happenings a day as it takes, in towns that fill a part of the map.
Reports are kept as ``rashomon add`` keeps them, and incidents as fusing does, but for what fusing remembers of them: nothing is
compared, for what is measured is asking, not fusing.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from rashomon.fuse import compose, incident_id
from rashomon.model.claim import (
    Claim,
    ClaimDate,
    ClaimPlace,
    Kind,
    Party,
    PlaceRole,
    Quantity,
    Relation,
    Source,
    Stance,
)
from rashomon.model.document import Block, BlockKind, Document
from rashomon.model.incident_view import Doubt, FusionState, NewIncident
from rashomon.model.ledger import LedgerClaim, NewReport, ReportLine, report_id
from rashomon.model.origin import OriginKind, OriginRef
from rashomon.model.query import ClaimStatus
from rashomon.model.report import ReadReport
from rashomon.model.span import Evidence, Span
from rashomon.run.incident_facets import facets_of
from rashomon.run.incident_lines import line_of, published_first
from rashomon.run.reader import fuser_id, reader_id
from rashomon.store import open_ledger
from rashomon.store.contract import Ledger
from tests.store.made import begin
from tests.syllables import SYLLABLES

SEED = 20_161_216
START = date(2014, 1, 1)
DAYS = 3_650
ACCOUNTS = (1, 1, 2, 3)
"""Reports that tell of a happening, as likely each."""
TOLD_TOGETHER = 8
"""Happenings of a report."""
AT_ONCE = 500
"""Reports and incidents of one transaction."""
OUTLETS = 60
TOWNS = 1_500
SOUTH, WEST, NORTH, EAST = 32.3, 35.7, 37.3, 42.4
SPEAKERS = (
    ("the army", "syrian-army", Stance.STATES),
    ("rebels", None, Stance.STATES),
    ("the Syrian Observatory", "sohr", Stance.STATES),
    ("residents", None, Stance.STATES),
    ("the government", "syrian-government", Stance.DENIES),
)
PARTIES = (
    ("the army", "syrian-army"),
    ("Islamic State", "islamic-state"),
    ("rebels", None),
    ("militias", None),
)
KINDS = (
    ("shelled", Kind.SHELLING, "killed", Kind.KILLED),
    ("bombed", Kind.AIR_STRIKE, "wounded", Kind.WOUNDED),
    ("captured", Kind.TERRITORY_GAIN, "", None),
    ("attacked", Kind.ATTACK, "killed", Kind.KILLED),
    ("abducted", Kind.ABDUCTION, "", None),
)


@dataclass(frozen=True)
class Happening:
    """What really happened, so to say: its day, place, and what reports will tell of it."""

    number: int
    day: date
    town: int
    kind: int
    party: int
    toll: int


def make(location: str, incidents: int) -> None:
    """Make a ledger; takes some milliseconds an incident."""
    random_ = random.Random(SEED)
    with open_ledger(location, reader=reader_id()) as ledger:
        capture = begin(ledger).capture
        for some in _stretches(_days(random_, incidents)):
            reports = [r for _, day_reports in some for r in day_reports]
            _keep_reports(ledger, capture, reports)
            _keep_incidents(ledger, [h for happenings, _ in some for h in happenings])
    take_as_fused(location)


def take_as_fused(location: str) -> None:
    """Let the program of now take the incidents for those that it would make itself."""
    with open_ledger(location, reader=reader_id()) as ledger, ledger.incident_rows(write=True) as rows:
        reading, decision = rows.newest()
        rows.reached(FusionState(fuser_id(), reading, decision, 1))


Made = tuple[NewReport, list[OriginRef]]
Told = tuple[Happening, list[LedgerClaim]]
Day = tuple[list[Told], list[Made]]


def _days(random_: random.Random, incidents: int) -> Iterator[Day]:
    """What is told of each day, until there are as many incidents as are wanted."""
    number = 0
    for day in range(DAYS):
        until = incidents * (day + 1) // DAYS
        happenings = [_happening(random_, n, START + timedelta(days=day)) for n in range(number, until)]
        number = until
        tellings = [h for h in happenings for _ in range(random_.choice(ACCOUNTS))]
        random_.shuffle(tellings)
        told: dict[int, list[LedgerClaim]] = {h.number: [] for h in happenings}
        reports = []
        for at in range(0, len(tellings), TOLD_TOGETHER):
            about = list({h.number: h for h in tellings[at : at + TOLD_TOGETHER]}.values())
            new, origins, claims = _report(random_, about, f"{day}-{at}")
            reports.append((new, origins))
            for happening, own in zip(about, claims, strict=True):
                told[happening.number].extend(own)
        yield [(h, told[h.number]) for h in happenings], reports


def _stretches(days: Iterable[Day]) -> Iterator[list[Day]]:
    some: list[Day] = []
    size = 0
    for day in days:
        some.append(day)
        size += len(day[1])
        if size >= AT_ONCE:
            yield some
            some, size = [], 0
    yield some


def _happening(random_: random.Random, number: int, day: date) -> Happening:
    town = int(TOWNS * random_.random() ** 3)  # a few towns are fought over most
    kind, party = random_.randrange(len(KINDS)), random_.randrange(len(PARTIES))
    return Happening(number, day, town, kind, party, random_.randint(1, 60))


# --- reports ----------------------------------------------------------------------------------------------------------


def _report(
    random_: random.Random, about: list[Happening], name: str
) -> tuple[NewReport, list[OriginRef], list[list[LedgerClaim]]]:
    """A report on some happenings: what is kept of it, and the claims of each happening."""
    text = f"Report {name}.\n"
    claims: list[list[Claim]] = []
    for n, happening in enumerate(about):
        sentence, own = _sentence(random_, happening, len(text), n)
        text += sentence
        claims.append(own)
    outlet = random_.randrange(OUTLETS)
    document = Document(
        id=f"{random_.getrandbits(64):016x}",
        text=text,
        title=f"Report {name}",
        publisher=f"Outlet {outlet}",
        published=about[0].day + timedelta(days=random_.choice((0, 1, 1, 2))),
        blocks=(Block(BlockKind.BODY, Span(0, len(text))),),
    )
    id = report_id(document)
    line = ReportLine(id, document.id, document.title, document.publisher, document.published, None, None)
    flat = [c for own in claims for c in own]
    read = ReadReport(document, tuple(flat))
    new = NewReport(name, read, tuple(random_.getrandbits(62) for _ in range(5)), tuple(None for _ in flat))
    origin = OriginRef(f"text:{id}", OriginKind.TEXT, document.title or "", "It had the text first.")
    told = [[_in_ledger(line, c, origin) for c in own] for own in claims]
    return new, [origin] * len(flat), told


def _in_ledger(line: ReportLine, claim: Claim, origin: OriginRef) -> LedgerClaim:
    denied = any(s.stance is Stance.DENIES for s in claim.sources)
    status = ClaimStatus.CONTESTED if denied else ClaimStatus.UNCONTESTED
    return LedgerClaim(f"{line.id}:{claim.id}", line, claim, origin.id, origin.kind, origin.name, status)


def _sentence(random_: random.Random, happening: Happening, at: int, number: int) -> tuple[str, list[Claim]]:
    """A sentence that stands at ``at``, and what it claims."""
    verb, kind, second, outcome = KINDS[happening.kind]
    party, entity = PARTIES[happening.party]
    town = _town(happening.town)
    speaker, of, stance = random_.choice(SPEAKERS)
    toll = max(1, happening.toll + random_.choice((0, 0, 0, -2, 5)))
    victims = f" and {second} {toll} people" if outcome is not None else ""
    sentence = f"{speaker} said {party} {verb} {town.evidence.text}{victims} near the old road {happening.number % 97}. "

    def found(words: str) -> Evidence:
        start = sentence.index(words)
        return Evidence(words, Span(at + start, at + start + len(words)))

    first = Claim(
        id=f"{number}a",
        kind=kind,
        trigger=found(verb),
        quote=found(sentence[sentence.index(" said ") + 6 : -2]),
        actors=(Party(found(party), entity),),
        places=(replace(town, evidence=found(town.evidence.text)),),
        date=ClaimDate(found(verb), None, happening.day, happening.day, 1),
        sources=(Source(found(speaker), "said", None, stance, of is not None, of),),
    )
    if outcome is None:
        return sentence, [first]
    figure = Quantity(found(str(toll)), "people", None, Relation.EXACTLY, toll, toll, toll)
    count = replace(
        first,
        id=f"{number}b",
        kind=outcome,
        trigger=found(second),
        actors=(),
        targets=(Party(found("people")),),
        quantities=(figure,),
    )
    return sentence, [first, count]


def _town(number: int) -> ClaimPlace:
    own = random.Random(number)
    name = "".join(own.choice(SYLLABLES) for _ in range(3)).capitalize()
    lat, lon = round(own.uniform(SOUTH, NORTH), 4), round(own.uniform(WEST, EAST), 4)
    precision = own.choice((1, 1, 1, 1, 2, 3, 4))
    return ClaimPlace(Evidence.at(name, 0, len(name)), PlaceRole.AT, f"town:{number}", lat, lon, precision)


# --- keeping ----------------------------------------------------------------------------------------------------------


def _keep_reports(ledger: Ledger, capture: int, reports: Iterable[Made]) -> None:
    with ledger.write() as writer:
        for new, origins in reports:
            writer.add(capture, new, (), origins)


def _keep_incidents(ledger: Ledger, told: Iterable[Told]) -> None:
    new = [_incident(happening, published_first(claims)) for happening, claims in told if claims]
    with ledger.incident_rows(write=True) as rows:
        rows.found([(one.claims[0], one.line.id) for one in new])
        rows.replace((), new)


def _incident(happening: Happening, claims: list[LedgerClaim]) -> NewIncident:
    incident = compose(claims, incident_id(claims[0].id))
    line = line_of(incident)
    own = random.Random(happening.number)
    reports = {c.report.id for c in claims}
    doubt = Doubt(own.random() if len(reports) > 1 else None)
    return NewIncident(line, tuple(c.id for c in claims), facets_of(incident, line.sides), doubt)


def path_of(folder: Path, incidents: int) -> Path:
    """Where a ledger of so many incidents is kept."""
    return folder / f"incidents-{incidents}.db"
