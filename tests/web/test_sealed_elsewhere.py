"""A letter that was sealed in another window stays as it is, and the window says so."""

import pytest

from cordially.desk.models import LetterVersion

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("deed", ["anew/", "reword/?way=shorter", "versions/"])
def test_what_would_change_a_sealed_letter_is_told(browser, letter, sealed, deed):
    earlier = LetterVersion.objects.create(
        candidate=letter.candidate, letter=letter, body="Dear Priya", why="x", saved_at=letter.saved_at
    )
    deed = f"versions/{earlier.pk}/" if deed == "versions/" else deed
    path, _, query = f"/letters/{letter.pk}/{deed}".partition("?")
    answer = browser.post(path, {"way": "shorter"} if query else {}, follow=True)
    assert (answer.status_code, "This letter is sealed." in answer.content.decode()) == (200, True)
    before = letter.body
    letter.refresh_from_db()
    assert letter.body == before
