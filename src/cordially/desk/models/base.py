"""The candidate, to whom every other row belongs."""

from __future__ import annotations

from enum import StrEnum

from django.conf import settings
from django.db import models


def choices(kinds: type[StrEnum]) -> list[tuple[str, str]]:
    """The values of an enum of the model as Django choices."""
    return [(kind.value, kind.value.replace("_", " ")) for kind in kinds]


class Candidate(models.Model):
    """The user of Cordially. `resume` holds one highlight a line; `words` is the personal dictionary.

    `address` is the postal address in parts (post/addresses.py).
    """

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="candidate")
    name = models.CharField(max_length=200, blank=True)
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=60, blank=True)
    zone = models.CharField(max_length=64, blank=True)
    country = models.CharField(max_length=2, default="US")
    signature = models.TextField(blank=True)
    resume = models.TextField(blank=True)
    words = models.TextField(blank=True)
    address = models.JSONField(default=dict, blank=True)
    preset = models.CharField(max_length=20, default="standard")
    language = models.CharField(
        max_length=10, blank=True, default="", db_default=""
    )  # of the pages; "" follows the browser
    created = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.name or f"candidate {self.pk}"


class Owned(models.Model):
    """A row of one candidate."""

    candidate = models.ForeignKey(Candidate, on_delete=models.CASCADE, related_name="+")

    class Meta:
        abstract = True


class EntryToken(models.Model):
    """A one-time token of the local door; only its SHA-256 is kept."""

    digest = models.CharField(max_length=64, unique=True)
    created = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"entry token {self.pk}"
