"""Reports that are pasted, sent as files and fetched: each with its job, told as it goes on."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient

from rashomon.api import Settings, create_app
from rashomon.api.jobs import Job, JobKind, JobState, Worker
from rashomon.api.jobs.patience import ahead
from rashomon.errors import RashomonError
from rashomon.model.query import Paging
from rashomon.run.reader import reader_id
from rashomon.store import open_ledger
from tests.api.writing.conftest import HERE, LogIn, Serve

TEXT = "Residents said on 3 May 2031 that shelling killed nine people in Aleppo. The army denied it."
PATIENCE = 60.0


def over(client: TestClient, job: dict[str, Any]) -> dict[str, Any]:
    """The job when it is over."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        told: dict[str, Any] = client.get(f"/api/jobs/{job['id']}").json()
        if told["ended"]:
            return told
        time.sleep(0.05)
    raise AssertionError(f"job goes on: {told}")


def pasted(client: TestClient, **fields: object) -> dict[str, Any]:
    """The job of a pasted report when it is over."""
    told = client.post("/api/reports", json={"text": TEXT, **fields})
    assert told.status_code == 202, told.text
    return over(client, told.json()["job"])


def sent(client: TestClient, data: bytes, name: str) -> dict[str, Any]:
    """The job of a file when it is over."""
    told = client.post("/api/uploads", content=data, headers={"X-Filename": quote(name)})
    assert told.status_code == 202, told.text
    return over(client, told.json()["job"])


def events(client: TestClient, job: str, last: int = 0) -> list[tuple[int, str, dict[str, Any]]]:
    """Number, kind and data of the events of a job that is over."""
    headers = {"Last-Event-ID": str(last)} if last else {}
    told = client.get(f"/api/jobs/{job}/events", headers=headers)
    assert told.headers["content-type"].startswith("text/event-stream")
    found = []
    for block in told.text.strip().split("\n\n"):
        fields = dict(line.split(": ", 1) for line in block.splitlines() if not line.startswith(":"))
        if fields:
            found.append((int(fields["id"]), fields["event"], json.loads(fields["data"])))
    return found


def test_a_pasted_report_is_read_and_its_incidents_are_there(log_in: LogIn, location: str) -> None:
    client = log_in("Rune")
    known = client.get("/api/incidents").json()["total"]
    job = pasted(
        client,
        title="Aleppo",
        published="2031-05-04",
        publisher="The Courier",
        address="https://courier.example/1",
    )
    assert (job["state"], job["added"], job["by"], job["name"]) == ("done", 1, "Rune", "Aleppo")
    report = client.get(f"/api/reports/{job['reports'][0]}").json()
    document = report["document"]
    assert (document["text"], document["title"], document["published"]) == (TEXT, "Aleppo", "2031-05-04")
    assert (document["publisher"], document["url"]) == ("The Courier", "https://courier.example/1")
    assert client.get("/api/ledger").json()["fusing"]["current"]
    assert client.get("/api/incidents").json()["total"] > known
    with open_ledger(location, reader=reader_id(), write=False) as ledger:
        assert ("request", "Aleppo", "Rune") in [
            (e.action, e.subject, e.author) for e in ledger.log(Paging(20))
        ]
        assert not ledger.verify().damages


def test_once_the_reader_is_there_it_takes_a_second_or_two(local: TestClient) -> None:
    pasted(local)
    began = time.monotonic()
    job = pasted(
        local, text="Officials said that an air strike wounded three soldiers near Homs on 4 May 2031."
    )
    assert job["claims"] >= 1
    assert time.monotonic() - began < 5  # on a machine that does something else as well


def test_what_is_known_is_not_read_again(local: TestClient) -> None:
    """It is named, however else it is told of this time."""
    first = pasted(local, title="Aleppo", publisher="The Courier")
    assert (first["added"], first["met"]) == (1, [])
    for title in ("Aleppo", "Again: Aleppo"):
        again = pasted(local, title=title, publisher="The Courier")
        assert (again["added"], again["known"], again["reports"]) == (0, 1, [])
        assert again["met"] == first["reports"]
        (report,) = [data for _, kind, data in events(local, again["id"]) if kind == "report"]
        assert report == {"report": first["reports"][0], "known": True}


def test_text_of_a_report_is_kept_as_it_is(local: TestClient) -> None:
    odd = "<script>alert('1')</script>"
    job = pasted(local, text=f"{TEXT}\n\n{odd}\u202e \U0001f525 “quoted”", title=odd, publisher=odd)
    assert job["name"] == odd
    told = local.get(f"/api/reports/{job['reports'][0]}")
    assert told.headers["content-type"] == "application/json"
    document = told.json()["document"]
    assert document["title"] == odd and odd in document["text"]


