"""Opportunities, the people and meetings in them, and the debriefs."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from cordially.desk.models.base import Owned, choices
from cordially.model import Competition, Medium, Outcome, PersonKind, Purpose


class Opportunity(Owned):
    """One hiring process at one employer. The mail of a `rehearsal` goes to the postbox.

    `write_as` is the address its letters come from; "" takes the candidate's usual one.
    """

    company = models.CharField(max_length=200)
    role = models.CharField(max_length=200, blank=True)
    zone = models.CharField(max_length=64)
    country = models.CharField(max_length=2, default="US")
    subdivision = models.CharField(max_length=10, blank=True)
    via_agency = models.BooleanField(default=False)
    internal = models.BooleanField(default=False)
    sector = models.CharField(max_length=20, blank=True)
    outcome = models.CharField(max_length=20, choices=choices(Outcome), blank=True)
    outcome_at = models.DateTimeField(null=True, blank=True)
    address = models.JSONField(default=dict, blank=True)
    rehearsal = models.BooleanField(default=False)
    write_as = models.EmailField(blank=True)
    created = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.role} at {self.company}" if self.role else self.company


class Person(Owned):
    """Someone on the employer's side of one opportunity."""

    opportunity = models.ForeignKey(Opportunity, on_delete=models.CASCADE, related_name="people")
    name = models.CharField(max_length=200)
    email = models.EmailField(blank=True)
    role = models.CharField(max_length=200, blank=True)
    kind = models.CharField(max_length=20, choices=choices(PersonKind), default=PersonKind.INTERVIEWER.value)
    honorific = models.CharField(max_length=20, blank=True)
    first_name_basis = models.BooleanField(default=False)
    phone = models.CharField(max_length=60, blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["pk"]

    def __str__(self) -> str:
        return self.name


class Interview(Owned):
    """One meeting; `uid`, `sequence`, `occurrence` (of a series) and `stamped` come from its invite."""

    opportunity = models.ForeignKey(Opportunity, on_delete=models.CASCADE, related_name="interviews")
    start = models.DateTimeField()
    end = models.DateTimeField()
    zone = models.CharField(max_length=64)
    people = models.ManyToManyField(Person, related_name="interviews")
    medium = models.CharField(max_length=10, choices=choices(Medium), default=Medium.VIDEO.value)
    purpose = models.CharField(max_length=20, choices=choices(Purpose), default=Purpose.HIRING.value)
    round = models.PositiveSmallIntegerField(default=1)
    place = models.CharField(max_length=2000, blank=True)
    cancelled = models.BooleanField(default=False)
    no_show = models.BooleanField(default=False)
    uid = models.CharField(max_length=500, blank=True)
    sequence = models.PositiveIntegerField(default=0)
    occurrence = models.DateTimeField(null=True)
    stamped = models.DateTimeField(null=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["start"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=models.Q(end__gt=models.F("start")), name="interview_ends_after_start"
            )
        ]

    def __str__(self) -> str:
        return f"{self.opportunity} on {self.start:%Y-%m-%d}"


class Debrief(Owned):
    """The six stems of one interview, in the candidate's own words; saved on every pause.

    `revision` grows with each save, so that a late autosave never overwrites newer words.
    `picks` are the résumé lines that the person chose, by the name of the topic's field.
    """

    interview = models.OneToOneField(Interview, on_delete=models.CASCADE, related_name="debrief")
    need = models.TextField(blank=True)
    told = models.TextField(blank=True)
    wish = models.TextField(blank=True)
    personal = models.TextField(blank=True)
    they_will_reply = models.TextField(blank=True)
    competition = models.CharField(
        max_length=10, choices=choices(Competition), default=Competition.UNKNOWN.value
    )
    went_badly = models.BooleanField(default=False)
    weak_answer = models.TextField(blank=True)
    decision_same_day = models.BooleanField(default=False)
    notes = models.TextField(blank=True)
    promise_due = models.DateField(null=True, blank=True)
    promise_earliest = models.DateField(null=True, blank=True)
    picks = models.JSONField(default=dict)
    revision = models.PositiveIntegerField(default=0)
    writer = models.CharField(max_length=16, blank=True)
    started_at = models.DateTimeField()
    saved_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"debrief of {self.interview}"


class DebriefTopic(Owned):
    """What was discussed with one person of a panel."""

    debrief = models.ForeignKey(Debrief, on_delete=models.CASCADE, related_name="topics")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="topics")
    text = models.TextField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["debrief", "person"], name="one_topic_line_a_person")
        ]

    def __str__(self) -> str:
        return self.text[:40]


class DebriefVersion(Owned):
    """Words that a program replaced in a debrief, by the name of their field; kept, so that none is lost."""

    debrief = models.ForeignKey(Debrief, on_delete=models.CASCADE, related_name="versions")
    words = models.JSONField()
    why = models.CharField(max_length=100)
    saved_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["-pk"]

    def __str__(self) -> str:
        return self.why
