"""Mail accounts: found by their address, tried, kept; or signed in to with the provider."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cordially.desk import accounts, clock, inbox, mailsetup, tokens, vault
from cordially.desk.config import load
from cordially.desk.models import Candidate, MailAccount
from cordially.desk.owning import rows_of
from cordially.model import CordiallyError, Problem
from cordially.post import autoconfig, oauth
from cordially.post.presets import PRESETS, Preset, preset_named, preset_of
from cordially.web.language import told
from cordially.web.views.base import is_fragment, me, mine

_SECURITIES = (("tls", "TLS"), ("starttls", "STARTTLS"), ("none", _lazy("none (a server on this machine)")))
_AT_A_CENTRE = (*_SECURITIES[:2], ("none", _lazy("none (a server of your centre)")))
_FIELDS = (
    "address", "user", "smtp_host", "smtp_port", "smtp_security", "imap_host", "imap_port", "imap_security",
    "ca_file", "provider",
)  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Whose mail? Then the form for it; POST tries the account and keeps it when it works."""
    candidate = me(request)
    if request.method == "POST":
        return _try(request, candidate)
    address = request.GET.get("address", "").strip()
    if not address:
        return _section(request, candidate.email)
    if (problem := _address_problem(address)) is not None:
        return _section(request, address, [problem])
    known = rows_of(candidate, MailAccount).filter(address__iexact=address).first()
    preset = preset_named(request.GET.get("provider", "")) or (None if known else preset_of(address))
    if preset is None and known is None and request.GET.get("ask"):
        preset = autoconfig.ask(address, outside_only=not load().allows_loopback)
        if preset is None:
            messages.warning(request, _("Nothing was found. Your provider's help page names its servers."))
    return _form(request, address, _values(address, preset, known), preset)


def _section(request: HttpRequest, address: str, problems: Sequence[Problem] = ()) -> HttpResponse:
    """The accounts there are, and the way to another."""
    context = {"address": address, "problems": problems, "accounts": accounts.accounts_of(me(request))}
    return render(request, "web/mail_address.html", context, status=422 if problems else 200)


def _values(address: str, preset: Preset | None, known: MailAccount | None) -> dict[str, Any]:
    """What the form starts with: the account we have, or the provider's servers."""
    if known is not None and preset is None:
        return {f: getattr(known, f) for f in _FIELDS} | {"aliases": "\n".join(known.aliases)}
    values: dict[str, Any] = {
        "address": address, "user": address, "smtp_port": 587, "smtp_security": "starttls",
        "imap_port": 993, "imap_security": "tls", "provider": "own",
    }  # fmt: skip
    if preset:
        sends, reads = preset.smtp, preset.imap
        values |= {"provider": preset.name, "smtp_host": sends.host, "smtp_port": sends.port,
                   "smtp_security": sends.security.value, "imap_host": reads.host,
                   "imap_port": reads.port, "imap_security": reads.security.value}  # fmt: skip
    return values


def _form(
    request: HttpRequest,
    address: str,
    values: dict[str, Any],
    preset: Preset | None,
    problems: tuple[Problem, ...] = (),
) -> HttpResponse:
    own_machine = load().allows_loopback
    needs_own = not own_machine and preset is not None and preset.is_on_own_computer
    if needs_own:
        preset, values = None, _values(address, None, None)
    signs_in = preset is not None and bool(preset.oauth) and tokens.client_of(preset.oauth) is not None
    context = {
        "address": address,
        "m": values,
        "preset": preset,
        "presets": [p for p in PRESETS if own_machine or not p.is_on_own_computer],
        "needs_own_machine": needs_own,
        "own_machine": own_machine,
        "signs_in": signs_in,
        "has_code": signs_in and preset is not None and bool(oauth.PROVIDERS[preset.oauth].device_url),
        "known": rows_of(me(request), MailAccount).filter(address__iexact=address).first(),
        "problems": problems,
        "securities": _SECURITIES if own_machine else _AT_A_CENTRE,
        "place": vault.place_of(me(request)),
    }
    return render(request, "web/mail_account.html", context, status=422 if problems else 200)


