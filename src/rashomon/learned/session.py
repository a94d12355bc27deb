"""The shipped encoder: int8 ONNX files run by onnxruntime on one thread.

One thread a process: the program reads reports in as many processes as there are cores, and two threads that wait for
each other were slower than one on a busy machine.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rashomon.errors import InstallationError
from rashomon.learned.outputs import EMBEDDED
from rashomon.learned.wording import Weights, unpacked

if TYPE_CHECKING:
    from onnxruntime import InferenceSession, RunOptions
    from tokenizers import Tokenizer

    from rashomon.learned.outputs import Encoder, Floats

FOLDER = Path(str(files("rashomon"))) / "resources" / "learned"
WEIGHTS, BRANCH, WORDS, CARD = "encoder.onnx", "branch.onnx", "tokenizer.json", "encoder.json"
WORDING = "wording.npz"
SLOWER = ["SkipLayerNormFusion"]
"""What onnxruntime does to a graph that makes it slower on a processor: its sum and norm in one take thrice the time of both."""
MISSING = "the learned reader needs onnxruntime and tokenizers: pip install 'rashomon[learned]'"


def card(folder: Path = FOLDER) -> dict[str, Any]:
    """What training noted beside the file: its digests and the learned scores of distances (``nearness``)."""
    found: dict[str, Any] = json.loads(_read(folder / CARD))
    return found


def load_encoder(folder: Path = FOLDER) -> Encoder:
    """What reads entities and attributions in one window; raises ``InstallationError``."""
    return _runner(_session(folder, WEIGHTS))


def load_branch(folder: Path = FOLDER) -> Encoder:
    """What reads incidents and classes in one window; raises ``InstallationError``.

    It takes the embeddings of the encoder, and has layers of its own.
    """
    branch, encoder = _session(folder, BRANCH), _session(folder, WEIGHTS)
    from onnxruntime import RunOptions

    options = RunOptions()
    options.only_execute_path_to_fetches = True
    embedded, heads = _runner(encoder, [EMBEDDED], options), [output.name for output in branch.get_outputs()]

    def run(ids: Sequence[int], features: Sequence[int]) -> Mapping[str, Floats]:
        return dict(zip(heads, branch.run(heads, dict(embedded(ids, features))), strict=True))

    return run


def load_wording(folder: Path = FOLDER) -> Mapping[str, Weights]:
    """What words tell of classes, by set; raises ``InstallationError``."""
    return unpacked(checked(folder, WORDING))


def _session(folder: Path, name: str) -> InferenceSession:
    try:
        from onnxruntime import InferenceSession, SessionOptions
    except ImportError as error:
        raise InstallationError(MISSING) from error
    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3  # errors only: a warning about the machine's hardware is nobody's concern
    return InferenceSession(
        checked(folder, name), options, providers=["CPUExecutionProvider"], disabled_optimizers=SLOWER
    )


def _runner(
    session: InferenceSession, heads: Sequence[str] | None = None, options: RunOptions | None = None
) -> Encoder:
    import numpy as np

    wanted = [o.name for o in session.get_outputs() if o.name != EMBEDDED] if heads is None else list(heads)

    def run(ids: Sequence[int], features: Sequence[int]) -> Mapping[str, Floats]:
        given = {"ids": np.asarray([ids], np.int64), "features": np.asarray([features], np.int64)}
        return dict(zip(wanted, session.run(wanted, given, options), strict=True))

    return run


def load_tokenizer(folder: Path = FOLDER) -> Tokenizer:
    """The tokenizer that the encoder was trained with, which cuts nothing off; raises ``InstallationError``."""
    try:
        from tokenizers import Tokenizer
    except ImportError as error:
        raise InstallationError(MISSING) from error
    tokenizer: Tokenizer = Tokenizer.from_str(checked(folder, WORDS).decode("utf-8"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


@cache
def nearness(folder: Path = FOLDER) -> Floats:
    """The learned scores of distances between a cue and what belongs to it (``links.BUCKETS``, 2)."""
    import numpy as np

    return np.asarray(card(folder)["nearness"], np.float32)


def checked(folder: Path, name: str) -> bytes:
    """A file as it was made; raises ``InstallationError`` where it is missing or altered."""
    content = _read(folder / name)
    if hashlib.sha256(content).hexdigest() != card(folder)["sha256"].get(name):
        raise InstallationError(
            f"{name} of the learned reader is not the one that was shipped; install rashomon again"
        )
    return content


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InstallationError(
            f"{path.name} of the learned reader cannot be read ({error.strerror}); install rashomon again"
        ) from error
