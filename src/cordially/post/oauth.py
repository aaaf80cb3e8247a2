"""Signing in with the provider (OAuth 2) instead of a password: Google and Microsoft.

Two ways: in the browser, which the provider sends back to this machine (code with PKCE, RFC 7636 and 8252),
or a short code typed on any device (RFC 8628; Microsoft only, Google allows no mail there). The rules of the
protocol are oauthlib's; what goes over the wire is ours, always by verified TLS.
"""

from __future__ import annotations

import json
import secrets
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from cordially.model import CordiallyError
from cordially.model.words import said
from cordially.post.transport import tls_context

_TIMEOUT = 20.0
_LONGEST_ANSWER = 64 * 1024


@dataclass(frozen=True, slots=True)
class Provider:
    """Where one provider signs people in, and what to ask for. `device_url` "" where it has no codes."""

    name: str
    auth_url: str
    token_url: str
    device_url: str
    scopes: tuple[str, ...]
    extra: tuple[tuple[str, str], ...] = ()


# Scopes: mail.google.com is the only one that Google's IMAP takes; Microsoft's must name outlook.office.com,
# a token for Graph is refused (facts/mail.md, section 2).
GOOGLE = Provider(
    "google",
    "https://accounts.google.com/o/oauth2/v2/auth",
    "https://oauth2.googleapis.com/token",
    "",
    ("https://mail.google.com/",),
    (("access_type", "offline"), ("prompt", "consent")),
)
MICROSOFT = Provider(
    "microsoft",
    "https://login.microsoftonline.com/common/oauth2/v2.0/authorize",
    "https://login.microsoftonline.com/common/oauth2/v2.0/token",
    "https://login.microsoftonline.com/common/oauth2/v2.0/devicecode",
    (
        "https://outlook.office.com/IMAP.AccessAsUser.All",
        "https://outlook.office.com/SMTP.Send",
        "offline_access",
    ),
    (("prompt", "select_account"),),
)
PROVIDERS = {p.name: p for p in (GOOGLE, MICROSOFT)}


@dataclass(frozen=True, slots=True)
class Client:
    """The registration under which Cordially asks. A desktop app's `secret` is no secret; it may be ""."""

    id: str
    secret: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Attempt:
    """One sign-in begun in the browser: where to send the person, and what must come back with them."""

    url: str
    state: str
    verifier: str = field(repr=False)
    redirect_uri: str


@dataclass(frozen=True, slots=True)
class DeviceCode:
    """A code for the person to type at `where`; ask for the answer every `interval` seconds at most."""

    user_code: str
    where: str
    interval: float
    expires_at: datetime
    device_code: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Tokens:
    """What opens the mailbox until `expires_at`, and what fetches the next (refresh)."""

    access: str = field(repr=False)
    refresh: str = field(repr=False)
    expires_at: datetime


class SignInFailed(CordiallyError):
    """The provider did not let the person in, or could not be asked; the text says what to do."""


class SignInAgain(SignInFailed):
    """The provider no longer accepts what we hold: the person has to sign in once more."""


def begin(provider: Provider, client: Client, redirect_uri: str, hint: str = "") -> Attempt:
    """Start a sign-in in the browser; `hint` is the address the person typed."""
    from oauthlib.oauth2 import WebApplicationClient

    asking = WebApplicationClient(client.id)
    verifier = asking.create_code_verifier(64)
    state = secrets.token_urlsafe(24)
    url = asking.prepare_request_uri(
        provider.auth_url,
        redirect_uri=redirect_uri,
        scope=list(provider.scopes),
        state=state,
        code_challenge=asking.create_code_challenge(verifier, "S256"),
        code_challenge_method="S256",
        **dict(provider.extra),
        **({"login_hint": hint} if hint else {}),
    )
    return Attempt(str(url), state, verifier, redirect_uri)


def finish(
    provider: Provider, client: Client, attempt: Attempt, query: dict[str, str], now: datetime
) -> Tokens:
    """The tokens for what the provider's redirect brought (its query). Raises SignInFailed."""
    from oauthlib.oauth2 import OAuth2Error, WebApplicationClient

    asking = WebApplicationClient(client.id)
    try:
        # oauthlib wants https here; the redirect comes to this machine's own loopback, where none is needed.
        answer = asking.parse_request_uri_response(f"https://localhost/?{urlencode(query)}", attempt.state)
    except OAuth2Error as error:
        raise SignInFailed(_refused(provider, error)) from error
    body = asking.prepare_request_body(
        code=answer["code"], redirect_uri=attempt.redirect_uri, code_verifier=attempt.verifier, **_own(client)
    )
    return _tokens(provider, client, body, now)


