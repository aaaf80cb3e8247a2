"""Setting a mail account up: saved only after it was tried, its password never in the database.

A trial mail to oneself teaches what no help page tells for sure: does the provider file a copy in Sent, does
it put an id of its own on the message, does mail to oneself come back? (facts/mail.md, section 3)
"""

from __future__ import annotations

import secrets as random
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from cordially.desk import accounts, duties, tokens, vault
from cordially.desk.config import load
from cordially.desk.models import Candidate, MailAccount
from cordially.model import CordiallyError, Envelope, Problem
from cordially.model.calendar import zone_of
from cordially.model.words import said
from cordially.post import imap, message, oauth, reach, smtp
from cordially.post.presets import preset_named
from cordially.post.transport import INSIDE

# How long the trial mail may be on its way; most are back within seconds.
TRIAL_PATIENCE = timedelta(minutes=5)
# Some providers write the copy in Sent a little after the mail is back.
SENT_PATIENCE = timedelta(seconds=15)
LOOK_AGAIN = timedelta(seconds=4)
_SUBJECT = "Cordially can send and read your mail"
_BODY = (
    "Dear {name},\n\nThis is the one trial mail from Cordially to yourself.\n"
    "It showed how your provider files what you send. You can delete it.\n"
)


@dataclass(frozen=True, slots=True)
class AccountForm:
    """What the person typed. An empty password keeps the one we have; an empty host leaves that half out."""

    address: str
    smtp_host: str
    smtp_port: int
    smtp_security: str
    user: str
    password: str
    imap_host: str = ""
    imap_port: int = 993
    imap_security: str = "tls"
    ca_file: str = ""
    provider: str = ""
    aliases: tuple[str, ...] = ()


def save(candidate: Candidate, form: AccountForm, now: datetime) -> tuple[Problem, ...]:
    """Try the account and keep it when it works; else say what to do and keep nothing of it."""
    if not form.smtp_host and not form.imap_host:
        return (Problem("smtp_host", "Name at least one server: to send, to read, or both."),)
    if problems := _out_of_bounds(form):
        return problems
    row = _filled(candidate, form)
    row.auth = "password"
    password = form.password or vault.of(candidate).get(row.secret) or ""
    if problems := _tried(row, password):
        return problems
    vault.of(candidate).set(row.secret, password)
    _keep(row, now)
    return ()


def save_signed_in(
    candidate: Candidate, form: AccountForm, signed_in: oauth.Tokens, now: datetime
) -> tuple[Problem, ...]:
    """The same for an account that signed in with its provider."""
    preset = preset_named(form.provider)
    if preset is None or not preset.oauth:
        return (Problem("provider", "This provider offers no sign-in. Please use an app password."),)
    if problems := _out_of_bounds(form):
        return problems
    row = _filled(candidate, form)
    row.auth = "oauth"
    tokens.keep(row, preset.oauth, signed_in)
    if problems := _tried(row, None):
        return problems
    _keep(row, now)
    return ()


def _out_of_bounds(form: AccountForm) -> tuple[Problem, ...]:
    """What a candidate of a centre may not name: machines inside its network, files on its machines.

    On a person's own machine everything is theirs to name.
    """
    config = load()
    if config.allows_loopback:
        return ()
    problems: tuple[Problem, ...] = ()
    for field, host, port in (
        ("smtp_host", form.smtp_host, form.smtp_port),
        ("imap_host", form.imap_host, form.imap_port),
    ):
        if host and config.must_lie_outside(host) and reach.leads_inside(host, port):
            problems += (Problem(field, INSIDE),)
    if form.ca_file:
        problems += (Problem("ca_file", "Leave this empty here: it would name a file of your centre."),)
    return problems


