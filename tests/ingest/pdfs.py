"""PDF files written by hand: lines of text at their places on pages."""

from __future__ import annotations

from collections.abc import Sequence

Placed = tuple[float, float, float, str]
"""Left, baseline, size in points, and text."""


def column(lines: Sequence[str], left: float = 50, top: float = 760, size: float = 11) -> list[Placed]:
    """Lines below each other at the usual distance; an empty one leaves a line out, one with a tab is moved in."""
    return [
        (left + (15 if line.startswith("\t") else 0), top - 13 * number, size, line.strip("\t"))
        for number, line in enumerate(lines)
        if line
    ]


def pdf(*pages: Sequence[Placed], info: str = "") -> bytes:
    """A PDF 1.4 with the standard font Helvetica and, in ``info``, entries of its properties."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, page in enumerate(pages):
        shown = "".join(f"/F1 {size} Tf 1 0 0 1 {x} {y} Tm ({_escaped(t)}) Tj\n" for x, y, size, t in page)
        stream = f"BT\n{shown}ET"
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            f"/Contents {5 + 2 * number} 0 R >>"
        )
        objects.append(f"<< /Length {len(stream.encode('cp1252'))} >>\nstream\n{stream}\nendstream")
    objects.append(f"<< {info} >>")
    return _file(objects)


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _file(objects: list[str]) -> bytes:
    out = b"%PDF-1.4\n"
    places = []
    for number, written in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{written}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    end += f"trailer << /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    return out + end.encode()