def _try(request: HttpRequest, candidate: Candidate) -> HttpResponse:
    data = request.POST.dict()
    form, problems = _account_form(data)
    now = clock.now()
    if form and not problems:
        problems = mailsetup.save(candidate, form, now)
    if problems or form is None:
        values: dict[str, Any] = {**data, "smtp_port": data.get("smtp_port") or 587}
        return _form(
            request, data.get("address", ""), values, preset_named(data.get("provider", "")), problems
        )
    return _kept(request, candidate, form.address)


def _kept(request: HttpRequest, candidate: Candidate, address: str) -> HttpResponse:
    """The account works: send the trial mail to oneself and show what it teaches."""
    row = rows_of(candidate, MailAccount).get(address__iexact=address)
    inbox.arrange_polls()
    for problem in mailsetup.begin_trial(row, clock.now()):
        messages.warning(request, told(problem.message))
    messages.success(request, _("The account works."))
    return redirect("mail", pk=row.pk)


def _address_problem(address: str) -> Problem | None:
    from django.core.exceptions import ValidationError
    from django.core.validators import validate_email

    try:
        validate_email(address)
    except ValidationError:
        return Problem("address", _("Your email address is missing or has a slip in it."))
    return None


def _account_form(data: dict[str, str]) -> tuple[mailsetup.AccountForm | None, tuple[Problem, ...]]:
    given = {name: data.get(name, "").replace("\x00", "").strip() for name in (*_FIELDS, "aliases")}
    aliases = tuple(a for a in given["aliases"].replace(",", "\n").split() if a)
    found = [_address_problem(a) for a in (given["address"], *aliases)]
    problems = tuple(dict.fromkeys(p for p in found if p))
    ports = [given["smtp_port"] or "587", given["imap_port"] or "993"]
    if not all(p.isascii() and p.isdigit() and 0 < int(p) < 65536 for p in ports):
        problems += (
            Problem("smtp_port", _("A port is a number, usually 465 for sending and 993 for reading.")),
        )
    if problems:
        return None, problems
    known = {value for value, _ in _SECURITIES}
    form = mailsetup.AccountForm(
        address=given["address"],
        smtp_host=given["smtp_host"],
        smtp_port=int(ports[0]),
        smtp_security=given["smtp_security"] if given["smtp_security"] in known else "starttls",
        user=given["user"] or given["address"],
        password=data.get("password", ""),
        imap_host=given["imap_host"],
        imap_port=int(ports[1]),
        imap_security=given["imap_security"] if given["imap_security"] in known else "tls",
        ca_file=given["ca_file"],
        provider=given["provider"][:20],
        aliases=aliases,
    )
    return form, ()


@require_safe
def account(request: HttpRequest, pk: int) -> HttpResponse:
    """One account: what it can do, and what the trial mail taught."""
    row = mine(request, MailAccount, pk)
    over = row.trial_at is None or clock.now() - row.trial_at > mailsetup.TRIAL_PATIENCE
    unknown = row.copies_arrive is None or row.keeps_sent is None
    trying = bool(row.imap_host and row.smtp_host and not over and unknown)
    context = {
        "account": row,
        "preset": preset_named(row.provider),
        "trying": trying,
        "several": rows_of(row.candidate, MailAccount).count() > 1,
        "zone": row.candidate.zone or "UTC",
    }
    template = "web/parts/mail_trial.html" if is_fragment(request) else "web/mail.html"
    return render(request, template, context)


@require_POST
def prefer(request: HttpRequest, pk: int) -> HttpResponse:
    """Send through this account from now on."""
    mailsetup.prefer(mine(request, MailAccount, pk))
    return redirect("settings-mail")


@require_POST
def trial(request: HttpRequest, pk: int) -> HttpResponse:
    """Send the trial mail once more."""
    row = mine(request, MailAccount, pk)
    for problem in mailsetup.begin_trial(row, clock.now()):
        messages.warning(request, told(problem.message))
    return redirect("mail", pk=pk)


