"""The errors a user can meet, as one small tree.

RashomonError
├── InputError            the given report cannot be read: what is wrong and what to do (exit status 2)
│   ├── NoSuchReport      no file there, a folder, or a file that may not be read
│   ├── EmptyReport       nothing in it but white space
│   ├── NotText           a PDF, an archive, an image or other binary data
│   ├── Undecodable       bytes that are not in the encoding that they should be in
│   ├── NoArticle         a page without an article
│   ├── UnsupportedLanguage
│   └── TooLarge
└── InstallationError     a part of the program itself is missing or altered (exit status 3)
"""

from __future__ import annotations


class RashomonError(Exception):
    """Base of all errors that Rashomon raises on purpose; its text is one line for the user."""

    exit_status = 1


class InputError(RashomonError):
    """A report that cannot be read as given."""

    exit_status = 2


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


class InstallationError(RashomonError):
    """A model or data file of the program is missing, or is not the one it was built with."""

    exit_status = 3
