"""The usual mail providers: their servers, how to log in, and where the app password is made.

Servers and ports are from the providers' own help pages, read in November 2026; limits are those they tell
(Gmail 500 a day, Microsoft 365 30 a minute), else a careful guess far above what one job search needs.
Whether a provider files a copy in Sent or changes ids is not written here: the trial mail finds out.
"""

from __future__ import annotations

from dataclasses import dataclass

from cordially.post.transport import Security


@dataclass(frozen=True, slots=True)
class Server:
    """Host, port and security of one server."""

    host: str
    port: int
    security: Security


@dataclass(frozen=True, slots=True)
class Preset:
    """One provider. `oauth` names the sign-in it offers ("" for none); `password_works` False where a
    password is no longer taken. `help` is one sentence, `link` the page where the app password is made.
    """

    name: str
    label: str
    domains: tuple[str, ...]
    smtp: Server
    imap: Server
    help: str
    link: str = ""
    oauth: str = ""
    password_works: bool = True
    per_minute: int = 10
    per_day: int = 200

    @property
    def is_on_own_computer(self) -> bool:
        """Its servers run beside the person's own programs; a centre does not reach them."""
        return self.smtp.host == "127.0.0.1"


_TLS, _START = Security.TLS, Security.STARTTLS
_APP = "needs an app password, which you make once in its security settings (two-step sign-in must be on)."

PRESETS = (
    Preset(
        "gmail", "Gmail", ("gmail.com", "googlemail.com"),
        Server("smtp.gmail.com", 465, _TLS), Server("imap.gmail.com", 993, _TLS),
        f"Gmail {_APP}", "https://myaccount.google.com/apppasswords", oauth="google", per_day=400,
    ),
    Preset(
        "outlook", "Outlook.com, Hotmail, Live",
        ("outlook.com", "hotmail.com", "live.com", "msn.com", "outlook.de", "outlook.fr", "hotmail.co.uk",
         "hotmail.fr", "hotmail.de"),
        Server("smtp-mail.outlook.com", 587, _START), Server("outlook.office365.com", 993, _TLS),
        "Microsoft takes no passwords from mail programs here any more: sign in with Microsoft.",
        oauth="microsoft", password_works=False,
    ),
    Preset(
        "microsoft365", "Microsoft 365 (work or school)", (),
        Server("smtp.office365.com", 587, _START), Server("outlook.office365.com", 993, _TLS),
        "Sign in with Microsoft; your organisation must allow IMAP and authenticated SMTP.",
        oauth="microsoft", password_works=False, per_minute=20,
    ),
    Preset(
        "icloud", "iCloud Mail", ("icloud.com", "me.com", "mac.com"),
        Server("smtp.mail.me.com", 587, _START), Server("imap.mail.me.com", 993, _TLS),
        f"iCloud {_APP}", "https://account.apple.com/account/manage",
    ),
    Preset(
        "yahoo", "Yahoo Mail", ("yahoo.com", "ymail.com", "yahoo.co.uk", "yahoo.de", "yahoo.fr", "yahoo.es",
                                "yahoo.it", "rocketmail.com"),
        Server("smtp.mail.yahoo.com", 465, _TLS), Server("imap.mail.yahoo.com", 993, _TLS),
        f"Yahoo {_APP}", "https://login.yahoo.com/account/security",
    ),
    Preset(
        "aol", "AOL Mail", ("aol.com", "aim.com"),
        Server("smtp.aol.com", 465, _TLS), Server("imap.aol.com", 993, _TLS),
        f"AOL {_APP}", "https://login.aol.com/account/security",
    ),
    Preset(
        "fastmail", "Fastmail", ("fastmail.com", "fastmail.fm"),
        Server("smtp.fastmail.com", 465, _TLS), Server("imap.fastmail.com", 993, _TLS),
        "Fastmail needs an app password: Settings, Privacy & Security, Manage app passwords.",
        "https://app.fastmail.com/settings/security/apps",
    ),
    Preset(
        "zoho", "Zoho Mail", ("zoho.com", "zohomail.com"),
        Server("smtp.zoho.com", 465, _TLS), Server("imap.zoho.com", 993, _TLS),
        "Zoho needs IMAP switched on in its settings, and with two-step sign-in an app password. "
        "Accounts in Europe use smtp.zoho.eu and imap.zoho.eu.",
        "https://accounts.zoho.com/home#security/app_password", per_minute=5, per_day=50,
    ),
    Preset(
        "gmx", "GMX (gmx.net, gmx.de)", ("gmx.net", "gmx.de", "gmx.at", "gmx.ch"),
        Server("mail.gmx.net", 587, _START), Server("imap.gmx.net", 993, _TLS),
        "GMX lets mail programs in once you have switched on POP3 & IMAP in its settings.",
    ),
    Preset(
        "gmx-com", "GMX (gmx.com)", ("gmx.com", "gmx.us", "gmx.co.uk"),
        Server("mail.gmx.com", 587, _START), Server("imap.gmx.com", 993, _TLS),
        "GMX lets mail programs in once you have switched on POP3 & IMAP in its settings.",
    ),
    Preset(
        "webde", "WEB.DE", ("web.de",),
        Server("smtp.web.de", 587, _START), Server("imap.web.de", 993, _TLS),
        "WEB.DE lets mail programs in once you have switched on POP3 & IMAP in its settings.",
    ),
    Preset(
        "proton", "Proton Mail (Bridge)", ("proton.me", "protonmail.com", "pm.me"),
        Server("127.0.0.1", 1025, _START), Server("127.0.0.1", 1143, _START),
        "Proton needs its Bridge running on this computer; take the password that Bridge shows, and export "
        "its certificate (Bridge, Settings, Advanced) to name it below.",
    ),
)  # fmt: skip
_BY_NAME = {p.name: p for p in PRESETS}
_BY_DOMAIN = {domain: p for p in PRESETS for domain in p.domains}


def preset_of(address: str) -> Preset | None:
    """The provider of an address, by its domain; None when we do not know it."""
    return _BY_DOMAIN.get(address.rpartition("@")[2].strip().casefold())


def preset_named(name: str) -> Preset | None:
    """The provider of this name."""
    return _BY_NAME.get(name)
