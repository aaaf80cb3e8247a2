"""An authorisation server on loopback, as Google and Microsoft run them: codes with PKCE, refresh, devices.

    with AuthServer(certificates) as server:
        attempt = oauth.begin(server.provider("google"), oauth.Client("id"), "http://127.0.0.1:8000/back")
        query = server.person_allows(attempt.url)

It speaks TLS by the given certificates (set SSL_CERT_FILE to their authority), and tells a mail server at
`introspection_url`, by plain http on loopback, whose token it is and whether it is still good.
"""

from __future__ import annotations

import hashlib
import json
import secrets
import threading
from base64 import urlsafe_b64encode
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from urllib.parse import parse_qs, parse_qsl, urlsplit

from cordially.post.oauth import Provider
from cordially.testing.certs import Certificates

_DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code"


class AuthServer:
    """The server; a context manager. `user` is who signs in; `rotates` gives new refresh tokens."""

    def __init__(self, certificates: Certificates, user: str = "me@test.example", *, rotates: bool = False):
        self.user, self.rotates, self.expires_in = user, rotates, 3600
        self.good: set[str] = set()
        self.refresh_tokens: set[str] = set()
        self.typed_devices: set[str] = set()
        self.asked: list[dict[str, str]] = []
        self._codes: dict[str, dict[str, str]] = {}
        self._secure = _serve(self)
        self._secure.socket = certificates.server_context().wrap_socket(self._secure.socket, server_side=True)
        self._plain = _serve(self)

    def __enter__(self) -> AuthServer:
        for server in (self._secure, self._plain):
            threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for server in (self._secure, self._plain):
            server.shutdown()
            server.server_close()

    @property
    def introspection_url(self) -> str:
        """Where Dovecot asks about a token (the token is added at the end)."""
        return f"http://127.0.0.1:{self._plain.server_address[1]}/introspect?token="

    def provider(self, name: str) -> Provider:
        """This server in the place of a real provider."""
        base = f"https://localhost:{self._secure.server_address[1]}"
        return Provider(name, f"{base}/authorize", f"{base}/token", f"{base}/device", ("mail",))

    def person_allows(self, url: str, *, allows: bool = True) -> dict[str, str]:
        """What the browser brings back to `redirect_uri` after the person has said yes (or no)."""
        asked = dict(parse_qsl(urlsplit(url).query))
        if not allows:
            return {"error": "access_denied", "state": asked["state"]}
        code = secrets.token_urlsafe(8)
        self._codes[code] = asked
        return {"code": code, "state": asked["state"]}

    def revoke_all(self) -> None:
        """The person took the permission back."""
        self.good.clear()
        self.refresh_tokens.clear()

    def answer(self, path: str, form: dict[str, str]) -> tuple[int, dict[str, object]]:
        """What the server says to one request."""
        if path == "/introspect":
            good = form.get("token", "") in self.good
            return 200, {"active": good, "email": self.user if good else ""}
        self.asked.append(form)
        if path == "/device":
            return 200, {"device_code": "dev-1", "user_code": "BDWP-HQPK", "interval": 1, "expires_in": 900,
                         "verification_uri": "https://localhost/activate"}  # fmt: skip
        if problem := self._refuses(form):
            return 400, {"error": problem, "error_description": f"{problem} at the test server"}
        return 200, self._new_tokens(form)

    def _refuses(self, form: dict[str, str]) -> str:
        kind = form.get("grant_type")
        if kind == "authorization_code":
            begun = self._codes.pop(form.get("code", ""), None)
            digest = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
            fits = begun and begun["code_challenge"] == urlsafe_b64encode(digest).decode().rstrip("=")
            return (
                ""
                if fits and begun and begun["redirect_uri"] == form.get("redirect_uri")
                else "invalid_grant"
            )
        if kind == "refresh_token":
            return "" if form.get("refresh_token") in self.refresh_tokens else "invalid_grant"
        if kind == _DEVICE_GRANT:
            return "" if form.get("device_code") in self.typed_devices else "authorization_pending"
        return "unsupported_grant_type"

    def _new_tokens(self, form: dict[str, str]) -> dict[str, object]:
        access = f"access-{secrets.token_hex(8)}"
        self.good.add(access)
        told: dict[str, object] = {
            "access_token": access,
            "token_type": "Bearer",
            "expires_in": self.expires_in,
        }
        if form.get("grant_type") != "refresh_token" or self.rotates:
            told["refresh_token"] = lasting = f"refresh-{secrets.token_hex(8)}"
            self.refresh_tokens.discard(form.get("refresh_token", ""))
            self.refresh_tokens.add(lasting)
        return told


def _serve(owner: AuthServer) -> ThreadingHTTPServer:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._reply({k: v[0] for k, v in parse_qs(urlsplit(self.path).query).items()})

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
            self._reply(dict(parse_qsl(body)))

        def _reply(self, form: dict[str, str]) -> None:
            status, told = owner.answer(urlsplit(self.path).path, form)
            said = json.dumps(told).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(said)))
            self.end_headers()
            self.wfile.write(said)

        def log_message(self, format: str, *args: object) -> None:
            """Tests are quiet."""

    return ThreadingHTTPServer(("127.0.0.1", 0), Handler)
