"""What the two stages of a run are made of; the defaults made the shipped file."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from rashomon.learned.windows import WINDOW


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What both stages have."""

    rate: float
    """The highest rate at which the encoder learns."""
    heads_rate: float
    warmup: int
    """Steps over which the rate rises; it then stays, so that a round can be made longer while it goes on."""
    cooldown: float
    """The share of a round at its end over which the rate falls to nothing."""
    decay: float = 0.01
    mean: float = 0.995
    """How much of the running mean of the weights each step keeps; the mean is what is measured and shipped."""
    seed: int = 1
    minutes_between: float = 4.0
    """Between two checkpoints."""


@dataclass(frozen=True, kw_only=True)
class First(Plan):
    """Entities and attributions, with silver marks."""

    rate: float = 1.5e-4
    heads_rate: float = 1e-3
    warmup: int = 100
    cooldown: float = 0.25
    epochs: tuple[float, ...] = (2.1, 3.0, 5.0)
    """Passes over the articles with attributions in each round; in each the rate rises, stays and falls to nothing."""
    middle: int = 1971
    """The step on whose weights the second stage is built; in the second round, before its rate falls."""
    second: int = 3340
    """The step with which the second round ends: its weights have a part in the mean too."""
    windows: int = 7
    """Windows a batch of articles and unmarked texts."""
    reports: int = 1
    """Windows of re3d in every batch besides: it is small, and so is seen some thirty times."""
    others: float = 0.1
    """Share of the other texts, which carry silver marks or parties only, that an epoch takes in."""
    recased: float = 0.1
    """Share of windows of reports and unmarked texts that are shown all in capitals or all without."""
    varied: float = 0.5
    """Share of the reports in which names are replaced."""
    late: int = 540
    """The step from which reports are varied, and twice as many are seen: what they teach is then learned by heart."""
    masked: float = 0.15
    """Share of the words of reports that are hidden in rounds after the first, so that their surroundings must tell."""


@dataclass(frozen=True, kw_only=True)
class Reports(Plan):
    """Entities and attributions once more, above the lower layers."""

    rate: float = 1.5e-4
    heads_rate: float = 5e-4
    warmup: int = 50
    cooldown: float = 1.0
    steps: int = 1300
    articles: int = 6
    """Windows of PolNeAR a step."""
    reports: int = 2
    """Windows of re3d a step."""
    variants: int = 8
    """Forms in which each report of re3d is shown: other names, hidden words, all capitals."""
    recased: float = 0.1
    """Share of the windows of reports that are shown all in capitals or all without."""
    varied: float = 0.5
    """Share of the reports in which names are replaced."""
    masked: float = 0.1
    """Share of the words of reports that are hidden."""
    own: int = 0
    """Windows of texts with the encoder's own marks a step."""
    told: int = 0
    """Windows of reports with marked claims a step."""
    told_shortest: int = WINDOW
    """Pieces of their shortest windows, if they are to be of random lengths."""
    told_variants: int = 4
    """Forms in which each of these is shown: other hidden words."""


@dataclass(frozen=True, kw_only=True)
class Again(Reports):
    """The same once more, more gently and with more forms of the few reports."""

    rate: float = 1e-4
    heads_rate: float = 3e-4
    seed: int = 5
    steps: int = 1000
    variants: int = 16
    masked: float = 0.15


@dataclass(frozen=True, kw_only=True)
class Own(Again):
    """The same with texts of the field that carry the encoder's own marks."""

    seed: int = 7
    variants: int = 12
    own: int = 3


@dataclass(frozen=True, kw_only=True)
class Last(Own):
    """The same for the last time."""

    seed: int = 11
    own: int = 2


@dataclass(frozen=True, kw_only=True)
class Told(Last):
    """The same with reports whose claims are marked: which words tell of happenings. Their head is new, and so learns faster."""

    rate: float = 1.5e-4
    heads_rate: float = 1.5e-3
    seed: int = 13
    steps: int = 1200
    told: int = 5


@dataclass(frozen=True, kw_only=True)
class ToldAgain(Told):
    """The same once more, more gently, and with windows of all lengths."""

    rate: float = 1e-4
    heads_rate: float = 5e-4
    seed: int = 17
    steps: int = 600
    variants: int = 6
    told_shortest: int = 50


@dataclass(frozen=True, kw_only=True)
class Teaching(Told):
    """The same for the whole of a network that is eight times as large, without the encoder's own marks."""

    rate: float = 5e-5
    heads_rate: float = 1e-3
    warmup: int = 60
    steps: int = 1300
    variants: int = 8
    own: int = 0
    told: int = 2


@dataclass(frozen=True, kw_only=True)
class Taught(Told):
    """The encoder but for its embeddings, from what that network and itself think of articles and other texts."""

    rate: float = 1e-4
    heads_rate: float = 5e-4
    seed: int = 19
    steps: int = 600
    variants: int = 8
    own: int = 4
    told: int = 3


@dataclass(frozen=True, kw_only=True)
class TaughtAgain(Taught):
    """The same once more, with more of the articles."""

    rate: float = 1.5e-4
    mean: float = 0.998
    seed: int = 23
    steps: int = 800
    articles: int = 8
    told: int = 2


@dataclass(frozen=True, kw_only=True)
class Named(TaughtAgain):
    """The same for the last time, with many more of our own reports."""

    seed: int = 31
    steps: int = 700
    articles: int = 7
    reports: int = 6
    variants: int = 4
    own: int = 2
    told: int = 3


@dataclass(frozen=True, kw_only=True)
class Incidents(Plan):
    """Incidents and classes, by the branch."""

    rate: float = 1e-4
    heads_rate: float = 1e-3
    warmup: int = 100
    cooldown: float = 1.0
    steps: int = 2400
    incidents: int = 3
    """Reports of MUC-4 a step, each whole."""
    longest: int = 8
    """Windows of a report of MUC-4 that are taken at most."""
    without: float = 0.5
    """Share of the reports of MUC-4 without an incident that a pass takes in."""
    classes: tuple[tuple[str, int], ...] = (
        *(("IndiaPoliceEvents_sents", 8), ("cameo_class", 3)),
        *(("satp_relevant", 2), ("insightCrime", 2)),
    )
    """Texts of each set of classes a step."""
    unlabelled: float = 2.0
    """Texts without a label that a pass takes in for each with one."""
    lowered: float = 0.3
    """Share of the windows of MUC-4, which are all in capitals, that may be shown without any."""


@dataclass(frozen=True, kw_only=True)
class Plans:
    """The plan of each part of a run, in their order; the defaults made the shipped file."""

    first: First = First()
    reports: Reports = Reports()
    again: Reports = Again()
    own: Reports = Own()
    last: Reports = Last()
    told: Reports = Told()
    told_again: Reports = ToldAgain()
    teacher: Reports = Teaching()
    taught: Reports = Taught()
    taught_again: Reports = TaughtAgain()
    named: Reports = Named()
    incidents: Incidents = Incidents()

    def fields(self) -> dict[str, Any]:
        """As they are written to the model card."""
        return asdict(self)


def seeded(seed: int, epochs: tuple[float, ...]) -> Plans:
    """The plans with another seed, and other passes over the articles in the rounds of the first stage."""
    return Plans(
        first=First(seed=seed, epochs=epochs), reports=Reports(seed=seed), incidents=Incidents(seed=seed)
    )
