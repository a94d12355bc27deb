"""Writes the trained encoder as the int8 ONNX file that the package ships."""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from pathlib import Path
from typing import Any

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from rashomon.learned.session import CARD, WEIGHTS, WORDS
from train.heads import HEADS, Model, Shipped

OPSET = 17
EXACT = "/layers.0/narrow/"
"""What stays in full besides the heads: this matrix alone costs a third of what rounding loses, since few of its inputs are
far greater than the others. It adds 1.8 MB."""
LENGTH = 24
"""Of the window that the graph is traced with; it runs with windows of any length."""


def export(model: Model, tokenizer: Path, folder: Path, notes: dict[str, Any]) -> None:
    """Write the encoder, the tokenizer and a card with their digests to ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        full = Path(scratch) / "encoder.fp32.onnx"
        _trace(model, full)
        exact = [n.name for n in onnx.load(full).graph.node if n.op_type == "Gemm" or EXACT in n.name]
        quantize_dynamic(
            full,
            folder / WEIGHTS,
            weight_type=QuantType.QInt8,
            per_channel=True,
            nodes_to_exclude=exact,
        )
    shutil.copyfile(tokenizer, folder / WORDS)
    digests = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in (WEIGHTS, WORDS)}
    nearness = [[round(value, 5) for value in row] for row in model.distance.weight.tolist()]
    card = {**notes, "sha256": digests, "nearness": nearness}
    (folder / CARD).write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")


def note(folder: Path, notes: dict[str, Any]) -> None:
    """Add to the card."""
    path = folder / CARD
    card = {**json.loads(path.read_text(encoding="utf-8")), **notes}
    path.write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")


def _trace(model: Model, target: Path) -> None:
    ids, features = torch.ones(1, LENGTH, dtype=torch.long), torch.zeros(1, LENGTH, dtype=torch.long)
    torch.onnx.export(
        Shipped(model).eval(),
        (ids, features),
        str(target),
        input_names=["ids", "features"],
        output_names=list(HEADS),
        dynamic_axes={
            "ids": {1: "pieces"},
            "features": {1: "pieces"},
            **{name: {0: "pieces"} for name in HEADS},
        },
        opset_version=OPSET,
        dynamo=False,
    )
