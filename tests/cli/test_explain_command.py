"""`cordially explain` tells why a rule is there, of etiquette and of proofreading alike."""


def test_a_rule_of_etiquette_is_explained(run) -> None:
    ran = run("explain", "thanks.deadline")
    assert ran.code == 0
    assert "48" in ran.out


def test_a_rule_of_proofreading_is_explained(run) -> None:
    assert "name" in run("explain", "name.misspelt").out


def test_without_a_rule_every_one_is_listed_and_explained(run) -> None:
    listed = [line.split()[0] for line in run("explain").out.splitlines()]
    assert {"thanks.deadline", "name.misspelt"} <= set(listed)
    assert all(run("explain", rule).code == 0 for rule in listed)
