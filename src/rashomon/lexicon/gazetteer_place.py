"""A place of the gazetteer, and how exact a point of its kind is."""

from __future__ import annotations

from dataclasses import dataclass

PRECISION = {
    "city": 1, "town": 1, "facility": 1, "quarter": 1, "camp": 1, "crossing": 1, "dam": 1, "airbase": 1,
    "district": 3, "county": 3, "island": 3, "province": 4, "state": 4, "region": 5, "desert": 5, "country": 6,
    "continent": 7, "sea": 7,
}  # fmt: skip
"""UCDP's ``where_prec`` for a place of each kind (GED codebook 24.1): 1 exact, 3 district, 4 province, 5 vague, 6 country.

A continent has no code of its own; it is given the one for what lies in no country.
"""


@dataclass(frozen=True, slots=True)
class GazetteerPlace:
    """A place: its id, name, kind (a key of ``PRECISION``), ISO 3166-1 country (empty for none or several), point, people.

    ``population`` is 0 where it is not known. ``admin1`` is GeoNames' code of the first-level region, empty where not known.
    """

    id: str
    name: str
    kind: str
    country: str
    lat: float
    lon: float
    population: int = 0
    admin1: str = ""

    @property
    def precision(self) -> int:
        """UCDP's ``where_prec`` of something that happened in this place."""
        return PRECISION[self.kind]

    @property
    def reviewed(self) -> bool:
        """Whether it is one of ``places.toml`` and not only a town among all towns."""
        return self.id.startswith("rashomon:")
