"""Training learns, and goes on after a stop as if there had been none."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="torch is installed for training only")
pytest.importorskip("safetensors", reason="safetensors is installed for training only")

from rashomon.learned.classes import pooled  # noqa: E402
from rashomon.learned.labels import INCIDENTS, columns  # noqa: E402
from rashomon.learned.links import link_scores  # noqa: E402
from rashomon.learned.pieces import CAPITALS, GAPS, LOWER, NEW_LINE, SIGN, Pieces  # noqa: E402
from rashomon.learned.windows import WINDOW  # noqa: E402
from rashomon.model.span import Span  # noqa: E402
from train.batches import IGNORED, MASK, collate, cuts, masked, recase  # noqa: E402
from train.below import reckoned  # noqa: E402
from train.encoder import Fused, _attended, hidden_away, through  # noqa: E402
from train.examples import Example, Link  # noqa: E402
from train.first import FirstMix, Texts  # noqa: E402
from train.heads import Model  # noqa: E402
from train.loop import Run  # noqa: E402
from train.plans import First  # noqa: E402
from train.precision import sixteen_bits  # noqa: E402
from train.smooth import RARE, smoothed  # noqa: E402
from train.stages import mean_of  # noqa: E402


def example(name: str, count: int, seed: int) -> Example:
    """Words of one piece each: "said" (1000) is a cue, the word before its source, the one after its content."""
    dice = random.Random(seed)
    ids = [1000 if n % 5 == 2 else dice.randrange(2000, 2050) for n in range(count)]
    role = {1: 1, 2: 3, 3: 5}
    links = [Link(frozenset({n - 1}), frozenset({n}), frozenset({n + 1})) for n in range(2, count - 1, 5)]
    pieces = Pieces(ids, [1] * count, list(range(count)), [Span(2 * n, 2 * n + 1) for n in range(count)])
    return Example(name, pieces, {"roles": [role.get(n % 5, 0) for n in range(count)]}, links)


def texts() -> Texts:
    return Texts([example(f"a{n}", 40, n) for n in range(12)], [], [example("r", 20, 99)])


def test_windows_hold_each_word_once() -> None:
    long = example("long", 3 * WINDOW, 1)
    found = cuts([long], random.Random(0))
    assert [n for c in found for n in range(c.start, c.end)] == list(range(3 * WINDOW))


def test_windows_of_all_lengths_hold_each_word_once_too() -> None:
    long = example("long", 3 * WINDOW, 1)
    found = cuts([long], random.Random(0), shortest=50)
    assert [n for c in found for n in range(c.start, c.end)] == list(range(3 * WINDOW))
    lengths = {c.end - c.start for c in found[:-1]}
    assert min(lengths) >= 50 and max(lengths) <= WINDOW and len(lengths) > 1


def test_recased_words_keep_their_gaps_and_signs_stay() -> None:
    features = [GAPS * LOWER + NEW_LINE, GAPS * SIGN]
    assert recase(features, CAPITALS) == [GAPS * CAPITALS + NEW_LINE, GAPS * SIGN]


def test_hidden_words_keep_their_tags() -> None:
    whole = example("a", 200, 1)
    hidden = masked(whole, random.Random(0), 0.3)
    assert 30 < hidden.pieces.ids.count(MASK) < 90
    assert hidden.tags == whole.tags and MASK not in whole.pieces.ids


def test_attention_in_training_is_attention() -> None:
    torch.manual_seed(0)
    query, key, value = (torch.randn(2, 3, 9, 4) for _ in range(3))
    mask = torch.rand(2, 1, 1, 9) > 0.3
    usual = torch.nn.functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
    assert torch.allclose(_attended(query, key, value, hidden_away(mask[:, 0, 0])), usual, atol=1e-5)


def test_attention_as_it_is_exported_is_attention() -> None:
    torch.manual_seed(0)
    layer = Model().encoder.layers[0].eval()
    hidden = torch.randn(1, 9, 384)
    with torch.inference_mode():
        fused = Fused.apply(*layer.attention(hidden).chunk(3, dim=-1), layer.heads)
        assert torch.allclose(fused, layer._seen(hidden, None), atol=1e-5)


def test_links_in_a_batch_score_as_they_do_when_read() -> None:
    torch.manual_seed(0)
    model = Model().eval()
    torch.nn.init.normal_(model.distance.weight)
    batch = collate(cuts([example("a", 13, 3)], random.Random(0)), ["roles"])
    assert batch.links is not None
    with torch.inference_mode():
        hidden = model(batch)
        source, content = model.link_scores(hidden, batch.links.cues, batch.links.window, batch.links.steps)
        links = model.links(hidden)[0].numpy()
    words = np.arange(1, 14)
    read = link_scores(links[words], words, (7, 8), model.distance.weight.detach().numpy())
    assert np.allclose(source[1, words], read[0], atol=1e-4)
    assert np.allclose(content[1, words], read[1], atol=1e-4)
    assert float(source[1, -1]) == pytest.approx(read[2], abs=1e-4)


def test_classes_in_a_batch_score_as_they_do_when_read() -> None:
    torch.manual_seed(0)
    model = Model().eval()
    torch.nn.init.normal_(model.classes.weight)
    one, other = example("a", 2 * WINDOW, 3), example("b", 9, 4)
    one.labels, other.labels = {INCIDENTS: frozenset({"arson"})}, {"satp_relevant": frozenset()}
    dice = random.Random(0)
    batch = collate(cuts([one], dice) + cuts([other], dice), ["roles"])
    assert batch.classes is not None and batch.classes.text.tolist()[-1] == 1
    assert batch.classes.labels[0, columns(INCIDENTS)].sum() == 1
    assert set(batch.classes.labels[1, columns(INCIDENTS)].tolist()) == {IGNORED}
    with torch.inference_mode():
        hidden = model(batch)
        scores = model.class_scores(hidden, batch.classes.words, batch.classes.text).numpy()
        by_piece = model.classes(hidden).numpy()
    words = batch.classes.words.numpy()
    assert np.allclose(scores[1], pooled(by_piece[-1][words[-1]]), atol=1e-4)
    assert np.allclose(scores[0], pooled(by_piece[:-1][words[:-1]]), atol=1e-4)


def test_what_is_reckoned_once_gives_the_same() -> None:
    torch.manual_seed(0)
    model = Model().eval()
    found = cuts([example("a", 30, 3), example("b", 12, 4)], random.Random(0))
    before = collate(found, ["roles"])
    after = collate(reckoned(model, found, lambda _: None), ["roles"])
    assert after.below is not None
    after.below = after.below.float()
    with torch.inference_mode():
        hidden, from_kept = model(before), model(after)
    assert torch.allclose(hidden[before.mask], from_kept[after.mask], atol=0.05)


def test_a_run_learns_and_survives_a_stop(tmp_path: Path) -> None:
    plan = First(epochs=(2, 2), windows=4, warmup=2, late=5, rate=5e-4, minutes_between=60)
    ends = []
    for name, stops in (("through", False), ("stopped", True)):
        folder = tmp_path / name
        folder.mkdir()
        lines: list[str] = []
        if stops:
            torch.manual_seed(1)
            run = Run(Model(), FirstMix(texts(), plan), plan, folder)
            assert run.go(lines.append, last=5) and run.step == 5
        for _ in range(40):
            torch.manual_seed(1)
            run = Run(Model(), FirstMix(texts(), plan), plan, folder)
            if run.go(lines.append, until=0.0 if stops else None):
                break
        ends.append(run)
    assert ends[0].step == ends[1].step == ends[0].steps > 8
    for ours, theirs in zip(ends[0].mean.parameters(), ends[1].mean.parameters(), strict=True):
        assert torch.allclose(ours, theirs, atol=1e-5)
    torch.manual_seed(1)
    before = Model().encoder.features.weight
    assert not torch.allclose(before, ends[0].model.encoder.features.weight)


def test_smoothing_changes_how_great_inputs_are_and_nothing_else() -> None:
    torch.manual_seed(2)
    model = Model().eval()
    model.grow_branch()
    layer = model.encoder.layers[0]
    with torch.no_grad():
        layer.merge_norm.weight[3] = 40.0  # an input of the next matrix that dwarfs the others
    ids, features = torch.randint(1000, 2000, (1, 30)), torch.zeros(1, 30, dtype=torch.long)

    def show(one: Model) -> None:
        embedded = one.encoder.embedded(ids, features)
        for part in (one.branch, one.encoder.layers):
            through(part, embedded, None)

    found = smoothed(model, show)
    with torch.inference_mode():
        before, after = (m.encoder(ids, features) for m in (model, found))
    assert torch.allclose(before, after, atol=1e-3)
    given: list[Any] = []
    hook = found.encoder.layers[0].widen.linear.register_forward_pre_hook(lambda _, g: given.append(g[0]))
    with torch.inference_mode():
        found.encoder(ids, features)
        hook.remove()
        plain = layer.widen.weight.abs().amax(dim=0)
    spread = given[0].abs().flatten(0, 1).amax(dim=0)
    assert spread.max() / spread.median() < 20  # 40 and more without
    assert found.encoder.layers[0].widen.linear.weight.abs().amax(dim=0)[3] > plain[3]
    narrow = found.encoder.layers[0].narrow
    assert len(narrow.rare) == RARE and not narrow.linear.weight[:, narrow.rare].any()


def test_sixteen_bits_are_taken_where_the_processor_has_them() -> None:
    able = torch.ops.mkldnn._is_mkldnn_bf16_supported()
    with sixteen_bits():
        product = torch.ones(2, 3) @ torch.ones(3, 2)
    assert product.dtype == (torch.bfloat16 if able else torch.float32)


def test_a_head_that_a_stage_has_not_is_left_out_of_its_mean() -> None:
    one, other = {"both": torch.tensor(1.0), "head": torch.tensor(5.0)}, {"both": torch.tensor(3.0)}
    assert {name: float(value) for name, value in mean_of(one, other).items()} == {"both": 2.0, "head": 5.0}
