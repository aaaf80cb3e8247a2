"""What a stranger meets at a centre's door."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db
HTTPS = {"HTTP_X_FORWARDED_PROTO": "https"}


@pytest.fixture
def stranger() -> Client:
    return Client(**HTTPS)


def test_a_stranger_is_sent_to_the_page_of_signing_in_and_back(stranger: Client) -> None:
    assert stranger.get("/letters/?of=1").headers["Location"] == "/account/login/?next=/letters/%3Fof%3D1"


def test_a_request_that_was_not_encrypted_is_sent_to_https() -> None:
    answer = Client().get("/letters/")
    assert (answer.status_code, answer.headers["Location"][:8]) == (301, "https://")


def test_the_browser_is_told_to_stay_with_https(stranger: Client) -> None:
    assert stranger.get("/letters/").headers["Strict-Transport-Security"].startswith("max-age=31536000")


def test_a_name_that_is_not_ours_is_refused(stranger: Client) -> None:
    assert stranger.get("/letters/", headers={"Host": "evil.example"}).status_code == 400


def test_a_program_without_a_key_is_not_sent_to_a_page(stranger: Client) -> None:
    assert stranger.get("/api/due").status_code == 401


def test_the_one_time_address_of_the_local_app_opens_nothing(stranger: Client) -> None:
    from cordially.desk import clock, door

    token = door.new_token(clock.now())
    assert stranger.get(f"/enter/?token={token}").headers["Location"].startswith("/account/login/")
