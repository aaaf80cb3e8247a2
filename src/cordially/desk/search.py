"""Finding an opportunity again by company, role or person, in any letter case of any alphabet."""

from __future__ import annotations

from cordially.desk.models import Candidate, Opportunity, Person


def matching(candidate: Candidate, text: str) -> set[int]:
    """Keys of the opportunities in which every word of `text` stands somewhere."""
    wanted = text.casefold().split()
    known = {
        pk: f"{company} {role}"
        for pk, company, role in Opportunity.objects.filter(candidate=candidate).values_list(
            "pk", "company", "role"
        )
    }
    for pk, name in Person.objects.filter(candidate=candidate).values_list("opportunity_id", "name"):
        known[pk] += f" {name}"
    return {pk for pk, said in known.items() if all(word in said.casefold() for word in wanted)}
