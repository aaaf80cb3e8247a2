"""The candidate's mail accounts: which one sends, which are read, and how each is reached."""

from __future__ import annotations

from cordially.desk import tokens, vault
from cordially.desk.config import load
from cordially.desk.looking import once
from cordially.desk.models import Candidate, MailAccount, Opportunity
from cordially.post import imap, smtp
from cordially.post.postbox import Postbox


def accounts_of(candidate: Candidate) -> list[MailAccount]:
    """All accounts, the preferred one first."""
    found = MailAccount.objects.filter(candidate=candidate).order_by("-preferred", "-tested_at", "pk")
    rows = once(("accounts", candidate.pk), lambda: list(found))
    for row in rows:
        row.candidate = candidate
    return rows


def account_of(candidate: Candidate) -> MailAccount | None:
    """The account to send with, if there is one: the preferred of those that can send."""
    able = [row for row in accounts_of(candidate) if row.smtp_host]
    return able[0] if able else None


def account_for(candidate: Candidate, address: str) -> MailAccount | None:
    """The account that sends as this address (its own or an alias), else the usual one."""
    wanted = address.casefold()
    for row in accounts_of(candidate):
        if row.smtp_host and wanted in (a.casefold() for a in (row.address, *row.aliases)):
            return row
    return account_of(candidate)


def addresses_of(candidate: Candidate) -> list[str]:
    """Every address a letter may come from, the usual one first."""
    rows = [row for row in accounts_of(candidate) if row.smtp_host]
    return list(dict.fromkeys(address for row in rows for address in (row.address, *row.aliases)))


def own_addresses(candidate: Candidate) -> tuple[str, ...]:
    """Every address that is the candidate's own, in lower case: mail from them is never an answer."""
    rows = accounts_of(candidate)
    known = [candidate.email, *(a for row in rows for a in (row.address, *row.aliases))]
    return tuple({address.casefold() for address in known if address})


def smtp_account(row: MailAccount, password: str | None = None) -> smtp.SmtpAccount:
    """The sending half, with the password from the secret store unless one is given."""
    word, token = _login(row, password)
    return smtp.SmtpAccount(
        host=row.smtp_host,
        port=row.smtp_port,
        security=smtp.Security(row.smtp_security),
        user=row.user,
        password=word,
        ca_file=row.ca_file,
        token=token,
        outside_only=load().must_lie_outside(row.smtp_host),
    )


def imap_account(row: MailAccount, password: str | None = None) -> imap.ImapAccount | None:
    """The reading half; None when the person gave no IMAP server."""
    if not row.imap_host:
        return None
    word, token = _login(row, password)
    return imap.ImapAccount(
        host=row.imap_host,
        port=row.imap_port,
        security=smtp.Security(row.imap_security),
        user=row.user,
        password=word,
        ca_file=row.ca_file,
        token=token,
        outside_only=load().must_lie_outside(row.imap_host),
    )


def _login(row: MailAccount, password: str | None) -> tuple[str, str]:
    """Password and access token; one of them is empty. Raises oauth.SignInAgain when a token has died."""
    if row.auth == "oauth":
        return "", tokens.access_token(row)
    return (password if password is not None else vault.of(row.candidate).get(row.secret) or ""), ""


def postbox_account() -> smtp.SmtpAccount | None:
    """The built-in postbox of this process, where it runs."""
    box = running_postbox()
    return smtp.SmtpAccount("127.0.0.1", box.port, smtp.Security.NONE) if box else None


def smtp_for(opportunity: Opportunity, sender: str = "") -> smtp.SmtpAccount | None:
    """Where mail of this opportunity goes: a rehearsal to the postbox, the rest through the own account."""
    if opportunity.rehearsal:
        return postbox_account()
    row = account_for(opportunity.candidate, sender)
    return smtp_account(row) if row else None


def can_send(opportunity: Opportunity) -> bool:
    """Is there a way to send its letters? Asks no server."""
    if opportunity.rehearsal:
        return running_postbox() is not None
    return account_of(opportunity.candidate) is not None


def copies_to_self(row: MailAccount | None, sender: str) -> tuple[str, ...]:
    """The Bcc to ourselves: proof that the server took the letter, and the copy for Sent.

    Not where nobody could read it, where the provider files a copy itself (that is the proof then), or where
    the trial showed that mail to oneself does not come back.
    """
    if row is None or not row.imap_host or row.keeps_sent or row.copies_arrive is False:
        return ()
    return (sender,)


_postbox: Postbox | None = None


def running_postbox() -> Postbox | None:
    """The postbox of this process, if it was started."""
    return _postbox


def start_postbox() -> Postbox:
    """Start the built-in SMTP server on a free loopback port."""
    global _postbox
    if _postbox is None:
        _postbox = Postbox(load().postbox)
        _postbox.start()
    return _postbox


def stop_postbox() -> None:
    """Stop it; what arrived stays in its folder."""
    global _postbox
    if _postbox is not None:
        _postbox.stop()
        _postbox = None
