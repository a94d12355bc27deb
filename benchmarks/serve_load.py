"""Many people at one server: mixed questions, decisions and reports from many clients at once, and whether anything was lost.

    python benchmarks/serve_load.py                              # 10,000 requests from 32 clients
    python benchmarks/serve_load.py --requests 1000 --clients 8

A server of its own (``rashomon serve``) answers on loopback, over a ledger that begins with some made-up reports. Of a hundred
requests some four paste a report, eight decide, and the others read what the workbench reads. A decision that is refused because
somebody was quicker (409) is taken again on what the answer shows. At the end the ledger itself is asked: every decision and
every report that was accepted has to be in it, and ``verify`` finds nothing wrong.
"""

from __future__ import annotations

import argparse
import random
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

FIRST = 40
"""Reports that the ledger begins with."""
REPORTS, DECISIONS = 0.04, 0.08
"""Shares of all requests."""
TOWNS = ("Aleppo", "Homs", "Idlib", "Daraa", "Raqqa", "Hama", "Palmyra", "Kobani")
TELLERS = (
    "Residents",
    "The army",
    "Local doctors",
    "A monitoring group",
    "Rebel commanders",
    "State television",
)
DEEDS = ("shelling killed {n} people", "an air strike wounded {n} soldiers", "gunmen abducted {n} teachers")
READS = (
    "/api/incidents?limit=50",
    "/api/incidents?kind=killed&limit=20",
    "/api/incidents?text=shelling&status=contested",
    "/api/claims?place=Aleppo&limit=20",
    "/api/claims/counts?by=kind",
    "/api/overview/map?zoom=5",
    "/api/overview/timeline",
    "/api/overview/counts?by=kind",
    "/api/reports?limit=20",
    "/api/places/Homs",
    "/api/decisions",
    "/api/log?limit=20",
    "/api/ledger",
    "/api/jobs",
)
ACROSS = ("/api/sources?limit=20", "/api/review?queue=contested")
"""Questions that go through all incidents; a person asks them now and then."""
SELDOM = 0.01
STARTS = 60.0
ENDS = 600.0
"""Seconds that the server has to start, and the last report to be read."""


@dataclass(slots=True)
class Outcome:
    """What happened: seconds by what was asked, statuses, and what was accepted."""

    seconds: dict[str, list[float]] = field(default_factory=dict)
    statuses: Counter[int] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)
    decisions: dict[int, str] = field(default_factory=dict)
    """Notes of accepted decisions by their numbers."""
    jobs: dict[str, str] = field(default_factory=dict)
    """Titles of accepted reports by their jobs."""
    lost: list[str] = field(default_factory=list)
    damages: int = 0
    took: float = 0.0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def note(self, what: str, status: int, seconds: float, expected: tuple[int, ...], body: str) -> None:
        """One answer."""
        with self._lock:
            self.statuses[status] += 1
            self.seconds.setdefault(what, []).append(seconds)
            if status not in expected:
                self.failures.append(f"{what}: {status} {body[:200]}")

    def percentile(self, share: float, what: str | None = None) -> float:
        """Seconds that so many of the answers took at most."""
        found = sorted(s for kind, some in self.seconds.items() if what in (None, kind) for s in some)
        return found[min(len(found) - 1, int(share * len(found)))] if found else 0.0


class Client:
    """One of many; each has a connection and chance of its own."""

    def __init__(self, number: int, address: str, outcome: Outcome) -> None:
        self.number = number
        self.random = random.Random(number)
        self.http = httpx.Client(base_url=address, timeout=120.0, trust_env=False)
        self.outcome = outcome
        self.left = 0

    def run(self, requests: int) -> None:
        """Ask so often."""
        self.left = requests
        while self.left > 0:
            chance = self.random.random()
            if chance < REPORTS:
                self.report()
            elif chance < REPORTS + DECISIONS:
                self.decide()
            elif chance < 0.35:
                self.look_at_one()
            else:
                seldom = self.random.random() < SELDOM
                path = self.random.choice(ACROSS if seldom else READS)
                self.ask("GET", path, "across" if seldom else "read")
        self.http.close()

    def ask(
        self, method: str, path: str, what: str, expected: tuple[int, ...] = (200,), json: Any = None
    ) -> Any:
        """One request, noted."""
        self.left -= 1
        began = time.perf_counter()
        try:
            answer = self.http.request(method, path, json=json)
        except httpx.HTTPError as error:
            self.outcome.note(what, 0, time.perf_counter() - began, expected, repr(error))
            return None
        self.outcome.note(what, answer.status_code, time.perf_counter() - began, expected, answer.text)
        return answer if answer.status_code in expected else None

    def one(self) -> dict[str, Any] | None:
        """Some incident."""
        path = f"/api/incidents?limit=50&kind={self.random.choice(['killed', 'wounded', 'abduction'])}"
        answer = self.ask("GET", path, "read")
        lines = answer.json()["incidents"] if answer else []
        if not lines:
            return None
        found = self.ask("GET", f"/api/incidents/{self.random.choice(lines)['id']}", "incident")
        told: dict[str, Any] | None = found.json() if found else None
        return told

    def look_at_one(self) -> None:
        """An incident, then one of its reports."""
        incident = self.one()
        if incident and incident["claims"]:
            report = self.random.choice(incident["claims"])["report"]["id"]
            self.ask("GET", f"/api/reports/{report}", "report")

    def report(self) -> None:
        """Paste one."""
        given = made(self.random)
        answer = self.ask("POST", "/api/reports", "paste", (202,), given)
        if answer:
            self.outcome.jobs[answer.json()["job"]["id"]] = given["title"]

    def decide(self) -> None:
        """Accept an incident, or take a claim out; once more where somebody was quicker."""
        incident = self.one()
        if incident is None:
            return
        about, expect = incident["id"], incident["version"]
        action = "accept"
        if self.random.random() < 0.3:
            about, expect, action = self.random.choice(incident["claims"])["id"], None, "accept"
        note = f"client {self.number}, {self.left} left"
        for _ in range(20):
            body = {"action": action, "about": [about], "expect": expect, "note": note}
            answer = self.ask("POST", "/api/decisions", "decide", (201, 409), body)
            if answer is None:
                return
            if answer.status_code == 201:
                self.outcome.decisions[answer.json()["number"]] = note
                return
            now = answer.json()["error"]["now"]
            if not now:
                return
            expect = now[0]["version"]


