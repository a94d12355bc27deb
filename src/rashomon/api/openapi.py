"""The OpenAPI 3.1 document of the API, as ``rashomon serve --openapi`` prints it and the front end's types are made from it."""

from __future__ import annotations

import json
from typing import Any

from rashomon.api.application import create_app
from rashomon.api.documentation import described
from rashomon.api.settings import Settings


def document() -> dict[str, Any]:
    """The document; no ledger is needed for it."""
    return described(create_app(Settings(ledger="ledger.db")))


def text() -> str:
    """The document as JSON, the same for the same program."""
    return json.dumps(document(), ensure_ascii=False, indent=2)


if __name__ == "__main__":
    print(text())
