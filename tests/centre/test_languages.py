"""What a centre mails, and what it says when something cannot be done, in the language of who reads it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.core.cache import cache
from django.test import Client, override_settings
from django.utils import translation
from tests.centre.test_accounts import PASSWORD, code_in
from tests.desk.people import user

from cordially.desk import clock, team
from cordially.desk.door import candidate_of
from cordially.desk.models import Candidate, Organisation, Role
from cordially.web.views import errors

pytestmark = pytest.mark.django_db
# English that would stand in a mail or on a page whose words were not translated.
ENGLISH = re.compile(r"\b(the|your|you|this|please|account|change|what|here|back)\b", re.I)


# Our German says "Sie".
FAMILIAR = re.compile(r"\b(du|dich|dir|dein\w*)\b", re.I)


@pytest.fixture(autouse=True)
def _as_a_process_begins() -> Iterator[None]:
    cache.clear()
    translation.activate("en")
    yield
    translation.activate("en")


@pytest.fixture
def centre() -> Organisation:
    return team.found("Hafen", user("sam"), clock.now())


@pytest.fixture
def staff(centre: Organisation) -> Client:
    return signed_in(user("sam"))


@pytest.fixture
def alice() -> Candidate:
    """Alice with a password and an address that is known to be hers."""
    found = user("alice")
    found.set_password(PASSWORD)
    found.save()
    found.emailaddress_set.create(email=found.email, verified=True, primary=True)
    return candidate_of(found)


def browser(language: str) -> Client:
    return Client(HTTP_X_FORWARDED_PROTO="https", HTTP_ACCEPT_LANGUAGE=language)


def signed_in(who: User, language: str = "en") -> Client:
    client = browser(language)
    client.force_login(who)
    return client


def chooses(candidate: Candidate, language: str) -> None:
    Candidate.objects.filter(pk=candidate.pk).update(language=language)


def newest() -> str:
    return f"{mail.outbox[-1].subject}\n{mail.outbox[-1].body}"


# --- mails ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize(("language", "subject"), [("de", "Hafen lädt Sie ein"), ("en", "Hafen invites you")])
def test_an_invitation_is_in_the_language_that_staff_choose(staff, role, language, subject):
    staff.post("/team/invite/", {"email": "nell@home.example", "role": role.value, "language": language})
    sent = mail.outbox[-1]
    assert sent.subject == subject
    assert bool(ENGLISH.search(str(sent.body))) is (language == "en")
    assert re.search(r"^https://\S+/join/\S+$", str(sent.body), re.M)
    assert "%(" not in newest()


def test_the_page_of_german_staff_offers_german_first(centre):
    shown = signed_in(user("sam"), "de").get("/team/").content.decode()
    assert '<option value="de" selected>Deutsch</option>' in shown


def test_who_has_chosen_a_language_here_is_invited_in_it(staff, alice):
    chooses(alice, "de")
    staff.post("/team/invite/", {"email": "Alice@home.example", "role": "candidate", "language": "en"})
    assert mail.outbox[-1].subject == "Hafen lädt Sie ein"


def test_an_odd_language_is_that_of_the_page(staff):
    staff.post("/team/invite/", {"email": "nell@home.example", "role": "coach", "language": "xx"})
    assert mail.outbox[-1].subject == "Hafen invites you"


def asks_for_a_code(client: Client) -> None:
    client.post("/account/login/code/", {"email": "alice@home.example"})


def forgets_the_password(client: Client) -> None:
    client.post("/account/password/reset/", {"email": "alice@home.example"})


def signs_up_again(client: Client) -> None:
    client.post("/account/signup/", {"email": "alice@home.example", "password1": PASSWORD})


def changes_the_password(client: Client) -> None:
    client.force_login(User.objects.get(username="alice"))
    new = {
        "oldpassword": PASSWORD,
        "password1": "a calm lake in winter",
        "password2": "a calm lake in winter",
    }
    client.post("/account/password/change/", new)


MAILS = [asks_for_a_code, forgets_the_password, changes_the_password]


@pytest.mark.parametrize("deed", MAILS)
@pytest.mark.parametrize("language", ["de", "en"])
def test_a_mail_about_an_account_is_in_the_language_of_the_browser(alice, deed, language):
    deed(browser(language))
    assert bool(ENGLISH.search(newest())) is (language == "en"), newest()
    assert not FAMILIAR.search(newest())


@pytest.mark.parametrize("deed", MAILS)
@pytest.mark.parametrize(("chosen", "other"), [("de", "en"), ("en", "de")])
def test_the_language_that_a_person_chose_goes_before_that_of_the_browser(alice, deed, chosen, other):
    """Whoever tries another's address has a browser in another language, perhaps."""
    chooses(alice, chosen)
    deed(browser(other))
    assert bool(ENGLISH.search(newest())) is (chosen == "en"), newest()


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_code_of_a_sign_up_comes_in_the_language_of_the_page(staff, language):
    staff.post("/team/invite/", {"email": "nell@home.example", "role": "candidate"})
    stranger = browser(language)
    stranger.get(re.search(r"/join/\S+", newest())[0])  # type: ignore[index]
    stranger.post("/account/signup/", {"email": "nell@home.example", "password1": PASSWORD})
    assert code_in(str(mail.outbox[-1].body))
    assert bool(ENGLISH.search(newest())) is (language == "en"), newest()


