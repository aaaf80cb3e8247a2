"""What was learned from their feedback."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from cordially.desk.models.base import Owned
from cordially.desk.models.interviews import Opportunity


class Lesson(Owned):
    """One piece of feedback (`said`) and what the person makes of it (`plan`); it comes back before the next
    interview until it is `settled_at`."""

    opportunity = models.ForeignKey(Opportunity, on_delete=models.SET_NULL, null=True, related_name="lessons")
    at = models.DateTimeField()
    said = models.TextField()
    plan = models.TextField(blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["-at", "-pk"]

    def __str__(self) -> str:
        return self.said[:40]
