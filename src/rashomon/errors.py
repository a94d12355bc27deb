"""The errors a user can meet, as one small tree.

RashomonError
├── InputError            the given report cannot be read: what is wrong and what to do (exit status 2)
│   ├── NoSuchReport      no file there, a folder, or a file that may not be read
│   ├── EmptyReport       nothing in it but white space
│   ├── NotText           a PDF, an archive, an image or other binary data
│   ├── Undecodable       bytes that are not in the encoding that they should be in
│   ├── NoArticle         a page without an article
│   ├── UnsupportedLanguage
│   ├── TooLarge
│   ├── Damaged           an archive, feed or document that is cut off or broken
│   ├── Unfetched         an address that cannot be fetched, or may not be
│   ├── NoSuchRecord      an id that the ledger does not have, or that is ambiguous
│   └── Stale             a decision on something that has changed since its author saw it
├── LedgerError           the ledger cannot be opened, or not written to (exit status 4)
│   ├── NewerLedger       written by a newer version of the program
│   └── DamagedLedger     not as it was written
└── InstallationError     a part of the program itself is missing or altered (exit status 3)
"""

from __future__ import annotations


class RashomonError(Exception):
    """Base of all errors that Rashomon raises on purpose; its text is one line for the user."""

    exit_status = 1


class InputError(RashomonError):
    """A report that cannot be read as given, or a question that cannot be answered.

    ``field`` names what of a question it is about, where that is known.
    """

    exit_status = 2

    def __init__(self, message: str = "", *, field: str | None = None) -> None:
        super().__init__(message)
        self.field = field


class NoSuchReport(InputError):
    """No file of that name, a folder in its place, or a file that may not be read."""


class EmptyReport(InputError):
    """A report without a single visible character."""


class NotText(InputError):
    """Binary data; the message names the format where it is known by its first bytes."""


class Undecodable(InputError):
    """Bytes that are not text in the expected encoding; the message gives the offset of the first."""


class NoArticle(InputError):
    """A page in which no article was found."""


class UnsupportedLanguage(InputError):
    """A report in a language that no reader exists for; the message names it."""


class TooLarge(InputError):
    """A report over the stated size."""


class Damaged(InputError):
    """An archive, feed or document that is cut off or broken; the message says where."""


class Unfetched(InputError):
    """An address that cannot be fetched, or that robots.txt or the rules for private addresses forbid."""


class NoSuchRecord(InputError):
    """An id that the ledger does not have, or the beginning of several."""


class Stale(InputError):
    """A decision on something that is no longer as its author saw it."""


class LedgerError(RashomonError):
    """A ledger that cannot be opened, read or written: no permission, no space, no server, locked by another program."""

    exit_status = 4


class NewerLedger(LedgerError):
    """A ledger that a newer version of the program wrote; the message says what to do."""


class DamagedLedger(LedgerError):
    """A file that is no ledger, or one that is not as it was written."""


class InstallationError(RashomonError):
    """A model or data file of the program is missing, or is not the one it was built with."""

    exit_status = 3
