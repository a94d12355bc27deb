"""Learning from what a larger network thinks: its weights, and that its opinions of words reach the words they are of."""

from __future__ import annotations

from pathlib import Path

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("safetensors")

from safetensors.torch import save_file  # noqa: E402

from rashomon.learned.pieces import Pieces  # noqa: E402
from rashomon.model.span import Span  # noqa: E402
from train.batches import Cut, collate  # noqa: E402
from train.encoder import Encoder, Shape, distance_buckets  # noqa: E402
from train.examples import Example  # noqa: E402
from train.losses import thought_loss  # noqa: E402
from train.opinions import together  # noqa: E402
from train.teacher import load_weights  # noqa: E402

SMALL = Shape(width=8, inner=16, heads=2, layers=2, least=1e-5, distances=32)


def test_distances_are_told_apart_by_side_and_up_to_seven_one_by_one() -> None:
    buckets = distance_buckets(400)
    assert [int(b) for b in buckets[20, 20:28]] == [0, *range(17, 24)]
    assert [int(b) for b in buckets[20, 12:20]] == [8, *range(7, 0, -1)]
    assert int(buckets[0, 399]) == 31
    assert int(buckets[399, 0]) == 15


def saved(folder: Path) -> Path:
    """Weights as MPNet's are saved, in which each word piece is told by its number."""
    torch.manual_seed(0)
    width, inner = SMALL.width, SMALL.inner
    state = {
        "embeddings.word_embeddings.weight": torch.arange(30527.0)[:, None].expand(-1, width).contiguous(),
        "embeddings.position_embeddings.weight": torch.arange(514.0)[:, None].expand(-1, width).contiguous(),
        "embeddings.LayerNorm.weight": torch.ones(width),
        "embeddings.LayerNorm.bias": torch.zeros(width),
        "encoder.relative_attention_bias.weight": torch.randn(32, SMALL.heads),
    }
    shapes = {
        **{f"attention.attn.{part}": (width, width) for part in "qkvo"},
        "attention.LayerNorm": (width,),
        "intermediate.dense": (inner, width),
        "output.dense": (width, inner),
        "output.LayerNorm": (width,),
    }
    for number in range(SMALL.layers):
        for name, shape in shapes.items():
            state[f"encoder.layer.{number}.{name}.weight"] = torch.randn(shape)
            state[f"encoder.layer.{number}.{name}.bias"] = torch.randn(shape[0])
    save_file(state, str(folder / "weights.safetensors"))
    return folder / "weights.safetensors"


def test_the_pieces_of_the_encoder_get_the_weights_that_they_have_in_the_teacher(tmp_path: Path) -> None:
    encoder = Encoder(SMALL)
    load_weights(encoder, saved(tmp_path))
    numbers = encoder.words.weight[:, 0]
    assert [int(numbers[piece]) for piece in (0, 100, 101, 102, 103, 104, 30521)] == [
        *(1, 104, 0, 2, 30526),
        *(108, 30525),
    ]
    assert int(encoder.positions.weight[0, 0]) == 2


def test_how_far_a_piece_is_counts_and_what_is_no_piece_does_not(tmp_path: Path) -> None:
    encoder = Encoder(SMALL).eval()
    load_weights(encoder, saved(tmp_path))
    torch.nn.init.normal_(encoder.words.weight)
    torch.nn.init.zeros_(encoder.positions.weight)
    ids = torch.tensor([[101, 2000, 2001, 2002, 102]])
    features = torch.zeros_like(ids)
    whole = encoder(ids, features)
    turned = encoder(ids.flip(1), features).flip(1)
    assert not torch.allclose(whole, turned, atol=1e-3)
    longer = torch.cat([ids, torch.tensor([[2003, 2004]])], dim=1)
    mask = torch.tensor([[True] * 5 + [False] * 2])
    hidden = encoder(longer, torch.zeros_like(longer), mask)[:, :5]
    assert torch.allclose(whole, hidden, atol=1e-4)


def example(name: str, count: int) -> Example:
    """Words of two pieces each, of which readers think a tag with the number of the word."""
    pieces = Pieces(
        list(range(1000, 1000 + 2 * count)), [0] * 2 * count, [2 * n for n in range(count)], spans(count)
    )
    thought = torch.full((count, 7), -20.0)
    thought[range(count), [n % 7 for n in range(count)]] = 0.0
    return Example(name, pieces, thought={"roles": thought})


def spans(count: int) -> list[Span]:
    """Places of words of three letters."""
    return [Span(4 * n, 4 * n + 3) for n in range(count)]


def test_what_is_thought_of_a_word_is_learned_where_the_word_begins() -> None:
    unknown = example("other", 4)
    unknown.thought = {}
    batch = collate([Cut(example("one", 9), 2, 6), Cut(unknown, 0, 4), Cut(example("two", 5), 0, 3)], [])
    where, chances = batch.thought["roles"]
    assert where.nonzero().tolist() == [[0, 1], [0, 3], [0, 5], [0, 7], [2, 1], [2, 3], [2, 5]]
    assert chances.argmax(dim=1).tolist() == [2, 3, 4, 5, 0, 1, 2]


def test_nothing_is_left_to_learn_once_the_same_is_thought() -> None:
    scores = torch.randn(5, 7)
    assert float(thought_loss(scores, scores.softmax(dim=-1))) == pytest.approx(0.0, abs=1e-6)
    assert float(thought_loss(scores, scores.flip(1).softmax(dim=-1))) > 0.1


def test_two_readers_who_disagree_leave_it_open() -> None:
    first = torch.tensor([[0.9, 0.1], [0.9, 0.1]]).log()
    second = torch.tensor([[0.1, 0.9], [0.9, 0.1]]).log()
    thought = together(first, second).float().exp()
    assert thought[:, 0].tolist() == pytest.approx([0.5, 0.9], abs=0.01)
