"""Programs that work with a candidate's rows: their tokens, what they asked before, and whom we tell."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from cordially.desk.models.base import Owned


class ProgramToken(Owned):
    """A key that the person made for one program; only its SHA-256 is kept. No scope seals.

    `hint` is the beginning of the key, so that the person can tell one from another.
    """

    name = models.CharField(max_length=100)
    digest = models.CharField(max_length=64, unique=True)
    hint = models.CharField(max_length=20)
    scopes = models.JSONField(default=list)
    created = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name


class Remembered(Owned):
    """What a program was answered when it used an Idempotency-Key: the same question gets it again."""

    token = models.ForeignKey(ProgramToken, on_delete=models.CASCADE, related_name="remembered")
    key = models.CharField(max_length=64)
    request = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField()
    answer = models.JSONField()
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["token", "key"], name="one_answer_a_key")
        ]

    def __str__(self) -> str:
        return f"{self.token}: {self.status}"


class Listener(Owned):
    """An address that is told when something happens; `secret` names the key that signs the calls."""

    url = models.CharField(max_length=500)
    events = models.JSONField(default=list)
    secret = models.CharField(max_length=64)
    created = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)
    told_at = models.DateTimeField(null=True, blank=True)
    trouble = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.url


class Notice(Owned):
    """One happening for one listener: told at least once; `occasion` keeps it from being told anew."""

    listener = models.ForeignKey(Listener, on_delete=models.CASCADE, related_name="notices")
    event = models.CharField(max_length=20)
    occasion = models.CharField(max_length=100)
    payload = models.JSONField()
    at = models.DateTimeField()
    delivered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["listener", "occasion"], name="one_notice_an_occasion")
        ]

    def __str__(self) -> str:
        return f"{self.event} for {self.listener}"
