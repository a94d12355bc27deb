"""Spreads what rounding to eight bits loses, so that a few great inputs do not take the room of all others.

Inputs of a matrix are rounded with one scale for all of them, weights with one for each output. Dividing each input by a factor
of its own and multiplying its weights by it changes nothing in full precision; factors are chosen so that inputs and weights are
about as hard to round (Xiao et al. 2023, SmoothQuant).
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator

import torch
from torch import Tensor, nn

from train.heads import Model

STRENGTH = 0.8
"""How much of the difference between inputs moves into the weights (their migration strength). With 0.8 one tag in a hundred
differs from those of full precision on unmarked texts; with 0.7 and 0.85 much the same, with 0.5 two, with 0.3 eight."""
RARE = 16
"""Inputs of each matrix in ``EXACT`` that are far greater than the others; they are not rounded (Dettmers et al. 2022)."""
EXACT = ("narrow",)
"""The matrices with such inputs: those that follow the widest layer."""
SMALLEST = 1e-5
"""What stands for the greatest of inputs or weights that are all zero."""


class Smoothed(nn.Module):
    """A matrix whose inputs are divided by ``factors``, with weights that make up for it.

    The inputs numbered in ``rare`` go through a matrix of their own, ``exact``, which is not to be rounded.
    """

    def __init__(self, linear: nn.Linear, factors: Tensor, rare: Tensor) -> None:
        super().__init__()
        self.shares = nn.Parameter(1 / factors)
        self.linear = copy.deepcopy(linear)
        self.linear.weight.data.mul_(factors)
        self.exact: nn.Linear | None = None
        if len(rare):
            self.register_buffer("rare", rare)
            self.exact = nn.Linear(len(rare), linear.out_features, bias=False)
            self.exact.weight.data.copy_(linear.weight[:, rare])
            self.shares.data[rare] = 0
            self.linear.weight.data[:, rare] = 0

    def forward(self, given: Tensor) -> Tensor:
        """The same as of the matrix that it stands for."""
        found: Tensor = self.linear(given * self.shares)
        return found if self.exact is None else found + self.exact(given[..., self.rare])


def smoothed(model: Model, show: Callable[[Model], None]) -> Model:
    """A copy of a model that rounds better; ``show`` lets a model read some texts, from which the greatest inputs are taken."""
    greatest: dict[str, Tensor] = {}
    hooks = [linear.register_forward_pre_hook(_note(greatest, name)) for name, linear in _matrices(model)]
    with torch.inference_mode():
        show(model)
    for hook in hooks:
        hook.remove()
    found = copy.deepcopy(model)
    for name, linear in list(_matrices(found)):
        inputs = greatest[name].clamp_min(SMALLEST)
        weights = linear.weight.detach().abs().amax(dim=0).clamp_min(SMALLEST)
        factors = inputs**STRENGTH / weights ** (1 - STRENGTH)
        factors /= factors.log().mean().exp()
        above, _, last = name.rpartition(".")
        rare = (inputs / factors).topk(RARE).indices if last in EXACT else torch.zeros(0, dtype=torch.long)
        setattr(found.get_submodule(above), last, Smoothed(linear, factors, rare))
    return found


def _matrices(model: Model) -> Iterator[tuple[str, nn.Linear]]:
    """Those of the layers, which are rounded; heads are not."""
    for name, module in model.named_modules():
        if isinstance(module, nn.Linear) and name.startswith(("encoder.layers.", "branch.")):
            yield name, module


def _note(greatest: dict[str, Tensor], name: str) -> Callable[[nn.Module, tuple[Tensor, ...]], None]:
    def note(_: nn.Module, given: tuple[Tensor, ...]) -> None:
        seen = given[0].detach().abs().flatten(0, -2).amax(dim=0)
        greatest[name] = torch.maximum(greatest[name], seen) if name in greatest else seen

    return note
