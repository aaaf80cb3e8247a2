"""The candidate's own mailbox. Passwords are not here: see post.secrets."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from cordially.desk.models.base import Owned

AUTH = [("password", "password"), ("oauth", "sign-in with the provider")]
SECURITY = [("starttls", "STARTTLS"), ("tls", "TLS"), ("none", "none (this machine only)")]


class MailAccount(Owned):
    """How to send as, and read the mail of, one address. `secret` names the password in the secret store.

    One half may be missing: no `smtp_host` (it only reads) or no `imap_host` (it only sends).
    What the trial mail taught is None until it was seen: `keeps_sent` (the provider files a copy in Sent),
    `rewrites_ids` (it puts an id of its own on the message), `copies_arrive` (mail to oneself comes back).
    `per_minute` and `per_day` are the most letters that leave in any minute and any 24 hours.
    """

    address = models.EmailField()
    provider = models.CharField(max_length=20, blank=True)
    auth = models.CharField(max_length=10, choices=AUTH, default="password")
    aliases = models.JSONField(default=list)
    preferred = models.BooleanField(default=False)
    smtp_host = models.CharField(max_length=255, blank=True)
    smtp_port = models.PositiveIntegerField(default=587)
    smtp_security = models.CharField(max_length=10, choices=SECURITY, default="starttls")
    imap_host = models.CharField(max_length=255, blank=True)
    imap_port = models.PositiveIntegerField(default=993)
    imap_security = models.CharField(max_length=10, choices=SECURITY, default="tls")
    user = models.CharField(max_length=320)
    secret = models.CharField(max_length=100)
    ca_file = models.CharField(max_length=1000, blank=True)
    keeps_sent = models.BooleanField(null=True, blank=True)
    rewrites_ids = models.BooleanField(null=True, blank=True)
    copies_arrive = models.BooleanField(null=True, blank=True)
    trial_id = models.CharField(max_length=998, blank=True)
    trial_at = models.DateTimeField(null=True, blank=True)
    per_minute = models.PositiveIntegerField(default=10)
    per_day = models.PositiveIntegerField(default=200)
    tested_at = models.DateTimeField(null=True, blank=True)
    polled_at = models.DateTimeField(null=True, blank=True)
    trouble = models.TextField(blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["candidate", "address"], name="one_account_an_address")
        ]

    def __str__(self) -> str:
        return self.address


class MailFolder(Owned):
    """How far one folder has been read (UIDVALIDITY and the last UID)."""

    account = models.ForeignKey(MailAccount, on_delete=models.CASCADE, related_name="folders")
    name = models.CharField(max_length=255)
    uidvalidity = models.BigIntegerField(null=True)
    last_uid = models.BigIntegerField(null=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["account", "name"], name="one_row_a_folder")
        ]

    def __str__(self) -> str:
        return self.name
