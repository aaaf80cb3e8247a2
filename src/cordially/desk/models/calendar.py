"""What the subscribed calendar has shown, so that it can update and cancel; and what reminders were sent."""

from __future__ import annotations

from datetime import time
from typing import ClassVar

from django.db import models

from cordially.desk.models.base import Candidate, Owned
from cordially.desk.models.interviews import Opportunity


class CalendarEntry(Owned):
    """One event of the feed. `key` says which step it is; `uid` never changes; `sequence` counts changes."""

    opportunity = models.ForeignKey(Opportunity, on_delete=models.CASCADE, related_name="calendar_entries")
    key = models.CharField(max_length=200)
    uid = models.CharField(max_length=200, unique=True)
    start = models.DateTimeField()
    end = models.DateTimeField()
    summary = models.CharField(max_length=500)
    text = models.TextField(blank=True)
    sequence = models.PositiveIntegerField(default=0)
    cancelled = models.BooleanField(default=False)
    changed_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["candidate", "key"], name="one_entry_a_step")
        ]

    def __str__(self) -> str:
        return self.summary


class Reminding(models.Model):
    """How one candidate is reminded, and the token of the private calendar.

    `elsewhere` counts the apprise addresses; they hold secrets and lie in the store of passwords.
    """

    candidate = models.OneToOneField(Candidate, on_delete=models.CASCADE, related_name="reminding")
    by_mail = models.BooleanField(default=False)
    on_desktop = models.BooleanField(default=False)
    elsewhere = models.PositiveSmallIntegerField(default=0)
    digest_at = models.TimeField(default=time(8, 30))
    quiet_from = models.TimeField(default=time(20))
    quiet_to = models.TimeField(default=time(8))
    trouble = models.TextField(blank=True)
    feed_token = models.CharField(max_length=64, blank=True, db_index=True)

    def __str__(self) -> str:
        return f"reminding of {self.candidate}"

    @property
    def is_on(self) -> bool:
        """True when there is a way to be reminded."""
        return self.by_mail or self.on_desktop or self.elsewhere > 0


class Told(Owned):
    """One thing that the person was reminded of."""

    key = models.CharField(max_length=200)
    at = models.DateTimeField()
    way = models.CharField(max_length=10)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["candidate", "at"])]

    def __str__(self) -> str:
        return f"{self.way}: {self.key}"
