"""Access tokens of accounts that sign in with their provider: kept as secrets, fetched anew when due."""

from __future__ import annotations

import json
from datetime import datetime, timedelta

from cordially.desk import clock, vault
from cordially.desk.config import load
from cordially.desk.models import MailAccount
from cordially.model.words import said
from cordially.post import oauth

# A token that ends within a minute may end in the middle of a dialogue.
_EARLY = timedelta(minutes=1)


def client_of(provider: str) -> oauth.Client | None:
    """The registration for this provider, where one is configured."""
    config = load()
    if provider == "google" and config.google_client_id:
        return oauth.Client(config.google_client_id, config.google_client_secret)
    if provider == "microsoft" and config.microsoft_client_id:
        return oauth.Client(config.microsoft_client_id)
    return None


def keep(row: MailAccount, provider: str, tokens: oauth.Tokens) -> None:
    """Store what a sign-in brought for this account."""
    kept = {
        "provider": provider,
        "access": tokens.access,
        "refresh": tokens.refresh,
        "expires_at": tokens.expires_at.isoformat(),
    }
    vault.of(row.candidate).set(row.secret, json.dumps(kept))


def access_token(row: MailAccount) -> str:
    """A token that is good now. Raises oauth.SignInAgain or oauth.SignInFailed."""
    kept = _kept(row)
    if _is_good(kept):
        return kept["access"]
    with vault.of(row.candidate).alone(row.secret):
        kept = _kept(row)  # who had it alone before us may have fetched it
        return kept["access"] if _is_good(kept) else _refreshed(row, kept)


def _is_good(kept: dict[str, str]) -> bool:
    return datetime.fromisoformat(kept["expires_at"]) - _EARLY > clock.now()


def _refreshed(row: MailAccount, kept: dict[str, str]) -> str:
    provider = oauth.PROVIDERS[kept["provider"]]
    client = client_of(provider.name)
    if client is None:
        raise oauth.SignInAgain(
            said("No client id for {provider} is configured any more.", provider=provider.name.capitalize())
        )
    fresh = oauth.refresh(provider, client, kept["refresh"], clock.now())
    keep(row, provider.name, fresh)
    return fresh.access


def _kept(row: MailAccount) -> dict[str, str]:
    try:
        found = json.loads(vault.of(row.candidate).get(row.secret) or "")
        return {name: str(found[name]) for name in ("provider", "access", "refresh", "expires_at")}
    except (ValueError, KeyError, TypeError):
        raise oauth.SignInAgain(
            "Cordially has no permission for this mailbox any more. Please sign in again."
        ) from None
