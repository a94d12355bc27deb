"""Sixteen bits where the processor has them: without, products in bfloat16 take four to six times as long as in full."""

from __future__ import annotations

import torch


def sixteen_bits() -> torch.autocast:
    """What reckons in bfloat16 on processors that do (AVX-512 and later), and in full precision on others."""
    able = bool(torch.ops.mkldnn._is_mkldnn_bf16_supported())  # torch has no public question for it
    return torch.autocast("cpu", torch.bfloat16, enabled=able)
