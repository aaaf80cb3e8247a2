"""What happened: contacts made, words received, stop words."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from cordially.desk.models.base import Owned, choices
from cordially.desk.models.interviews import Interview, Opportunity, Person
from cordially.desk.models.letters import Letter
from cordially.model import CallResult, Channel, Kind, ReplyKind, StopScope


class Counted(models.Manager["Touch"]):
    """The contacts that count: not those of which the person said that they were about something else."""

    def get_queryset(self) -> models.QuerySet[Touch]:
        return super().get_queryset().filter(set_aside=False)


class Touch(Owned):
    """One contact made with the employer: by a dispatch, logged by hand, or found in the folder Sent.

    `message_id` stands on those that were found (desk/elsewhere.py); of such a message nothing else is kept
    but its time, its subject (`note`) and to whom it went. `set_aside`: it was about something else.
    """

    opportunity = models.ForeignKey(Opportunity, on_delete=models.CASCADE, related_name="touches")
    person = models.ForeignKey(
        Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="touches"
    )
    interview = models.ForeignKey(
        Interview, on_delete=models.SET_NULL, null=True, blank=True, related_name="touches"
    )
    letter = models.OneToOneField(
        Letter, on_delete=models.SET_NULL, null=True, blank=True, related_name="touch"
    )
    at = models.DateTimeField()
    kind = models.CharField(max_length=20, choices=choices(Kind))
    channel = models.CharField(max_length=10, choices=choices(Channel), default=Channel.EMAIL.value)
    answers = models.BooleanField(default=False)
    result = models.CharField(max_length=20, choices=choices(CallResult), blank=True)
    note = models.TextField(blank=True)
    message_id = models.CharField(max_length=998, blank=True, default="", db_default="")
    set_aside = models.BooleanField(default=False, db_default=False)

    objects = Counted()
    every: ClassVar[models.Manager[Touch]] = models.Manager()

    class Meta:
        ordering: ClassVar[list[str]] = ["at"]
        default_manager_name = "every"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["candidate", "message_id"],
                condition=~models.Q(message_id=""),
                name="one_touch_a_message",
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} at {self.at:%Y-%m-%d}"


class Reply(Owned):
    """One message of theirs: as it came (`raw`), as it was read, and whether the person agreed.

    `attachments` are the names of files that came with it; none is ever opened. `folder` is where it lay.
    """

    opportunity = models.ForeignKey(Opportunity, on_delete=models.CASCADE, related_name="replies")
    person = models.ForeignKey(
        Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="replies"
    )
    letter = models.ForeignKey(
        Letter, on_delete=models.SET_NULL, null=True, blank=True, related_name="replies"
    )
    at = models.DateTimeField()
    noticed_at = models.DateTimeField()
    kind = models.CharField(max_length=20, choices=choices(ReplyKind))
    confidence = models.FloatField(default=0)
    evidence = models.JSONField(default=list)
    sender = models.CharField(max_length=320, blank=True)
    subject = models.CharField(max_length=998, blank=True)
    text = models.TextField(blank=True)
    message_id = models.CharField(max_length=998, blank=True)
    promise_text = models.TextField(blank=True)
    promise_due = models.DateField(null=True, blank=True)
    promise_earliest = models.DateField(null=True, blank=True)
    returns = models.DateField(null=True, blank=True)
    bounced = models.CharField(max_length=320, blank=True)
    confirmed = models.BooleanField(default=False)
    invites = models.BooleanField(default=False)
    asks = models.BooleanField(default=False, db_default=False)
    # The kinds it tells side by side, with a space between; then nobody but the person can say which counts.
    also = models.CharField(max_length=120, blank=True, default="", db_default="")
    # Longer than is ever read: only its first part was.
    cut = models.BooleanField(default=False, db_default=False)
    attachments = models.JSONField(default=list)
    folder = models.CharField(max_length=255, blank=True)
    raw = models.BinaryField(default=b"")
    fingerprint = models.CharField(max_length=64)

    class Meta:
        ordering: ClassVar[list[str]] = ["at"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["candidate", "fingerprint"], name="one_reply_a_message")
        ]
        # Today asks which are unconfirmed and which are new; neither may touch the messages themselves.
        indexes: ClassVar[list[models.Index]] = [
            models.Index(
                fields=["candidate", "at"], condition=models.Q(confirmed=False), name="reply_unconfirmed"
            ),
            models.Index(fields=["opportunity", "at", "confirmed", "invites"], name="reply_news"),
        ]

    @property
    def may_mean(self) -> list[str]:
        """The kinds it tells side by side, while nobody has said which of them counts."""
        return [] if self.confirmed else self.also.split()

    def __str__(self) -> str:
        return f"{self.kind}: {self.subject}"


class Stop(Owned):
    """Somebody asked for no (more) contact."""

    opportunity = models.ForeignKey(Opportunity, on_delete=models.CASCADE, related_name="stops")
    at = models.DateTimeField()
    scope = models.CharField(max_length=20, choices=choices(StopScope))
    by_candidate = models.BooleanField(default=False)
    text = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.scope
