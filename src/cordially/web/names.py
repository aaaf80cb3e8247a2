"""What the kinds, outcomes and states of the model are called on a page."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cordially.model import ReplyKind

# By the value of the enum; one word serves two enums where both mean the same by it.
NAMES: dict[str, str | Promise] = {
    # steps and letters (StepKind, Kind)
    "debrief": _("debrief"),
    "thank_you": _("thank you"),
    "recovery": _("thanks and a better answer"),
    "status_check": _("status check"),
    "goodwill": _("thanks after a no"),
    "offer_thanks": _("thanks for the offer"),
    "acceptance": _("acceptance"),
    "decline": _("declining with thanks"),
    "holding": _("thanks for their news"),
    "reschedule": _("confirming the new time"),
    "answer": _("answer"),
    "withdrawal": _("stepping back"),
    "no_show": _("asking for another time"),
    "closing": _("closing note"),
    "keep_in_touch": _("friendly line"),
    "card": _("card"),
    "call": _("call"),
    "voicemail": _("voicemail"),
    "interview": _("interview"),
    "mend_address": _("address to mend"),
    "offer_closure": _("letting go"),
    # how a process ended, how a call ended (Outcome, CallResult)
    "hired": _("hired"),
    "rejected": _("rejected"),
    "withdrawn": _("withdrawn"),
    "declined": _("declined"),
    "no_answer": _("no answer"),
    "spoke": _("spoke"),
    "wrong_number": _("wrong number"),
    # the way of a contact (Channel)
    "email": _("email"),
    "post": _("post"),
    "phone": _("phone"),
    "other": _("other"),
    # where a letter stands (DispatchState)
    "queued": _("queued"),
    "handing_over": _("handing over"),
    "sent": _("sent"),
    "refused": _("refused"),
    "in_doubt": _("in doubt"),
    "parked": _("parked"),
    # the columns of the board (Stand)
    "coming": _("coming"),
    "to do": _("to do"),
    "waiting": _("waiting"),
    "ended": _("ended"),
    # what the log of an organisation holds (audit.Event), and who a member is (Role)
    "signed in": _("signed in"),
    "sign-in failed": _("sign-in failed"),
    "signed up": _("signed up"),
    "second factor changed": _("second factor changed"),
    "password changed": _("password changed"),
    "invited": _("invited"),
    "invitation revoked": _("invitation taken back"),
    "joined": _("joined"),
    "left": _("left the centre"),
    "consent given": _("consent given"),
    "consent revoked": _("consent taken back"),
    "coach looked": _("coach looked"),
    "coach commented": _("coach remarked"),
    "figures exported": _("figures exported"),
    "data exported": _("data exported"),
    "erased": _("erased"),
    "keys rotated": _("keys changed"),
    "changed in the administration": _("changed in the administration"),
    "log shortened": _("log shortened"),
    "candidate": _("candidate"),
    "coach": _("coach"),
    "staff": _("staff"),
}

# What a message may mean, in the words of the person who says so.
MEANINGS: dict[str, str | Promise] = {
    ReplyKind.REJECTION.value: _("They chose another"),
    ReplyKind.HOLDING.value: _("They need more time"),
    ReplyKind.NEXT_ROUND.value: _("They invite you again"),
    ReplyKind.OFFER.value: _("They make an offer"),
    ReplyKind.INFO_REQUEST.value: _("They ask for something"),
    ReplyKind.ACKNOWLEDGEMENT.value: _("They thank you"),
    ReplyKind.AUTO_REPLY.value: _("A machine answered"),
    ReplyKind.BOUNCE.value: _("It did not arrive"),
    ReplyKind.OTHER.value: _("Something else"),
}


def name_of(value: str) -> str:
    """The name of an enum's value; an unknown one as plain words ("status_check" is "status check")."""
    return str(NAMES.get(value, value.replace("_", " ")))


def meaning_of(kind: str) -> str:
    """What a message of this kind says ("They chose another")."""
    return str(MEANINGS.get(kind, name_of(kind)))
