"""The files that are shipped read the same on processors with and without VNNI."""

from __future__ import annotations

import pytest

pytest.importorskip("torch", reason="torch is installed for training only")
pytest.importorskip("onnx", reason="onnx is installed for training only")

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from rashomon.learned.session import BRANCH, FOLDER, WEIGHTS
from train.export import CUT_OFF, ROOM, make_room


def _graph(node: str, weights: np.ndarray, scale: np.ndarray) -> onnx.ModelProto:
    given = helper.make_tensor_value_info("x", TensorProto.UINT8, [None, len(weights)])
    gives = helper.make_tensor_value_info("y", TensorProto.INT32, [None, weights.shape[1]])
    values = [numpy_helper.from_array(weights, "w_quantized"), numpy_helper.from_array(scale, "w_scale")]
    product = helper.make_node("MatMulInteger", ["x", "w_quantized"], ["y"], name=node)
    return helper.make_model(helper.make_graph([product], "one matrix", [given], [gives], values))


@pytest.mark.parametrize(
    ("node", "most"),
    [("/layers.0/merge/linear/MatMul_quant", 95), ("/layers.0/narrow/linear/MatMul_quant", 127)],
)
def test_weights_at_attention_leave_room_and_mean_the_same(node: str, most: int) -> None:
    weights = np.random.default_rng(1).integers(-127, 128, (64, 8)).astype(np.int8)
    weights[0] = 127
    scale = np.linspace(0.5, 2.0, 8).astype(np.float32)
    model = _graph(node, weights, scale)
    make_room(model)
    after = {v.name: numpy_helper.to_array(v) for v in model.graph.initializer}
    assert after["w_quantized"].dtype == np.int8 and abs(after["w_quantized"].astype(int)).max() == most
    apart = after["w_quantized"] * after["w_scale"] - weights * scale
    assert abs(apart).max() <= 0.5 * after["w_scale"].max() + 1e-3


@pytest.mark.parametrize("name", [WEIGHTS, BRANCH])
def test_the_shipped_files_have_this_room(name: str) -> None:
    graph = onnx.load(FOLDER / name).graph
    values = {value.name: value for value in graph.initializer}
    found = [n for n in graph.node if n.op_type == "MatMulInteger" and any(p in n.name for p in CUT_OFF)]
    assert len(found) == 12
    assert all(
        abs(numpy_helper.to_array(values[n.input[1]]).astype(int)).max() <= 127 * ROOM + 1 for n in found
    )