def made(chance: random.Random) -> dict[str, str]:
    """A short report of a few sentences."""
    town, day = chance.choice(TOWNS), chance.randint(1, 28)
    sentences = [
        f"{chance.choice(TELLERS)} said that {chance.choice(DEEDS).format(n=chance.randint(2, 60))} in "
        f"{town} on {day} {chance.choice(['May', 'June'])} 2016."
        for _ in range(chance.randint(1, 4))
    ]
    title = f"{town}, {chance.getrandbits(64):016x}"
    return {"text": " ".join(sentences), "title": title, "publisher": f"Outlet {chance.randint(1, 9)}"}


@contextmanager
def server(ledger: Path) -> Iterator[str]:
    """A server in a process of its own; gives its address."""
    command = [sys.executable, "-m", "rashomon", "serve", "--ledger", str(ledger), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            found = re.match(r"(http://\S+)", process.stdout.readline())
            if found is None:
                raise SystemExit("the server did not start")
            yield found.group(1)
        finally:
            process.terminate()
            process.wait(STARTS)


def load(folder: Path, requests: int, clients: int) -> Outcome:
    """Run it all; what was lost is in the outcome."""
    outcome, ledger = Outcome(), folder / "load.db"
    with server(ledger) as address:
        begin(address)
        people = [Client(number, address, outcome) for number in range(clients)]
        threads = [threading.Thread(target=one.run, args=(requests // clients,)) for one in people]
        began = time.perf_counter()
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        outcome.took = time.perf_counter() - began
        reports = finished(address, outcome)
    compare(ledger, outcome, reports)
    return outcome


def begin(address: str) -> None:
    """Paste the first reports and wait for them."""
    chance = random.Random("first")
    with httpx.Client(base_url=address, timeout=STARTS, trust_env=False) as http:
        for _ in range(FIRST):
            http.post("/api/reports", json=made(chance)).raise_for_status()
        wait_for_jobs(http)


def wait_for_jobs(http: httpx.Client) -> list[dict[str, Any]]:
    """All jobs, when they are over."""
    end = time.monotonic() + ENDS
    while time.monotonic() < end:
        jobs: list[dict[str, Any]] = http.get("/api/jobs").raise_for_status().json()["jobs"]
        if all(job["ended"] for job in jobs):
            return jobs
        time.sleep(0.5)
    raise SystemExit("reports are still waiting")


def finished(address: str, outcome: Outcome) -> dict[str, str]:
    """The reports that accepted jobs have made, by their titles; jobs that were not done are lost."""
    with httpx.Client(base_url=address, timeout=STARTS, trust_env=False) as http:
        jobs = {job["id"]: job for job in wait_for_jobs(http)}
    made_: dict[str, str] = {}
    for id_, title in outcome.jobs.items():
        job = jobs.get(id_)
        if job is None or job["state"] != "done" or len(job["reports"]) != 1:
            outcome.lost.append(f"report {title}: {job}")
        else:
            made_[title] = job["reports"][0]
    return made_


def compare(ledger: Path, outcome: Outcome, reports: dict[str, str]) -> None:
    """Look into the ledger itself, with no server in between."""
    from rashomon.run.reader import reader_id
    from rashomon.store import open_ledger

    with open_ledger(str(ledger), reader=reader_id(), write=False) as kept:
        notes = {decision.number: decision.note for decision in kept.decisions()}
        outcome.lost += [f"decision {n}" for n, note in outcome.decisions.items() if notes.get(n) != note]
        outcome.lost += [f"decision {n} was not asked for" for n in notes if n not in outcome.decisions]
        for title, report in reports.items():
            if kept.report(report).document.title != title:
                outcome.lost.append(f"report {title}")
        outcome.damages = len(kept.verify().damages)


def main() -> int:
    """Print what happened; the exit status is 1 where something failed or was lost."""
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("--requests", type=int, default=10_000, metavar="N")
    options.add_argument("--clients", type=int, default=32, metavar="N")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        outcome = load(Path(folder), chosen.requests, chosen.clients)
    count = sum(outcome.statuses.values())
    print(
        f"{count:,} requests from {chosen.clients} clients in {outcome.took:.0f} s: {dict(outcome.statuses)}"
    )
    print(
        f"{len(outcome.decisions):,} decisions and {len(outcome.jobs):,} reports accepted, {len(outcome.lost)} lost"
    )
    print("            requests     p50     p95     p99 ms")
    for what in (None, *sorted(outcome.seconds)):
        asked = count if what is None else len(outcome.seconds[what])
        shares = (f"{outcome.percentile(share, what) * 1000:8,.0f}" for share in (0.5, 0.95, 0.99))
        print(f"{what or 'all':10} {asked:9,} {''.join(shares)}")
    for line in (*outcome.failures[:10], *outcome.lost[:10]):
        print(line)
    return 1 if outcome.failures or outcome.lost or outcome.damages else 0


if __name__ == "__main__":
    sys.exit(main())
