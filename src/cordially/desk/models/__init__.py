"""The tables. Every row belongs to one candidate; no row is read without naming whose it is."""

from cordially.desk.models.base import Candidate, EntryToken
from cordially.desk.models.calendar import CalendarEntry, Reminding, Told
from cordially.desk.models.history import Reply, Stop, Touch
from cordially.desk.models.interviews import (
    Debrief,
    DebriefTopic,
    DebriefVersion,
    Interview,
    Opportunity,
    Person,
)
from cordially.desk.models.lessons import Lesson
from cordially.desk.models.letters import Dispatch, Letter, LetterVersion, Seal
from cordially.desk.models.mail import MailAccount, MailFolder
from cordially.desk.models.people import (
    AuditEntry,
    Comment,
    Consent,
    Grant,
    Invitation,
    Look,
    Member,
    Organisation,
    Role,
)
from cordially.desk.models.programs import Listener, Notice, ProgramToken, Remembered
from cordially.desk.models.secret import Secret
from cordially.desk.models.work import Duty, Round

__all__ = [
    "AuditEntry", "CalendarEntry", "Candidate", "Comment", "Consent", "Debrief", "DebriefTopic",
    "DebriefVersion", "Dispatch", "Duty", "EntryToken", "Grant", "Interview", "Invitation", "Lesson",
    "Letter", "LetterVersion", "Listener", "Look", "MailAccount", "MailFolder", "Member", "Notice",
    "Opportunity", "Organisation", "Person", "ProgramToken", "Remembered", "Reminding", "Reply", "Role",
    "Round", "Seal", "Secret", "Stop", "Told", "Touch",
]  # fmt: skip
