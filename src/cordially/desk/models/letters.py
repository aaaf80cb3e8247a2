"""Letters, their versions, their seals, and the one dispatch of a seal."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from cordially.desk.models.base import Owned, choices
from cordially.desk.models.interviews import Interview, Opportunity, Person
from cordially.model import Kind
from cordially.model.dispatch import DispatchState


class Letter(Owned):
    """A text to one person. It is a draft until it has a live seal; a sealed letter is immutable.

    `token` becomes the Message-ID's left part; it changes when a seal is withdrawn or refused for good.
    `writer` is the browser window that saved last: one window never conflicts with itself.
    `accepted` are the keys of findings that the person chose to leave (`proofing.key_at`);
    `sources` are the composed sentences, `style` says in which of the ways the person asked for.
    """

    opportunity = models.ForeignKey(Opportunity, on_delete=models.CASCADE, related_name="letters")
    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, null=True, related_name="letters")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="letters")
    kind = models.CharField(max_length=20, choices=choices(Kind))
    subject = models.CharField(max_length=500, blank=True)
    body = models.TextField(blank=True)
    revision = models.PositiveIntegerField(default=1)
    writer = models.CharField(max_length=16, blank=True)
    accepted = models.JSONField(default=list)
    sources = models.JSONField(default=list)
    style = models.JSONField(default=dict)
    token = models.CharField(max_length=64)
    in_reply_to = models.CharField(max_length=998, blank=True)
    references = models.JSONField(default=list)
    created = models.DateTimeField()
    saved_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["interview", "person", "kind"],
                condition=models.Q(kind__in=[Kind.THANK_YOU.value, Kind.RECOVERY.value]),
                name="one_thank_you_a_person_an_interview",
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} to {self.person}"


class LetterVersion(Owned):
    """A text that a machine's change replaced (composed anew, mended): kept, so that no word is lost."""

    letter = models.ForeignKey(Letter, on_delete=models.CASCADE, related_name="versions")
    subject = models.CharField(max_length=500, blank=True)
    body = models.TextField(blank=True)
    why = models.CharField(max_length=100)
    saved_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["-pk"]

    def __str__(self) -> str:
        return self.why


class Seal(Owned):
    """A person's approval of one exact text to exact recipients. Never changed, only revoked."""

    letter = models.ForeignKey(Letter, on_delete=models.CASCADE, related_name="seals")
    digest = models.CharField(max_length=64)
    message_id = models.CharField(max_length=998, unique=True)
    sender = models.EmailField()
    sender_name = models.CharField(max_length=200, blank=True)
    recipient = models.EmailField()
    subject = models.CharField(max_length=500)
    body = models.TextField()
    in_reply_to = models.CharField(max_length=998, blank=True)
    references = models.JSONField(default=list)
    kind = models.CharField(max_length=20, choices=choices(Kind))
    sealed_at = models.DateTimeField()
    send_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    by_hand = models.BooleanField(default=False)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["letter"], condition=models.Q(revoked_at__isnull=True), name="one_live_seal_a_letter"
            )
        ]

    def __str__(self) -> str:
        return f"seal of {self.letter}"


# Where a dispatch may stand that is not settled yet; the settled ones are history.
OPEN = [
    state.value
    for state in (
        DispatchState.QUEUED,
        DispatchState.HANDING_OVER,
        DispatchState.IN_DOUBT,
        DispatchState.PARKED,
    )
]


class Dispatch(Owned):
    """The act of sending one seal: one row a seal, for ever (one seal, at most one send).

    `released_at`: the person looked at a parked letter and let it go all the same. `asked_at`: no evidence
    was found for a doubtful letter, so the question is now put to the person.
    """

    seal = models.OneToOneField(Seal, on_delete=models.CASCADE, related_name="dispatch")
    state = models.CharField(
        max_length=20, choices=choices(DispatchState), default=DispatchState.QUEUED.value
    )
    attempts = models.PositiveIntegerField(default=0)
    reason = models.TextField(blank=True)
    server_id = models.CharField(max_length=998, blank=True)
    answer = models.TextField(blank=True)
    handing_over_at = models.DateTimeField(null=True, blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)
    released_at = models.DateTimeField(null=True, blank=True)
    asked_at = models.DateTimeField(null=True, blank=True)
    filed_in = models.CharField(max_length=200, blank=True)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["state"], condition=models.Q(state__in=OPEN), name="dispatch_open")
        ]

    def __str__(self) -> str:
        return f"{self.state}: {self.seal}"