@pytest.mark.parametrize(
    "path",
    [
        "login/",
        "logout/",
        "password/change/",
        "password/reset/",
        "email/",
        "2fa/",
        "login/code/",
        "sessions/",
    ],
)
def test_no_page_about_an_account_is_on_familiar_terms_in_german(alice, path):
    for client in (browser("de"), signed_in(alice.user, "de")):
        shown = client.get(f"/account/{path}", follow=True).content.decode()
        assert '<html lang="de">' in shown
        assert not FAMILIAR.search(re.sub(r"<[^>]+>", " ", shown.split("<main", 1)[1])), shown


# --- pages ------------------------------------------------------------------------------------------------


def page(answer, status: int) -> str:
    assert answer.status_code == status, answer.content.decode()[:500]
    return answer.content.decode()


def nothing_there(language: str) -> tuple[object, int]:
    return signed_in(user("alice"), language).get("/letters/99999/"), 404


def a_role_that_is_not_theirs(language: str) -> tuple[object, int]:
    return signed_in(user("alice"), language).get("/team/"), 404


def only_a_form(language: str) -> tuple[object, int]:
    return signed_in(user("alice"), language).get("/team/invite/"), 405


def too_often(language: str) -> tuple[object, int]:
    client = signed_in(user("alice"), language)
    answers = [client.post("/settings/mail/", {"address": "nobody"}) for _ in range(12)]
    return answers[-1], 429


def too_many_guesses(language: str) -> tuple[object, int]:
    client = browser(language)
    wrong = {"login": "alice@home.example", "password": "a guess"}
    answers = [client.post("/account/login/", wrong) for _ in range(32)]
    return answers[-1], 429


def an_old_form(language: str) -> tuple[object, int]:
    client = Client(enforce_csrf_checks=True, HTTP_X_FORWARDED_PROTO="https", HTTP_ACCEPT_LANGUAGE=language)
    return client.post("/account/login/", {"login": "a"}), 403


def a_strange_host(language: str) -> tuple[object, int]:
    return browser(language).get("/", HTTP_HOST="elsewhere.example"), 400


def too_large(language: str) -> tuple[object, int]:
    client = signed_in(user("alice"), language)
    with override_settings(DATA_UPLOAD_MAX_MEMORY_SIZE=10):
        return client.post("/settings/", {"name": "Alice" * 20}), 400


@pytest.mark.parametrize(
    "trouble",
    [
        nothing_there, a_role_that_is_not_theirs, only_a_form, too_often, too_many_guesses, an_old_form,
        a_strange_host, too_large,
    ],
)  # fmt: skip
@pytest.mark.parametrize("language", ["de", "en"])
def test_a_page_of_trouble_says_what_to_do_in_the_language_of_its_reader(trouble, language):
    shown = page(*trouble(language))
    assert f'<html lang="{language}">' in shown
    words = re.sub(r"<[^>]+>", " ", shown.split("<main", 1)[1].split("</main>")[0])
    assert bool(ENGLISH.search(words)) is (language == "en"), words


@pytest.mark.parametrize(("language", "told"), [("de", "Das ging nicht"), ("en", "That did not work")])
def test_so_does_the_page_of_our_own_faults(rf, language, told):
    request = rf.get("/")
    request.user = user("alice")
    request.roles = frozenset()
    with translation.override(language):
        assert told in errors.broken(request).content.decode()


@pytest.mark.parametrize(("language", "told"), [("de", "Passwort geändert"), ("en", "password changed")])
def test_the_log_names_what_was_done(centre, alice, language, told):
    team.accept(_invitation(centre, alice.user.email), alice.user, {alice.user.email}, clock.now())
    changes_the_password(browser("en"))
    assert told in signed_in(user("sam"), language).get("/team/log/").content.decode()


def _invitation(centre: Organisation, email: str):
    token, _ = team.invite(centre, user("sam"), email, Role.CANDIDATE, clock.now())
    return team.newest(token, clock.now())