def test_a_file_of_many_reports_is_told_report_by_report(local: TestClient) -> None:
    rows = [
        {"text": f"Residents said that shelling killed {n} people in Aleppo.", "title": f"No. {n}"}
        for n in range(2, 5)
    ]
    data = "\n".join(json.dumps(row) for row in [*rows, {"title": "without a text"}]).encode()
    job = sent(local, data, "feed ünd.jsonl")
    assert (job["state"], job["added"], job["name"]) == ("done", 3, "feed ünd.jsonl")
    assert job["problems"] == ["feed ünd.jsonl, line 4: has no text"]
    told = events(local, job["id"])
    assert sorted(kind for _, kind, _ in told if kind != "progress") == ["done", "problem", *["report"] * 3]
    assert [n for n, _, _ in told] == sorted(n for n, _, _ in told)
    assert told[-1][2]["state"] == "done" and told[-1][2]["added"] == 3
    assert events(local, job["id"], told[1][0]) == told[2:]


BINARY = {
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(500), "photo.png"),
    "noise": (bytes(range(256)) * 40, "noise.txt"),
    "a broken archive": (b"PK\x03\x04" + b"\x07" * 500, "reports.zip"),
    "another language": (
        "Les habitants ont dit que le bombardement a tué neuf personnes hier. ".encode() * 9,
        "fr.txt",
    ),
}


@pytest.mark.parametrize("name", BINARY)
def test_what_is_no_report_is_a_problem_and_no_error(name: str, local: TestClient) -> None:
    data, file = BINARY[name]
    job = sent(local, data, file)
    assert (job["state"], job["added"], job["trouble"]) == ("done", 0, None)
    assert len(job["problems"]) == 1 and job["problems"][0].startswith(file)
    assert [p["address"] for p in local.get("/api/problems").json()["problems"]] == [file]


@pytest.mark.parametrize(
    "stated", ["../../etc/passwd", "C:\\reports\\passwd", "/etc/passwd", "http://a.example/passwd"]
)
def test_only_the_last_part_of_a_files_name_counts(stated: str, local: TestClient) -> None:
    assert sent(local, TEXT.encode(), stated)["name"] == "passwd"


WRONG: dict[str, tuple[str, dict[str, object], int, str]] = {
    "no text": ("reports", {}, 422, "text"),
    "an empty text": ("reports", {"text": " \n"}, 422, "text"),
    "no day": ("reports", {"text": "x", "published": "May"}, 422, "published"),
    "no address": ("reports", {"text": "x", "address": "javascript:alert(1)"}, 422, "address"),
    "unknown field": ("reports", {"text": "x", "html": "x"}, 422, "html"),
    "a number": ("reports", {"text": 7}, 422, "text"),
    "a path for an address": ("addresses", {"address": "/etc/passwd"}, 422, "address"),
    "file:": ("addresses", {"address": "file:///etc/passwd"}, 422, "address"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_makes_no_sense_names_the_field(name: str, local: TestClient) -> None:
    path, body, status, field = WRONG[name]
    told = local.post(f"/api/{path}", json=body)
    assert (told.status_code, told.json()["error"]["field"]) == (status, field)
    assert local.get("/api/jobs").json()["jobs"] == []


def test_uploads_need_a_name_and_something_in_them(local: TestClient) -> None:
    assert local.post("/api/uploads", content=b"x").json()["error"]["field"].lower() == "x-filename"
    for name in ("%2F", "%00", "a%2F"):
        told = local.post("/api/uploads", content=b"x", headers={"X-Filename": name})
        assert told.status_code == 422
    assert local.post("/api/uploads", content=b"", headers={"X-Filename": "a.txt"}).status_code == 422


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:9/a",
        "http://localhost/a",
        "http://[::1]/a",
        "http://169.254.169.254/latest",
        "http://0x7f.1/a",
    ],
)
def test_addresses_of_private_networks_are_not_fetched(address: str, local: TestClient) -> None:
    told = local.post("/api/addresses", json={"address": address}).json()["job"]
    job = over(local, told)
    assert job["added"] == 0 and "private network" in job["problems"][0]
    assert "--allow-private" not in job["problems"][0]


def test_unknown_jobs(local: TestClient) -> None:
    for told in (
        local.get("/api/jobs/none"),
        local.delete("/api/jobs/none"),
        local.get("/api/jobs/none/events"),
    ):
        assert told.status_code == 404 and "no such job" in told.json()["error"]["message"]


