"""Organisations and who belongs to them: founding, inviting, joining, leaving.

Only staff invite and remove.
"""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime, timedelta

from django.contrib.auth.models import AnonymousUser, User
from django.core.exceptions import ValidationError
from django.core.mail import EmailMessage
from django.core.validators import validate_email
from django.db import transaction
from django.db.models import QuerySet
from django.utils import translation
from django.utils.dateformat import format as date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from cordially.desk import audit, consent
from cordially.desk.acting import as_the_house
from cordially.desk.models import Candidate, Invitation, Member, Organisation, Role
from cordially.model import CordiallyError, Problem
from cordially.model.words import said

GOOD_FOR = timedelta(days=14)
MOST_OPEN = 500  # invitations of one organisation at once


class NotForYou(CordiallyError):
    """The invitation is for another address than that of this account."""


def found(name: str, user: User, now: datetime) -> Organisation:
    """A new organisation with its first member of staff. For the administrator, at the terminal."""
    with transaction.atomic():
        organisation = Organisation.objects.create(name=name, created=now)
        _join(organisation, user, Role.STAFF, now)
    return organisation


def roles_of(user: User | AnonymousUser) -> frozenset[Role]:
    """What this user is, in any organisation; nothing for a stranger."""
    members = Member.objects.filter(user=user.pk, left_at__isnull=True) if user.pk else Member.objects.none()
    return frozenset(Role(role) for role in members.values_list("role", flat=True))


def where(user: User, role: Role) -> list[Organisation]:
    """The organisations in which this user has that role now."""
    members = Member.objects.filter(user=user, role=role.value, left_at__isnull=True)
    return [member.organisation for member in members.select_related("organisation").order_by("pk")]


def begin(name: str, email: str, now: datetime) -> tuple[str, tuple[Problem, ...]]:
    """A new organisation (or one of that name) and the token of an invitation for one of its staff."""
    with transaction.atomic():
        organisation, _new = Organisation.objects.get_or_create(name=name.strip(), defaults={"created": now})
        token, problems = invite(organisation, None, email, Role.STAFF, now)
        if problems:
            transaction.set_rollback(True)
    return token, problems


def make_administrator(email: str) -> bool:
    """Let an account into the administration; False when there is no such account."""
    user = user_with(email)
    if user is None:
        return False
    user.is_staff = user.is_superuser = True
    user.save(update_fields=["is_staff", "is_superuser"])
    audit.note(audit.Event.ADMIN, None, user, what="became administrator")
    return True


def user_with(address: str) -> User | None:
    """Whose account has this address."""
    return User.objects.filter(email__iexact=address).first() if address else None


def memberships_of(user: User) -> list[Member]:
    """As a candidate of which organisations, now."""
    found = Member.objects.filter(user=user, role=Role.CANDIDATE.value, left_at__isnull=True)
    return list(found.select_related("organisation", "user").order_by("pk"))


def member_for(staff: User, pk: int) -> Member | None:
    """A member of an organisation of this staff's; any other is not there."""
    found = Member.objects.filter(pk=pk, left_at__isnull=True, organisation__in=where(staff, Role.STAFF))
    return found.select_related("user", "organisation").first()


def invitation_for(staff: User, pk: int) -> Invitation | None:
    """An invitation of an organisation of this staff's; any other is not there."""
    found = Invitation.objects.filter(pk=pk, organisation__in=where(staff, Role.STAFF))
    return found.select_related("organisation").first()


def members_of(organisation: Organisation, role: Role | None = None) -> QuerySet[Member]:
    """The members now, with their users."""
    found = Member.objects.filter(organisation=organisation, left_at__isnull=True).select_related("user")
    return (found.filter(role=role.value) if role else found).order_by("role", "user__email", "pk")


def invitations_of(organisation: Organisation, now: datetime) -> QuerySet[Invitation]:
    """Those that may still be used."""
    return Invitation.objects.filter(
        organisation=organisation, used_at__isnull=True, revoked_at__isnull=True, expires_at__gt=now
    ).order_by("-pk")