@require_POST
def forget(request: HttpRequest, pk: int) -> HttpResponse:
    """Remove the account and its password."""
    mailsetup.forget(mine(request, MailAccount, pk))
    messages.success(request, _("The account and its password are gone from this machine."))
    return redirect("settings-mail")


# ---- signing in with the provider


@require_POST
def sign_in(request: HttpRequest) -> HttpResponse:
    """Offer the way to the provider; the browser comes back to `signed_in` on this machine."""
    address, preset = request.POST.get("address", "").strip(), preset_named(request.POST.get("provider", ""))
    client = tokens.client_of(preset.oauth) if preset else None
    if preset is None or client is None or _address_problem(address):
        return redirect("settings-mail")
    back = request.build_absolute_uri(reverse("mail-signed-in"))
    attempt = oauth.begin(oauth.PROVIDERS[preset.oauth], client, back, hint=address)
    request.session["sign_in"] = {
        "address": address, "provider": preset.name, "state": attempt.state, "verifier": attempt.verifier,
        "back": back,
    }  # fmt: skip
    # A page with a link: a browser follows no redirect from a form to another site (form-action).
    return render(
        request, "web/mail_sign_in.html", {"url": attempt.url, "preset": preset, "address": address}
    )


@require_safe
def signed_in(request: HttpRequest) -> HttpResponse:
    """Back from the provider, with a code or with a no."""
    begun = request.session.pop("sign_in", None)
    preset = preset_named(begun["provider"]) if begun else None
    client = tokens.client_of(preset.oauth) if preset else None
    if begun is None or preset is None or client is None:
        messages.warning(request, _("This sign-in was not begun here. Please begin again."))
        return redirect("settings-mail")
    attempt = oauth.Attempt("", begun["state"], begun["verifier"], begun["back"])
    try:
        found = oauth.finish(oauth.PROVIDERS[preset.oauth], client, attempt, request.GET.dict(), clock.now())
    except CordiallyError as error:
        return _form(request, begun["address"], _values(begun["address"], preset, None), preset,
                     (Problem("", str(error)),))  # fmt: skip
    return _keep_signed_in(request, begun["address"], preset, found)


def _keep_signed_in(request: HttpRequest, address: str, preset: Preset, found: oauth.Tokens) -> HttpResponse:
    values = _values(address, preset, None)
    form, problems = _account_form({k: str(v) for k, v in values.items()})
    if form:
        problems = mailsetup.save_signed_in(me(request), form, found, clock.now())
    if problems or form is None:
        return _form(request, address, values, preset, problems)
    return _kept(request, me(request), address)


@require_POST
def code(request: HttpRequest) -> HttpResponse:
    """Ask for a code to type on any device, or look whether it was typed."""
    address, preset = request.POST.get("address", "").strip(), preset_named(request.POST.get("provider", ""))
    client = tokens.client_of(preset.oauth) if preset else None
    if preset is None or client is None or _address_problem(address):
        return redirect("settings-mail")
    provider, now = oauth.PROVIDERS[preset.oauth], clock.now()
    try:
        asked = request.session.pop("device_code", None) if request.POST.get("typed") else None
        given = oauth.DeviceCode(**{**asked, "expires_at": _moment(asked)}) if asked else None
        found = oauth.poll_device(provider, client, given, now) if given else None
        if found:
            return _keep_signed_in(request, address, preset, found)
        given = given or oauth.begin_device(provider, client, now)
    except CordiallyError as error:
        return _form(request, address, _values(address, preset, None), preset, (Problem("", str(error)),))
    request.session["device_code"] = {
        "user_code": given.user_code, "where": given.where, "interval": given.interval,
        "expires_at": given.expires_at.isoformat(), "device_code": given.device_code,
    }  # fmt: skip
    context = {
        "code": given,
        "address": address,
        "preset": preset,
        "waiting": bool(request.POST.get("typed")),
    }
    return render(request, "web/mail_code.html", context)


def _moment(asked: dict[str, Any]) -> Any:
    from datetime import datetime

    return datetime.fromisoformat(asked["expires_at"])
