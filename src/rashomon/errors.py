"""The errors a user can meet, as one small tree.

RashomonError
├── InputError            the given report cannot be read: what is wrong and what to do (exit status 2)
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


class UnsupportedLanguage(InputError):
    """A report in a language that no reader exists for; the message names it."""


class TooLarge(InputError):
    """A report over the stated size."""


class InstallationError(RashomonError):
    """A model or data file of the program is missing, or is not the one it was built with."""

    exit_status = 3
