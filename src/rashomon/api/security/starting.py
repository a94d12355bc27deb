"""Whether a server may be started as it is asked to be."""

from __future__ import annotations

from rashomon.api.security.addresses import is_loopback
from rashomon.api.settings import Settings
from rashomon.errors import InputError
from rashomon.model.user import Role
from rashomon.store.contract import Ledger


def refuse_open_door(settings: Settings, ledger: Ledger) -> None:
    """Raise ``errors.InputError`` where everybody on a network could change the ledger, or nobody could say who may."""
    if is_loopback(settings.host) or settings.public:
        return
    with ledger.user_rows() as users:
        if any(user.role is Role.ADMIN for user in users.users()):
            return
    raise InputError(
        f"--host {settings.host}: others can reach this server, and the ledger has no admin; make one with "
        "rashomon user add NAME --role admin, or give --public to let everybody read and nobody write"
    )
