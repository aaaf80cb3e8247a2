"""Secrets of a centre's candidates, encrypted (on a person's own machine they are in its keyring instead)."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from cordially.desk.models.base import Owned


class Secret(Owned):
    """One password, token or key of a candidate by its name; `sealed` holds it encrypted (desk/vault.py)."""

    name = models.CharField(max_length=400)
    sealed = models.TextField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["candidate", "name"], name="one_secret_a_name")
        ]

    def __str__(self) -> str:
        return f"secret {self.pk}"
