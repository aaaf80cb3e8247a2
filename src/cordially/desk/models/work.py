"""The duty table: the one truth of what work is due."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from cordially.desk.models.base import Owned


class Duty(Owned):
    """One row of due work: `kind` and the `subject` row's id. Claimed by a lease; `fence` counts the claims.

    `owner` names the process that claimed it last.
    `state`: ready (due at due_at), running (until lease_until), done, parked (gave up; shown to the person).
    """

    READY, RUNNING, DONE, PARKED = "ready", "running", "done", "parked"

    kind = models.CharField(max_length=20)
    subject = models.BigIntegerField()
    state = models.CharField(max_length=10, default=READY)
    due_at = models.DateTimeField()
    lease_until = models.DateTimeField(null=True, blank=True)
    owner = models.CharField(max_length=100, default="", db_default="")
    fence = models.PositiveIntegerField(default=0)
    failures = models.PositiveIntegerField(default=0)
    last_error = models.TextField(blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["kind", "subject"],
                condition=models.Q(state__in=["ready", "running"]),
                name="one_live_duty_a_subject",
            )
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["due_at"], condition=models.Q(state="ready"), name="duty_due"),
            models.Index(fields=["lease_until"], condition=models.Q(state="running"), name="duty_leased"),
            models.Index(fields=["kind", "subject"], condition=models.Q(state="parked"), name="duty_parked"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.subject} ({self.state})"


class Round(models.Model):
    """Work that one process of many does now and then, like the sweep: when it was begun last.

    `note` says more where that is needed (desk/restoring.py).
    """

    name = models.CharField(max_length=20, unique=True)
    at = models.DateTimeField()
    note = models.CharField(max_length=100, default="", db_default="")

    def __str__(self) -> str:
        return self.name
