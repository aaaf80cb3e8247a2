"""What a candidate, a coach and staff see and do on the pages of a centre."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.desk.conftest import typed
from tests.desk.people import join, user

from cordially.desk import clock, coaching, consent, interviews, team
from cordially.desk.door import candidate_of
from cordially.desk.models import (
    AuditEntry,
    Candidate,
    Consent,
    Dispatch,
    Duty,
    Letter,
    MailAccount,
    Member,
    Role,
)

pytestmark = pytest.mark.django_db


def browser_of(user: User) -> Client:
    client = Client(HTTP_X_FORWARDED_PROTO="https")
    client.force_login(user)
    return client


@pytest.fixture
def hers(alice_there) -> Client:
    return browser_of(alice_there.user)


@pytest.fixture
def coach(cora) -> Client:
    return browser_of(cora)


@pytest.fixture
def staff(sam, centre) -> Client:
    return browser_of(sam)


def page(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status, address
    return answer.content.decode()


def opened(hers: Client, cora: User, item: str, days: int = 7):
    return hers.post("/settings/sharing/open/", {"item": item, "coach": cora.pk, "days": days})


def test_a_candidate_opens_a_letter_the_coach_remarks_and_the_candidate_settles_it(
    hers, coach, cora, alice_there, letter
):
    before = letter.body
    assert opened(hers, cora, f"letter:{letter.pk}").status_code == 302
    assert "appointment calendar" in page(coach, f"/cohort/letters/{letter.pk}/")
    coach.post(f"/cohort/letters/{letter.pk}/", {"text": "Say <b>which</b> Monday."})
    shown = page(hers, f"/letters/{letter.pk}/")
    assert "Say &lt;b&gt;which&lt;/b&gt; Monday." in shown
    remark = letter.comments.get()
    hers.post(f"/remarks/{remark.pk}/settled/")
    assert (
        "which" not in page(hers, f"/letters/{letter.pk}/").split("Before you send")[0].split("<article")[0]
    )
    letter.refresh_from_db()
    assert (letter.body, consent.comments_on(letter)) == (before, [])


def test_the_candidate_sees_who_looked_and_closes_it_again(hers, coach, cora, letter):
    opened(hers, cora, f"letter:{letter.pk}")
    page(coach, f"/cohort/letters/{letter.pk}/")
    shown = page(hers, "/settings/sharing/")
    assert "the text of the letter to Priya Raman, Northgate Clinic" in shown
    grant = consent.grants_of(letter.candidate, clock.now()).get()
    hers.post(f"/settings/sharing/{grant.pk}/close/")
    page(coach, f"/cohort/letters/{letter.pk}/", 404)


def test_the_cohort_page_is_calm_and_says_what_to_do_while_nobody_opened_anything(coach, alice_there, letter):
    shown = page(coach, "/cohort/")
    assert "Nobody has opened anything to you yet" in shown
    assert "Alice" not in shown


def test_with_deadlines_open_the_one_at_risk_stands_first_without_any_text(
    hers, coach, cora, letter, interview, hands
):
    opened(hers, cora, "deadlines:0", 30)
    hands.now = interview.end + timedelta(hours=30)
    shown = page(coach, "/cohort/")
    assert "18 hours left of the 48" in shown
    assert "At risk" in shown
    assert letter.body[:40] not in shown
    assert f"/cohort/letters/{letter.pk}/" not in shown
    hands.move(hours=20)
    late = page(coach, "/cohort/")
    assert "Past 48 hours" in late
    assert "All in time" not in late


@pytest.mark.parametrize(
    "given",
    [{}, {"item": "letter:x"}, {"item": "seal:1"}, {"item": "letter:" + "9" * 30}, {"item": "letter"}],
)
def test_an_odd_choice_is_told_and_opens_nothing(hers, cora, letter, given):
    answer = hers.post("/settings/sharing/open/", {"coach": cora.pk, "days": 7, **given})
    assert (answer.status_code, "Choose what your coach may read." in answer.content.decode()) == (422, True)


def test_the_page_of_a_letter_asks_little_more_with_a_centre(hers, letter):
    page(hers, f"/letters/{letter.pk}/")
    with CaptureQueriesContext(connection) as asked:
        page(hers, f"/letters/{letter.pk}/")
    assert len(asked) <= 20


def test_the_page_of_a_cohort_asks_fifteen_questions_at_most(hers, coach, cora, letter):
    opened(hers, cora, "deadlines:0", 30)
    page(coach, "/cohort/")
    with CaptureQueriesContext(connection) as asked:
        page(coach, "/cohort/")
    assert 10 < len(asked) <= 15


def test_the_page_of_a_cohort_asks_no_more_with_more_candidates(coach, cora, centre, hands):
    def asked(candidates: int) -> int:
        for n in range(candidates):
            person = user(f"c{n}-of-{candidates}")
            join(centre, person, Role.CANDIDATE)
            candidate = candidate_of(person)
            Candidate.objects.filter(pk=candidate.pk).update(zone="America/New_York", name=f"C. {n}")
            row, problems = interviews.save(candidate, typed(company=f"Kestrel {n} of {candidates}"))
            assert row, problems
            consent.give(candidate, cora.pk, Consent.DEADLINES, 30, hands.now)
        hands.move(hours=2)
        page(coach, "/cohort/")
        with CaptureQueriesContext(connection) as found:
            assert f"C. {candidates - 1}" in page(coach, "/cohort/")
        return len(found)

    assert asked(2) == asked(9) == asked(20)


def test_staff_invite_by_mail_and_take_it_back(staff, sam, centre):
    staff.post("/team/invite/", {"of": centre.pk, "email": "nell@home.example", "role": "coach"})
    link = next(line for line in mail.outbox[-1].body.splitlines() if line.startswith("https://"))
    stranger = Client(HTTP_X_FORWARDED_PROTO="https")
    assert "invites you as a coach" in page(stranger, link[link.index("/join/") :])
    staff.post(f"/team/invitations/{team.invitations_of(centre, clock.now()).get().pk}/revoke/")
    assert "opens nothing" in page(stranger, link[link.index("/join/") :], 404)


def test_where_no_mail_can_leave_the_link_is_shown_to_be_passed_on(staff, settings, centre):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    answer = staff.post("/team/invite/", {"email": "nell@home.example", "role": "coach"})
    assert "/join/" in answer.content.decode()


def test_staff_remove_a_coach(staff, centre, cora):
    staff.post(f"/team/members/{team.members_of(centre, Role.COACH).get().pk}/remove/")
    assert not team.where(cora, Role.COACH)


def test_staff_erase_a_candidate_at_their_wish_and_nothing_leaves(staff, centre, alice_there, letter, sealed):
    assert Duty.objects.filter(kind="send", state=Duty.READY).exists()
    member = team.members_of(centre, Role.CANDIDATE).get()
    staff.post(f"/team/members/{member.pk}/erase/", {"confirm": "somebody else"})
    assert Candidate.objects.filter(pk=alice_there.pk).exists()
    answer = staff.post(f"/team/members/{member.pk}/erase/", {"confirm": "Alice@Home.example"}, follow=True)
    assert letter.body[:30] not in answer.content.decode()
    gone = (User.objects.filter(username="alice"), Candidate.objects.filter(name="Alice Moor"))
    assert not any(found.exists() for found in (*gone, Letter.objects.all(), Dispatch.objects.all()))
    assert not Duty.objects.exists()
    row = AuditEntry.objects.filter(event="erased").first()
    assert (row.detail, row.about) == ({"what": "account"}, member.user_id)


def test_a_person_closes_their_own_account(hers, alice_there, letter, sealed):
    hers.post("/settings/data/delete/", {"confirm": "delete everything", "account": ""})
    assert not User.objects.filter(username="alice").exists()
    assert hers.get("/settings/").status_code == 302


def test_an_export_is_in_the_audit(hers, alice_there, letter):
    assert hers.get("/settings/data/export/").status_code == 200
    assert AuditEntry.objects.filter(event="data exported", about=alice_there.user_id).exists()


def test_at_a_centre_nobody_is_told_that_all_lies_on_this_machine(hers):
    shown = page(hers, "/settings/data/")
    assert "in the database of your centre" in shown
    assert "this machine" not in shown


def test_the_form_of_a_mailbox_asks_for_no_file_of_the_centre(hers):
    shown = page(hers, "/settings/mail/?address=alice@home.example&provider=own")
    assert 'name="smtp_host"' in shown
    assert not any(word in shown for word in ("ca_file", "ertificate", "this machine", "Proton"))


def test_a_provider_whose_bridge_runs_on_ones_own_computer_is_told_to_be_out_of_reach(hers):
    shown = page(hers, "/settings/mail/?address=alice@proton.me")
    assert "which your centre does not reach" in shown
    assert 'value="127.0.0.1"' not in shown


def test_a_file_that_is_named_all_the_same_is_refused(hers, alice_there):
    given = {"address": "alice@home.example", "smtp_port": "465", "imap_host": "imap.home.example"}
    answer = hers.post("/settings/mail/", {**given, "ca_file": "/etc/cordially/signing.keys"})
    assert answer.status_code == 422
    assert "it would name a file of your centre" in answer.content.decode()
    assert not MailAccount.objects.exists()


def test_leaving_a_centre_closes_what_was_open(hers, cora, alice_there, letter):
    opened(hers, cora, f"letter:{letter.pk}")
    hers.post(f"/settings/sharing/centres/{Member.objects.get(role='candidate').pk}/leave/")
    assert coaching.letter(cora, letter.pk, clock.now()) is None
    assert "You belong to no centre" in page(hers, "/settings/sharing/")


def test_figures_are_a_file_as_well_and_its_taking_is_in_the_audit(coach, centre):
    answer = coach.get("/figures.csv")
    assert answer["Content-Type"].startswith("text/csv")
    assert answer.content.decode().startswith("span,interviewed")
    assert AuditEntry.objects.filter(event="figures exported", organisation=centre.pk).exists()
    page(coach, "/figures/")


def test_the_log_shows_numbers_and_no_words(staff, hers, coach, cora, letter):
    opened(hers, cora, f"letter:{letter.pk}")
    page(coach, f"/cohort/letters/{letter.pk}/")
    shown = page(staff, "/team/log/")
    assert "coach looked" in shown
    assert not any(word in shown for word in ("Priya", "Northgate", "alice@home.example"))


def test_staff_of_one_centre_reach_nobody_of_another(staff, bob, hands):
    other = team.found("Elsewhere", bob.user, clock.now())
    member = team.members_of(other).get()
    token, _ = team.invite(other, bob.user, "x@y.example", Role.COACH, clock.now())
    invitation = team.newest(token, clock.now())
    for address in (f"/team/members/{member.pk}/remove/", f"/team/invitations/{invitation.pk}/revoke/"):
        assert staff.post(address).status_code == 404
    assert staff.get(f"/team/?of={other.pk}").status_code == 404
    assert staff.get(f"/figures/?of={other.pk}").status_code == 404


def test_grants_show_up_by_their_names(hers, coach, cora, letter):
    for item in (
        f"letter:{letter.pk}",
        f"debrief:{letter.interview_id}",
        f"opportunity:{letter.opportunity_id}",
        "deadlines:0",
    ):
        assert opened(hers, cora, item).status_code == 302
    shown = page(hers, "/settings/sharing/")
    assert shown.count('class="btn bare" aria-label="Close number') == 4
    cohort_page = page(coach, "/cohort/")
    assert "The letter to Priya Raman, Northgate Clinic" in cohort_page
    page(coach, f"/cohort/interviews/{letter.interview_id}/")
    assert "Priya Raman" in page(coach, f"/cohort/opportunities/{letter.opportunity_id}/")
    assert {g.kind for g in consent.grants_of(letter.candidate, clock.now())} == {c.value for c in Consent}
