"""The people side of a centre: organisations and their members, consent, who looked, comments, the audit."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, ClassVar

from django.conf import settings
from django.db import models

from cordially.desk.models.base import Owned, choices
from cordially.desk.models.interviews import Interview, Opportunity
from cordially.desk.models.letters import Letter

USER = settings.AUTH_USER_MODEL


class Role(StrEnum):
    """What a member is to an organisation. Staff invite and remove; only a candidate gives consent."""

    CANDIDATE = "candidate"
    COACH = "coach"
    STAFF = "staff"


class Consent(StrEnum):
    """What one grant opens to one coach; none of them opens more than it names."""

    DEADLINES = "deadlines"
    LETTER = "letter"
    DEBRIEF = "debrief"
    OPPORTUNITY = "opportunity"


class Organisation(models.Model):
    """A career centre, an agency, or a part of one."""

    name = models.CharField(max_length=200, unique=True)
    created = models.DateTimeField()

    def __str__(self) -> str:
        return self.name


class Member(models.Model):
    """One role of one user in one organisation; who left stays as a row with `left_at`."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="members")
    user = models.ForeignKey(USER, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=20, choices=choices(Role))
    since = models.DateTimeField()
    left_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["organisation", "user", "role"],
                condition=models.Q(left_at__isnull=True),
                name="one_row_a_role",
            )
        ]

    def __str__(self) -> str:
        return f"{self.role} {self.user_id} of {self.organisation}"


class Invitation(models.Model):
    """A link by mail into a role: good once, for a while, until somebody takes it back.

    Only the SHA-256 of the link's token is kept.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="invitations")
    role = models.CharField(max_length=20, choices=choices(Role))
    email = models.EmailField()
    digest = models.CharField(max_length=64, unique=True)
    invited_by = models.ForeignKey(USER, on_delete=models.SET_NULL, null=True, related_name="+")
    created = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.role} {self.email}"


class Grant(Owned):
    """A candidate lets one coach see one thing, until `expires_at` or until they take it back.

    Exactly the column that `kind` names is set; a grant of deadlines names none.
    """

    coach = models.ForeignKey(USER, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=20, choices=choices(Consent))
    letter = models.ForeignKey(Letter, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    interview = models.ForeignKey(
        Interview, on_delete=models.CASCADE, null=True, blank=True, related_name="+"
    )
    opportunity = models.ForeignKey(
        Opportunity, on_delete=models.CASCADE, null=True, blank=True, related_name="+"
    )
    created = models.DateTimeField()
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(
                fields=["coach", "kind"], condition=models.Q(revoked_at__isnull=True), name="grant_in_force"
            )
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=models.Q(kind="deadlines", letter=None, interview=None, opportunity=None)
                | models.Q(kind="letter", letter__isnull=False, interview=None, opportunity=None)
                | models.Q(kind="debrief", letter=None, interview__isnull=False, opportunity=None)
                | models.Q(kind="opportunity", letter=None, interview=None, opportunity__isnull=False),
                name="a_grant_names_what_it_opens",
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} for coach {self.coach_id}"


class Look(Owned):
    """One time that somebody else saw something of the candidate's; shown to the candidate, never changed.

    `what` is said so that the candidate knows it ("the letter to Priya Raman"); `name` outlives the account.
    """

    by = models.ForeignKey(USER, on_delete=models.SET_NULL, null=True, related_name="+")
    name = models.CharField(max_length=200)
    at = models.DateTimeField()
    kind = models.CharField(max_length=20, choices=choices(Consent))
    what = models.CharField(max_length=500)

    class Meta:
        ordering: ClassVar[list[str]] = ["-at", "-pk"]
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["candidate", "-at"], name="who_looked")]

    def __str__(self) -> str:
        return f"{self.name}: {self.what}"


class Comment(Owned):
    """A coach's remark on a draft. It stands beside the letter and never changes a word of it."""

    letter = models.ForeignKey(Letter, on_delete=models.CASCADE, related_name="comments")
    author = models.ForeignKey(USER, on_delete=models.SET_NULL, null=True, related_name="+")
    name = models.CharField(max_length=200)
    at = models.DateTimeField()
    text = models.TextField()
    resolved_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["at", "pk"]

    def __str__(self) -> str:
        return f"comment {self.pk}"


class AuditEntry(models.Model):
    """One thing that was done, by whom, about whom: ids and kinds, no words of anybody. Only ever added to,
    until it is as old as the centre keeps it (desk.audit.shorten).

    Users are named by number and not by reference, so that an erasure leaves the row and takes the name.
    """

    at = models.DateTimeField()
    event = models.CharField(max_length=40)
    actor = models.BigIntegerField(null=True)
    about = models.BigIntegerField(null=True)
    organisation = models.BigIntegerField(null=True)
    detail = models.JSONField(default=dict)

    class Meta:
        ordering: ClassVar[list[str]] = ["-pk"]
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["event", "at"], name="audit_event")]

    def __str__(self) -> str:
        return f"{self.event} at {self.at:%Y-%m-%d %H:%M}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Add the row; a row that stands already cannot be changed."""
        if not self._state.adding:
            raise TypeError("The audit is only ever added to.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """Never."""
        raise TypeError("The audit is only ever added to.")
