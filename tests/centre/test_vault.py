"""Secrets of a centre: encrypted in the database, bound to their candidate, and moved from key to key."""

from __future__ import annotations

import pytest
from cryptography.fernet import Fernet
from django.contrib.auth.models import User
from tests.centre.machines import Machines

from cordially.desk import vault
from cordially.desk.models import Candidate, Secret

pytestmark = pytest.mark.django_db(transaction=True)
OLD, NEW = Fernet.generate_key().decode(), Fernet.generate_key().decode()


@pytest.fixture
def alice(transactional_db: None) -> Candidate:
    return Candidate.objects.create(user=User.objects.create(username="alice"))


@pytest.fixture
def bob(transactional_db: None) -> Candidate:
    return Candidate.objects.create(user=User.objects.create(username="bob"))


@pytest.fixture
def keys(monkeypatch: pytest.MonkeyPatch):
    """`keys(NEW, OLD)`: the keys of the centre from now on."""
    return lambda *given: monkeypatch.setattr(vault, "_keys", lambda: given)


def test_a_password_comes_back_and_stands_nowhere_in_the_database(alice: Candidate) -> None:
    vault.of(alice).set("mail", "s3cret")
    assert vault.of(alice).get("mail") == "s3cret"
    assert "s3cret" not in Secret.objects.get().sealed


def test_a_password_is_replaced_and_forgotten(alice: Candidate) -> None:
    store = vault.of(alice)
    store.set("mail", "one")
    store.set("mail", "two")
    assert (store.get("mail"), Secret.objects.count()) == ("two", 1)
    store.delete("mail")
    assert store.get("mail") is None


def test_another_candidate_has_no_such_secret(alice: Candidate, bob: Candidate) -> None:
    vault.of(alice).set("mail", "s3cret")
    assert vault.of(bob).get("mail") is None


def test_a_row_that_was_moved_to_another_candidate_opens_nothing(alice: Candidate, bob: Candidate) -> None:
    vault.of(alice).set("mail", "s3cret")
    Secret.objects.update(candidate=bob)
    with pytest.raises(vault.LostKey):
        vault.of(bob).get("mail")


def test_a_lost_key_is_told_with_what_to_do(alice: Candidate, keys) -> None:
    keys(OLD)
    vault.of(alice).set("mail", "s3cret")
    keys(NEW)
    with pytest.raises(vault.LostKey, match="Enter it again under Settings"):
        vault.of(alice).get("mail")


def test_all_keys_decrypt_and_the_first_encrypts(alice: Candidate, keys) -> None:
    keys(OLD)
    vault.of(alice).set("old", "1")
    keys(NEW, OLD)
    vault.of(alice).set("new", "2")
    assert vault.of(alice).get("old") == "1"
    keys(NEW)
    assert vault.of(alice).get("new") == "2"


def test_rotated_secrets_need_the_older_key_no_more(alice: Candidate, keys, monkeypatch) -> None:
    monkeypatch.setattr(vault, "_PORTION", 2)
    keys(OLD)
    for n in range(5):
        vault.of(alice).set(f"mail {n}", f"word {n}")
    keys(NEW, OLD)
    vault.of(alice).set("mail 9", "word 9")
    assert vault.rotate() == vault.Rotation(anew=5, before=1, lost=0)
    keys(NEW)
    assert [vault.of(alice).get(f"mail {n}") for n in (0, 4, 9)] == ["word 0", "word 4", "word 9"]


def test_a_rotation_that_was_stopped_goes_on_where_it_was(alice: Candidate, keys, monkeypatch) -> None:
    keys(OLD)
    for n in range(4):
        vault.of(alice).set(f"mail {n}", "word")
    keys(NEW, OLD)
    whole, done = vault._rotate, []

    def stopping(row, *rest):
        if len(done) == 2:
            raise KeyboardInterrupt
        done.append(row)
        whole(row, *rest)

    with monkeypatch.context() as patch:
        patch.setattr(vault, "_rotate", stopping)
        with pytest.raises(KeyboardInterrupt):
            vault.rotate()
    assert vault.rotate() == vault.Rotation(anew=2, before=2, lost=0)


def test_a_password_that_is_changed_meanwhile_is_not_overwritten(alice: Candidate, keys) -> None:
    keys(OLD)
    vault.of(alice).set("mail", "old word")
    read_before = Secret.objects.get()
    keys(NEW, OLD)
    vault.of(alice).set("mail", "new word")
    vault._rotate(read_before, (NEW, OLD), vault.Rotation(), True)
    assert vault.of(alice).get("mail") == "new word"


def test_the_command_says_what_it_did(alice: Candidate, machines: Machines) -> None:
    vault.of(alice).set("mail", "under a key that the machines below do not have")
    process = machines.command("rotate-keys")
    assert process.wait(60) == 1
    assert "1 can be read by no key" in machines.logs()


def test_the_doctor_counts_what_no_key_opens(alice: Candidate, machines: Machines) -> None:
    vault.of(alice).set("mail", "under a key that the machines below do not have")
    process = machines.command("doctor")
    assert process.wait(60) == 1
    assert "1 secrets can be read by no key that is configured." in machines.logs()
