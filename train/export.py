"""Writes what was trained as the files that the package ships: the encoder in int8 ONNX, and weights of words."""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from rashomon.learned.outputs import EMBEDDED
from rashomon.learned.session import BRANCH, CARD, WEIGHTS, WORDING, WORDS
from rashomon.learned.wording import Weights, packed
from train.heads import DEEPER, HEADS, Model, Shipped, ShippedBranch

OPSET = 17
EXACT = "/exact/"
"""What stays in full besides the heads: matrices for the few inputs that are far greater than the others (``smooth.RARE``)."""
CUT_OFF = ("/attention/", "/merge/")
"""Matrices at attention, whose sums are the greatest: see ``ROOM``."""
ROOM = 0.75
"""How much of eight bits their weights use. Processors without VNNI add two products in sixteen bits and cut off what does not
fit: up to 6 in 100 of what these matrices give were lost so. With this room logits differ by 0.08 (root mean square)
from those of exact sums, for 0.13. It costs no time, unlike onnxruntime's own way (``session.x64quantprecision``, a fifth more).
"""
LENGTH = 24
"""Of the window that the graph is traced with; it runs with windows of any length."""


FILES = (WEIGHTS, BRANCH, WORDS, WORDING)


def export(
    model: Model, tokenizer: Path, wording: Mapping[str, Weights], folder: Path, notes: dict[str, Any]
) -> None:
    """Write the encoder, the tokenizer, the weights of words and a card with the digests of all to ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        full, branch = Path(scratch) / "encoder.fp32.onnx", Path(scratch) / "branch.fp32.onnx"
        pieces = torch.ones(1, LENGTH, dtype=torch.long)
        _trace(Shipped(model), {"ids": pieces, "features": torch.zeros_like(pieces)}, HEADS, full)
        embedded = model.encoder.embedded(pieces, torch.zeros_like(pieces))[0].detach()
        _trace(ShippedBranch(model), {EMBEDDED: embedded}, DEEPER, branch)
        _round(full, folder / WEIGHTS)
        _round(branch, folder / BRANCH)
    shutil.copyfile(tokenizer, folder / WORDS)
    (folder / WORDING).write_bytes(packed(wording))
    digests = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in FILES}
    nearness = [[round(value, 5) for value in row] for row in model.distance.weight.tolist()]
    card = {**notes, "sha256": digests, "nearness": nearness}
    (folder / CARD).write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")


def note(folder: Path, notes: dict[str, Any]) -> None:
    """Add to the card."""
    path = folder / CARD
    card = {**json.loads(path.read_text(encoding="utf-8")), **notes}
    path.write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")


def _round(full: Path, target: Path) -> None:
    exact = [n.name for n in onnx.load(full).graph.node if n.op_type == "Gemm" or EXACT in n.name]
    quantize_dynamic(full, target, weight_type=QuantType.QInt8, per_channel=True, nodes_to_exclude=exact)
    rounded = onnx.load(target)
    make_room(rounded)
    onnx.save(rounded, target)


def make_room(model: onnx.ModelProto) -> None:
    """Let the weights of the matrices in ``CUT_OFF`` use ``ROOM`` of their eight bits."""
    values = {value.name: value for value in model.graph.initializer}
    for node in model.graph.node:
        if node.op_type == "MatMulInteger" and any(part in node.name for part in CUT_OFF):
            weights = values[node.input[1]]
            scale = values[weights.name.removesuffix("_quantized") + "_scale"]
            weights.CopyFrom(_changed(weights, lambda w: np.round(w * ROOM)))
            scale.CopyFrom(_changed(scale, lambda s: s / ROOM))


def _changed(value: onnx.TensorProto, change: Callable[[Any], Any]) -> onnx.TensorProto:
    before = numpy_helper.to_array(value)
    after = change(before.astype(np.float64)).astype(before.dtype)
    return numpy_helper.from_array(after, value.name)


def _trace(module: nn.Module, given: dict[str, Tensor], heads: Sequence[str], target: Path) -> None:
    rows = {
        name: {value.dim() - 1 if value.dtype == torch.long else 0: "pieces"} for name, value in given.items()
    }
    torch.onnx.export(
        module.eval(),
        tuple(given.values()),
        str(target),
        input_names=list(given),
        output_names=list(heads),
        dynamic_axes={**rows, **{head: {0: "pieces"} for head in heads}},
        opset_version=OPSET,
        custom_opsets={"com.microsoft": 1},
        dynamo=False,
    )
