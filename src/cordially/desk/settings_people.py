"""Signing in at a centre: what django-allauth is told (docs/adr/0016)."""

from __future__ import annotations

from typing import Any

from cordially.desk.centre import load

_centre = load()

PEOPLE_APPS = [
    "cordially.web.accounts",
    "allauth",
    "allauth.account",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.mfa",
    "allauth.usersessions",
    "django.contrib.humanize",
    "django.contrib.admin",
]
# Behind the session: each remembers where a session was last seen, so that a person can end it.
PEOPLE_MIDDLEWARE = [
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
]
AUTHENTICATION_BACKENDS = ["cordially.web.accounts.backend.Member"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "today"
ROOT_URLCONF = "cordially.web.urls_centre"

ACCOUNT_ADAPTER = "cordially.web.accounts.adapters.Accounts"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
# A code, not a link: programs that follow every link of a mail confirm nothing by it.
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_PASSWORD_RESET_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if _centre.is_https else "http"
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = 300
# Five wrong passwords for one address lock it for five minutes, whichever machine counted them.
ACCOUNT_RATE_LIMITS = {
    "login": "30/m/ip",
    "login_failed": "10/m/ip,5/5m/key",
    "signup": "20/m/ip",
    "reset_password": "20/m/ip,5/m/key",
    "request_login_code": "20/m/ip,3/m/key",
}
ALLAUTH_TRUSTED_PROXY_COUNT = _centre.proxies
# A session is noted when it begins; a write at every page would cost more than "last seen" is worth.
USERSESSIONS_TRACK_ACTIVITY = False

MFA_ADAPTER = "cordially.web.accounts.adapters.SecondFactor"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_FORMS = {"add_webauthn": "cordially.web.accounts.forms.AddKey"}
MFA_TOTP_ISSUER = "Cordially"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not _centre.is_https

SOCIALACCOUNT_ADAPTER = "cordially.web.accounts.adapters.SignOn"
SOCIALACCOUNT_STORE_TOKENS = False
# The one provider is the centre's own: who it says has an address, has it.
SOCIALACCOUNT_EMAIL_AUTHENTICATION = True
SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = True
SOCIALACCOUNT_PROVIDERS: dict[str, Any] = {"openid_connect": {"APPS": []}}
if _centre.sign_on.issuer:
    SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"] = [
        {
            "provider_id": "sso",
            "name": _centre.sign_on.name,
            "client_id": _centre.sign_on.client_id,
            "secret": _centre.sign_on.secret,
            "settings": {"server_url": _centre.sign_on.issuer, "oauth_pkce_enabled": True},
        }
    ]
# Browsers hold a form to its targets also when the answer leads on: to the provider.
FORM_TARGETS = [_centre.sign_on.origin] if _centre.sign_on.issuer else []
