"""A small provider of OpenID Connect on loopback: real HTTP, real signatures, one person at its door.

with Provider() as provider:
    provider.person = {"sub": "17", "email": "alice@home.example", "email_verified": True}
"""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm

CLIENT, SECRET = "cordially", "a secret of the two"


class Provider:
    """The provider; `person` is who has signed in there, `refused` counts requests that were not right."""

    def __init__(self) -> None:
        self.person: dict[str, Any] = {}
        self.refused: list[str] = []
        self._key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        self._codes: dict[str, dict[str, str]] = {}
        self._tokens: dict[str, dict[str, Any]] = {}
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))

    def __enter__(self) -> Provider:
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    @property
    def issuer(self) -> str:
        """The address by which it is known."""
        return f"http://127.0.0.1:{self._server.server_port}"

    def app(self) -> dict[str, Any]:
        """What django-allauth is told of it."""
        settings = {"server_url": self.issuer, "oauth_pkce_enabled": True}
        return {
            "provider_id": "sso",
            "name": "Centre ID",
            "client_id": CLIENT,
            "secret": SECRET,
            "settings": settings,
        }

    def about(self) -> dict[str, Any]:
        """The document of discovery."""
        paths = ("authorization", "token", "userinfo")
        return {
            "issuer": self.issuer,
            "jwks_uri": f"{self.issuer}/jwks",
            "response_types_supported": ["code"],
            "token_endpoint_auth_methods_supported": ["client_secret_post", "client_secret_basic"],
            **{f"{path}_endpoint": f"{self.issuer}/{path}" for path in paths},
        }

    def keys(self) -> dict[str, Any]:
        """The key that its signatures are checked by."""
        return {"keys": [{**RSAAlgorithm.to_jwk(self._key.public_key(), as_dict=True), "kid": "1"}]}

    def authorize(self, asked: dict[str, str]) -> str:
        """Where the browser goes next, with a code."""
        code = secrets.token_urlsafe(8)
        self._codes[code] = asked
        back = {"code": code, "state": asked["state"]}
        return f"{asked['redirect_uri']}?{urlencode(back)}"

    def exchange(self, asked: dict[str, str], basic: str) -> dict[str, Any] | None:
        """Tokens for a code: used once, by the client that asked, with the verifier of its challenge."""
        granted = self._codes.pop(asked.get("code", ""), None)
        by_basic = base64.b64decode(basic.partition(" ")[2]).decode() if basic else ""
        known = by_basic == f"{CLIENT}:{SECRET}" or asked.get("client_secret") == SECRET
        verifier = hashlib.sha256(asked.get("code_verifier", "").encode()).digest()
        challenge = base64.urlsafe_b64encode(verifier).decode().rstrip("=")
        if granted is None or not known or granted.get("code_challenge") != challenge:
            self.refused.append(json.dumps(asked))
            return None
        token, now = secrets.token_urlsafe(8), int(time.time())
        self._tokens[token] = self.person
        claims = {"iss": self.issuer, "aud": CLIENT, "iat": now, "exp": now + 300, **self.person}
        signed = jwt.encode(claims, self._key, algorithm="RS256", headers={"kid": "1"})
        return {"access_token": token, "token_type": "Bearer", "id_token": signed, "expires_in": 300}

    def person_of(self, bearer: str) -> dict[str, Any] | None:
        """Whose token it is."""
        return self._tokens.get(bearer.partition(" ")[2])


def _handler(provider: Provider) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            if parts.path == "/authorization":
                asked = {name: value[0] for name, value in parse_qs(parts.query).items()}
                self.send_response(302)
                self.send_header("Location", provider.authorize(asked))
                self.end_headers()
            elif parts.path == "/userinfo":
                self._tell(provider.person_of(self.headers.get("Authorization", "")))
            else:
                self._tell(provider.keys() if parts.path == "/jwks" else provider.about())

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            asked = {name: value[0] for name, value in parse_qs(body).items()}
            self._tell(provider.exchange(asked, self.headers.get("Authorization", "")))

        def _tell(self, what: dict[str, Any] | None) -> None:
            self.send_response(200 if what is not None else 400)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(json.dumps(what or {"error": "invalid_grant"}).encode())

        def log_message(self, *_: object) -> None:
            pass

    return Handler
