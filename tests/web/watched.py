"""A page that fails its test on whatever a reader of the console would have seen, and on any request to elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Page, Request, Response


@dataclass
class Watch:
    """What went wrong on a page; ``expected`` are words of messages that a test provokes."""

    origin: str
    seen: list[str] = field(default_factory=list)
    expected: list[str] = field(default_factory=list)

    def watch(self, page: Page) -> None:
        """Note the page's troubles from now on."""
        page.on("console", self._console)
        page.on("pageerror", lambda error: self._note(f"uncaught: {error}"))
        page.on("request", self._request)
        page.on("response", self._response)
        page.on("requestfailed", self._failed)

    def unexpected(self) -> list[str]:
        """What no test asked for."""
        return [told for told in self.seen if not any(words in told for words in self.expected)]

    def _note(self, told: str) -> None:
        self.seen.append(told)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error" or "Content Security Policy" in message.text:
            self._note(f"{message.type}: {message.text}")

    def _request(self, request: Request) -> None:
        told = urlsplit(request.url)
        if f"{told.scheme}://{told.netloc}" != self.origin:
            self._note(f"a request to elsewhere: {request.url[:200]}")

    def _response(self, response: Response) -> None:
        if response.status >= 400:
            self._note(f"{response.status}: {response.url}")

    def _failed(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # a question that was overtaken by the next one
            self._note(f"{request.failure}: {request.url}")