def _filled(candidate: Candidate, form: AccountForm) -> MailAccount:
    """The row as typed, not saved yet."""
    row = MailAccount.objects.filter(candidate=candidate, address__iexact=form.address).first()
    row = row or MailAccount(candidate=candidate, address=form.address)
    for name in ("smtp_host", "smtp_port", "smtp_security", "imap_host", "imap_port", "imap_security",
                 "user", "ca_file", "provider"):  # fmt: skip
        setattr(row, name, getattr(form, name))
    row.aliases = list(form.aliases)
    row.secret = row.secret or f"mail:{candidate.pk}:{form.address}"
    if preset := preset_named(form.provider):
        row.per_minute, row.per_day = preset.per_minute, preset.per_day
    return row


def _tried(row: MailAccount, password: str | None) -> tuple[Problem, ...]:
    try:
        problems = smtp.probe(accounts.smtp_account(row, password)) if row.smtp_host else ()
        reader = accounts.imap_account(row, password)
        return problems or (imap.probe(reader) if reader else ())
    except oauth.SignInFailed as error:
        return (Problem("password", str(error)),)


def _keep(row: MailAccount, now: datetime) -> None:
    row.tested_at, row.trouble = now, ""
    if not accounts.accounts_of(row.candidate):
        row.preferred = True
    row.save()


def prefer(row: MailAccount) -> None:
    """Letters leave through this account unless another is chosen."""
    with transaction.atomic():
        MailAccount.objects.filter(candidate=row.candidate).update(preferred=False)
        MailAccount.objects.filter(pk=row.pk).update(preferred=True)


def forget(row: MailAccount) -> None:
    """Delete the account and its password."""
    vault.of(row.candidate).delete(row.secret)
    duties.cancel("poll", row.pk)
    row.delete()


def begin_trial(row: MailAccount, now: datetime) -> tuple[Problem, ...]:
    """Send one mail to oneself; the duty `trial` sees what becomes of it."""
    if not row.smtp_host:
        return ()
    row.trial_id = message.new_message_id(row.address, f"trial-{random.token_hex(12)}")
    row.trial_at, row.keeps_sent, row.rewrites_ids, row.copies_arrive = now, None, None, None
    row.save()
    envelope = Envelope(
        message_id=row.trial_id, sender=row.address, to=(row.address,), subject=_SUBJECT,
        body=_BODY.format(name=row.candidate.name or "you"),
    )  # fmt: skip
    here = zone_of(row.candidate.zone or "UTC")
    data = message.build(envelope, sender_name=row.candidate.name, date=now.astimezone(here))
    try:
        told = smtp.deliver(
            accounts.smtp_account(row), sender=row.address, recipients=[row.address], data=data,
            before_dot=lambda: None,
        )  # fmt: skip
    except CordiallyError as error:
        return (Problem("smtp_host", said("The trial mail to yourself did not leave. {error}", error=error)),)
    if told.server_id and told.server_id != row.trial_id:
        MailAccount.objects.filter(pk=row.pk).update(rewrites_ids=True)
    if row.imap_host:
        duties.arrange(row.candidate, "trial", row.pk, now, now)
    return ()


def see_trial(account_id: int, now: datetime) -> datetime | None:
    """The duty `trial`: where did the mail to oneself come out, and under which id?"""
    row = MailAccount.objects.select_related("candidate").filter(pk=account_id).first()
    reader = accounts.imap_account(row) if row else None
    if row is None or reader is None or not row.trial_at:
        return None
    with imap.Mailbox(reader) as mailbox:
        sent = mailbox.sent_folder()
        in_sent = bool(sent) and mailbox.find_in(sent, row.trial_id) is not None
        arrived = mailbox.find_arrived(row.trial_id)
    waited = now - row.trial_at
    over = waited > TRIAL_PATIENCE
    done = over or (arrived is not None and (in_sent or waited > SENT_PATIENCE))
    row.keeps_sent = in_sent if in_sent or done else None
    row.copies_arrive = arrived is not None if arrived or done else None
    if arrived:
        row.rewrites_ids = bool(row.rewrites_ids) or arrived.message_id != row.trial_id
    row.save(update_fields=["keeps_sent", "copies_arrive", "rewrites_ids"])
    return None if done else now + LOOK_AGAIN
