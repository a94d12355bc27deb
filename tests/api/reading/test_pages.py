"""The front end is served with the package: its page for every screen, its files for long, and nothing outside its folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from rashomon.api import pages, refusals

INDEX = "<!doctype html><title>front</title>"


@pytest.fixture
def front(tmp_path: Path) -> Iterator[TestClient]:
    folder = tmp_path / "web"
    (folder / "assets").mkdir(parents=True)
    (folder / "index.html").write_text(INDEX, encoding="utf-8")
    (folder / "assets" / "index-abc.js").write_text("run()", encoding="utf-8")
    (folder / "icon.svg").write_text("<svg/>", encoding="utf-8")
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    yield served(folder)


def served(folder: Path) -> TestClient:
    app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None)
    refusals.install(app)
    pages.install(app, folder)
    return TestClient(app)


@pytest.mark.parametrize(
    "path", ["/", "/incident/1117f909", "/place/Deir%20ez-Zor", "/report/a:b", "/review?queue=x"]
)
def test_every_screen_is_the_one_page(path: str, front: TestClient) -> None:
    answer = front.get(path)
    assert (answer.status_code, answer.text) == (200, INDEX)
    assert answer.headers["cache-control"] == "no-cache"


def test_files_with_a_hash_are_kept_for_long(front: TestClient) -> None:
    answer = front.get("/assets/index-abc.js")
    assert answer.text == "run()" and "immutable" in answer.headers["cache-control"]
    assert answer.headers["content-type"].startswith("text/javascript")
    assert front.get("/icon.svg").headers["cache-control"] == "no-cache"


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/assets/%2e%2e/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/%00",
        "//etc/passwd",
    ],
)
def test_nothing_else_is_served(path: str, front: TestClient) -> None:
    answer = front.get(path)
    assert "secret" not in answer.text and "root:" not in answer.text


@pytest.mark.parametrize("path", ["/assets/index-old.js", "/missing.png", "/" + "x" * 5_000 + ".js"])
def test_files_that_are_not_there(path: str, front: TestClient) -> None:
    assert front.get(path).status_code == 404


def test_without_a_front_end_it_says_how_to_build_it(tmp_path: Path) -> None:
    answer = served(tmp_path / "nothing").get("/")
    assert answer.status_code == 503 and "npm run build" in answer.text and "/api/docs" in answer.text