def begin_device(provider: Provider, client: Client, now: datetime) -> DeviceCode:
    """Ask for a code that the person types on any device. Raises SignInFailed."""
    if not provider.device_url:
        raise SignInFailed(
            said(
                "{provider} has no codes for mail. Please use the browser.",
                provider=provider.name.capitalize(),
            )
        )
    told = _post(provider.device_url, {"client_id": client.id, "scope": " ".join(provider.scopes)})
    if "device_code" not in told:
        raise SignInFailed(_words(provider, told))
    return DeviceCode(
        user_code=str(told.get("user_code", "")),
        where=str(told.get("verification_uri") or told.get("verification_url") or ""),
        interval=float(told.get("interval", 5)),
        expires_at=now + timedelta(seconds=float(told.get("expires_in", 900))),
        device_code=str(told["device_code"]),
    )


def poll_device(provider: Provider, client: Client, code: DeviceCode, now: datetime) -> Tokens | None:
    """The tokens once the person has typed the code; None while they have not. Raises SignInFailed."""
    from oauthlib.oauth2 import DeviceClient

    if now >= code.expires_at:
        raise SignInFailed("The code is too old. Please ask for a new one.")
    asking = DeviceClient(client.id)
    body = asking.prepare_request_body(code.device_code, include_client_id=True, **_own(client))
    told = _post(provider.token_url, body)
    if told.get("error") in ("authorization_pending", "slow_down"):
        return None
    return _read(provider, told, now, "")


def refresh(provider: Provider, client: Client, refresh_token: str, now: datetime) -> Tokens:
    """Fresh tokens. Raises SignInAgain when the provider has forgotten us, SignInFailed when it is away."""
    from oauthlib.oauth2 import WebApplicationClient

    asking = WebApplicationClient(client.id)
    body = asking.prepare_refresh_body(refresh_token=refresh_token, client_id=client.id, **_own(client))
    return _tokens(provider, client, body, now, refresh_token)


def _own(client: Client) -> dict[str, str]:
    return {"client_secret": client.secret} if client.secret else {}


def _tokens(provider: Provider, client: Client, body: str, now: datetime, kept: str = "") -> Tokens:
    return _read(provider, _post(provider.token_url, body), now, kept)


def _read(provider: Provider, told: dict[str, Any], now: datetime, kept: str) -> Tokens:
    """The tokens in an answer; `kept` is the refresh token we hold, where the answer brings no new one."""
    from oauthlib.oauth2 import OAuth2Error, WebApplicationClient

    try:
        found = WebApplicationClient("").parse_request_body_response(json.dumps(told))
    except OAuth2Error as error:
        forgotten = error.error in ("invalid_grant", "interaction_required")
        raise (SignInAgain if forgotten else SignInFailed)(_refused(provider, error)) from error
    lasting = str(found.get("refresh_token") or kept)
    if not lasting:
        raise SignInFailed("The provider gave no lasting permission. Please sign in again and allow it all.")
    until = now + timedelta(seconds=float(found.get("expires_in") or 3600))
    return Tokens(str(found["access_token"]), lasting, until)


def _post(url: str, body: str | dict[str, str]) -> dict[str, Any]:
    data = (body if isinstance(body, str) else urlencode(body)).encode()
    asked = urllib.request.Request(url, data, {"Accept": "application/json"})
    try:
        with urllib.request.urlopen(asked, timeout=_TIMEOUT, context=tls_context()) as answer:
            raw = answer.read(_LONGEST_ANSWER)
    except urllib.error.HTTPError as error:  # errors of OAuth come with 400 and a JSON body
        raw = error.read(_LONGEST_ANSWER)
    except OSError as error:
        raise SignInFailed(
            said("The provider could not be asked ({error}). Are you online?", error=error)
        ) from error
    try:
        told = json.loads(raw)
    except ValueError:
        raise SignInFailed("The provider's answer made no sense. Please try again later.") from None
    return told if isinstance(told, dict) else {}


def _words(provider: Provider, told: dict[str, Any]) -> str:
    answer = str(told.get("error_description") or told.get("error") or "no reason").splitlines()[0]
    return said(
        "{provider} did not let Cordially in: {answer}", provider=provider.name.capitalize(), answer=answer
    )


def _refused(provider: Provider, error: Any) -> str:
    if error.error == "access_denied":
        return said("You did not allow it, so nothing was changed. You can sign in again at any time.")
    if error.error == "mismatching_state":
        return said("This answer belongs to another sign-in. Please begin again.")
    if error.error == "invalid_grant":
        name = provider.name.capitalize()
        return said("{name} wants you to sign in again (its permission has ended). See Settings.", name=name)
    return _words(provider, {"error": error.error, "error_description": error.description})