def invite(
    organisation: Organisation, staff: User | None, email: str, role: Role, now: datetime
) -> tuple[str, tuple[Problem, ...]]:
    """A fresh invitation; returns the token of its link, which is kept nowhere. With problems none is made.

    An older open invitation of the same address and role stops working: one link is good at a time.
    """
    email = email.strip()
    try:
        validate_email(email)
    except ValidationError:
        return "", (Problem("email", "That is not an email address. An example: name@example.org."),)
    open_ones = invitations_of(organisation, now)
    if open_ones.count() >= MOST_OPEN:
        return "", (
            Problem("email", said("{most} invitations are open. Take some back first.", most=MOST_OPEN)),
        )
    token = secrets.token_urlsafe(32)
    with transaction.atomic():
        open_ones.filter(email__iexact=email, role=role.value).update(revoked_at=now)
        row = Invitation.objects.create(
            organisation=organisation,
            role=role.value,
            email=email,
            digest=_digest(token),
            invited_by=staff,
            created=now,
            expires_at=now + GOOD_FOR,
        )
        audit.note(audit.Event.INVITED, staff, None, organisation, invitation=row.pk, role=role.value)
    return token, ()


def language_of(address: str) -> str:
    """The language that the person with this address chose for their pages; "" where nobody chose one."""
    with as_the_house():
        theirs = (
            Candidate.objects.filter(user__email__iexact=address) if address else Candidate.objects.none()
        )
        return theirs.values_list("language", flat=True).first() or ""


def mail_of(invitation: Invitation, address: str, language: str = "en") -> EmailMessage:
    """The mail with the link at `address`: in the language of who is invited, where they chose one here."""
    with translation.override(language_of(invitation.email) or language):
        who = {
            Role.CANDIDATE: _("%(name)s invites you to Cordially as a candidate."),
            Role.COACH: _("%(name)s invites you to Cordially as a coach."),
            Role.STAFF: _("%(name)s invites you to Cordially as a member of staff."),
        }[Role(invitation.role)]
        day = date_format(
            invitation.expires_at,
            pgettext("a day and its year, as Django's date filter writes it", "l j F Y"),
        )
        names = {"name": invitation.organisation.name, "day": day}
        parts = (
            who % names,
            _("Open this address to accept. It works once, until %(day)s:") % names,
            address,
            _("If you did not expect this, you need not do anything."),
        )
        subject = _("%(name)s invites you") % names
    return EmailMessage(subject, "\n\n".join(parts) + "\n", to=[invitation.email])


def newest(token: str, now: datetime) -> Invitation | None:
    """The invitation that this token opens; None for one that was used, taken back, or has run out."""
    return (
        Invitation.objects.filter(
            digest=_digest(token), used_at__isnull=True, revoked_at__isnull=True, expires_at__gt=now
        )
        .select_related("organisation")
        .first()
    )


def accept(invitation: Invitation, user: User, addresses: set[str], now: datetime) -> Member:
    """Join by it, once. `addresses` are those that the user has shown to be theirs. Raises NotForYou."""
    if invitation.email.casefold() not in {address.casefold() for address in addresses}:
        raise NotForYou(
            said(
                "This invitation is for {email}. Sign in with that address, or ask for a new one.",
                email=invitation.email,
            )
        )
    with transaction.atomic():
        used = Invitation.objects.filter(pk=invitation.pk, used_at__isnull=True, revoked_at__isnull=True)
        if not used.update(used_at=now):
            raise NotForYou(said("This invitation was used or taken back a moment ago."))
        return _join(invitation.organisation, user, Role(invitation.role), now)


def _join(organisation: Organisation, user: User, role: Role, now: datetime) -> Member:
    member, is_new = Member.objects.get_or_create(
        organisation=organisation, user=user, role=role.value, left_at=None, defaults={"since": now}
    )
    if is_new:
        audit.note(audit.Event.JOINED, user, user, organisation, role=role.value)
    return member


def revoke(invitation: Invitation, staff: User, now: datetime) -> None:
    """The link opens nothing any more."""
    if Invitation.objects.filter(pk=invitation.pk, used_at=None, revoked_at=None).update(revoked_at=now):
        audit.note(
            audit.Event.INVITATION_REVOKED, staff, None, invitation.organisation, invitation=invitation.pk
        )


def remove(member: Member, actor: User, now: datetime) -> tuple[Problem, ...]:
    """End one role. Consents that rested on it end with it; the last of staff stays."""
    if member.role == Role.STAFF.value and members_of(member.organisation, Role.STAFF).count() == 1:
        return (Problem("", "The last member of staff stays. Make somebody else staff first."),)
    with as_the_house(), transaction.atomic():
        if not Member.objects.filter(pk=member.pk, left_at__isnull=True).update(left_at=now):
            return ()
        consent.end_unfounded(member.user, now)
        audit.note(audit.Event.LEFT, actor, member.user, member.organisation, role=member.role)
    return ()


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()
