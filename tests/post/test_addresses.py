"""An address stands in the order of its country; abroad the country's name comes last."""

from __future__ import annotations

import pytest

from cordially.post.addresses import PostalAddress, lines

ORDERS = {
    "DE": (
        PostalAddress("Hafenstr. 12\nTor 3", "Hamburg", "20457"),
        ("Hafenstr. 12", "Tor 3", "20457 Hamburg"),
    ),
    "US": (PostalAddress("12 State St", "Albany", "12207", "NY"), ("12 State St", "Albany, NY 12207")),
    "GB": (PostalAddress("14 Canal Street", "Leeds", "LS1 4DY"), ("14 Canal Street", "Leeds", "LS1 4DY")),
    "IE": (
        PostalAddress("1 Main St", "Cork", "T12 X70A", "Co. Cork"),
        ("1 Main St", "Cork", "Co. Cork", "T12 X70A"),
    ),
}


@pytest.mark.parametrize("country", ORDERS)
def test_the_order_is_that_of_the_country(country: str) -> None:
    address, expected = ORDERS[country]
    assert lines(address, "Helen Brandt", "Kestrel", home=country) == ("Helen Brandt", "Kestrel", *expected)


def test_japan_begins_with_the_postcode_and_ends_with_the_name() -> None:
    address = PostalAddress("千代田1-1", "千代田区", "100-0001", "東京都", "JP")
    assert lines(address, "山田太郎", home="JP") == ("〒100-0001", "東京都 千代田区", "千代田1-1", "山田太郎")


def test_abroad_the_country_stands_last_in_capitals() -> None:
    address = PostalAddress("Hafenstr. 12", "Hamburg", "20457", country="DE")
    assert lines(address, "Helen Brandt", home="GB")[-1] == "GERMANY"


def test_a_name_in_capitals_by_custom_of_the_country_stays_as_typed() -> None:
    address = PostalAddress("Nádor utca 9", "Budapest", "1051", country="HU")
    assert "Kovács Anna" in lines(address, "Kovács Anna", home="HU")


def test_without_any_country_the_parts_stand_as_they_are() -> None:
    assert lines(PostalAddress("1 Road", "Town", "99"), "Anna") == ("Anna", "1 Road", "99 Town")


def test_what_a_form_sends_is_cut_and_cleaned() -> None:
    kept = PostalAddress.of({"street": " 1\x00 Road ", "country": "zz", "nonsense": 1})
    assert kept == PostalAddress("1 Road")