def test_too_much_that_waits_is_refused(location: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rashomon.api.jobs.worker.MOST_WAITING", 2)
    monkeypatch.setattr(Worker, "_run", lambda self: None)
    with TestClient(create_app(Settings(location)), base_url="http://localhost", client=HERE) as client:
        told = [client.post("/api/reports", json={"text": f"{TEXT} {n}"}) for n in range(3)]
        assert [t.status_code for t in told] == [202, 202, 503]
        assert int(told[-1].headers["retry-after"]) > 0
        folder = client.app.state.worker.folder  # type: ignore[attr-defined]
        assert len(list(folder.iterdir())) == 2
    assert not folder.exists()


def many(number: int) -> bytes:
    """A file of so many reports."""
    rows = (
        {"text": f"Residents said that shelling killed {n} people in Aleppo.", "title": f"No. {n}"}
        for n in range(number)
    )
    return "\n".join(map(json.dumps, rows)).encode()


def began(client: TestClient, job: dict[str, Any]) -> None:
    """Waits until a job has added something."""
    end = time.monotonic() + PATIENCE
    while not client.get(f"/api/jobs/{job['id']}").json()["added"]:
        assert time.monotonic() < end
        time.sleep(0.02)


def given(client: TestClient, data: bytes) -> dict[str, Any]:
    """The job of a file that has just been sent."""
    found: dict[str, Any] = client.post(
        "/api/uploads", content=data, headers={"X-Filename": "many.jsonl"}
    ).json()["job"]
    return found


def test_a_long_job_is_stopped_behind_the_report_that_it_is_at(local: TestClient, location: str) -> None:
    job = given(local, many(400))
    began(local, job)
    assert local.delete(f"/api/jobs/{job['id']}").status_code == 200
    told = over(local, job)
    assert told["state"] == "stopped" and 0 < told["added"] < 400
    with open_ledger(location, reader=reader_id(), write=False) as ledger:
        assert ledger.totals()["reports"] == 12 + told["added"]
        assert not ledger.verify().damages


def test_a_pasted_report_does_not_wait_for_a_long_job(
    local: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("rashomon.api.jobs.worker.QUICK", 10_000)
    job = given(local, many(300))
    began(local, job)
    assert pasted(local)["state"] == "done"
    assert local.get(f"/api/jobs/{job['id']}").json()["state"] == "working"
    local.delete(f"/api/jobs/{job['id']}")
    over(local, job)


def test_a_stopped_server_leaves_the_ledger_whole(location: str) -> None:
    app = create_app(Settings(location))
    with TestClient(app, base_url="http://localhost", client=HERE) as client:
        job = given(client, many(400))
        began(client, job)
        waiting = given(client, many(2) + b"\n")
    worker: Worker = app.state.worker
    assert worker.job(job["id"]).state is JobState.STOPPED
    assert worker.job(waiting["id"]).state is JobState.STOPPED
    added = worker.job(job["id"]).outcome.added
    with open_ledger(location, reader=reader_id(), write=False) as ledger:
        assert ledger.totals()["reports"] == 12 + added
        assert not ledger.verify().damages
    with TestClient(create_app(Settings(location)), base_url="http://localhost", client=HERE) as client:
        again = over(client, given(client, many(8)))
        assert again["added"] + again["known"] == 8 and again["known"] == min(added, 8)


def test_a_job_tells_whoever_listens_and_forgets_old_progress() -> None:
    job, heard = Job(JobKind.TEXT, "a", "b"), []
    with job.listening(lambda: heard.append(1)):
        job.begin()
        for _ in range(50):
            job.went_on(job.outcome)
        job.end(JobState.DONE)
    job.end(JobState.DONE)
    assert len(heard) == 52
    assert [e.kind for e in job.since(0)].count("progress") == 1


def test_what_is_slow_to_come_lets_other_things_be_done() -> None:
    looks = 0

    def look() -> None:
        nonlocal looks
        looks += 1

    def slow() -> Iterator[int]:
        yield 1
        time.sleep(0.5)
        yield 2

    assert list(ahead(slow(), look)) == [1, 2] and looks > 4

    def stop() -> None:
        raise RashomonError("enough")

    with pytest.raises(RashomonError, match="enough"):
        list(ahead(slow(), stop))


def test_a_ledger_that_cannot_be_written_fails_the_job_and_not_the_server(
    serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = serve()
    pasted(client)
    from rashomon.errors import LedgerError

    def fail(*given: object) -> None:
        raise LedgerError("ledger.db: the disk is full; make room")

    with monkeypatch.context() as patch:
        patch.setattr("rashomon.api.jobs.worker.add_resources", fail)
        job = pasted(client, title="second")
    assert job["state"] == "failed" and "disk is full" in job["trouble"]
    assert pasted(client, title="third", text=TEXT + " Again.")["state"] == "done"
