"""The policies of row-level security, made by migrations for every table of candidates' rows.

What they compare with is told by `desk.acting`. FORCE, because Cordially's own role owns the tables and an
owner is not held by policies otherwise. Superusers and roles with BYPASSRLS are held by nothing: a centre
gives Cordially a plain role.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from django.db.models import Model

POLICY = "own_rows"
AUDIT_FLOOR = timedelta(days=180)  # the least that `audit.keep_days` may say
# As sub-selects both are computed once a query; written plainly they would be parsed anew for every row.
# PostgreSQL makes a hash of the second: an array it would walk through for every row, which for a coach of a
# thousand candidates cost more than all the rest of the page.
_EVERYONE = "(SELECT current_setting('cordially.acting', true)) = 'all'"
_THOSE = (
    "(SELECT unnest(string_to_array("
    "nullif(current_setting('cordially.acting', true), 'all'), ',')::bigint[]))"
)


def owned_tables(models: list[type[Model]]) -> Iterator[tuple[str, str]]:
    """Each table of candidates' rows, with the condition under which a row of it is there."""
    for model in models:
        fields = {field.name for field in model._meta.concrete_fields}
        if "candidate" in fields:
            yield model._meta.db_table, f"{_EVERYONE} OR candidate_id IN {_THOSE}"
            yield from _links(model)
        elif model._meta.label_lower == "desk.candidate":
            yield model._meta.db_table, f"{_EVERYONE} OR id IN {_THOSE}"


def _links(model: type[Model]) -> Iterator[tuple[str, str]]:
    """Tables of many-to-many links have no candidate of their own: a link is there where its row is."""
    table = model._meta.db_table
    for field in model._meta.many_to_many:
        column = field.m2m_column_name()
        seen = f"EXISTS (SELECT 1 FROM {table} WHERE {table}.id = {column})"
        yield field.m2m_db_table(), f"{_EVERYONE} OR {seen}"


def raise_walls(apps: Any, schema_editor: Any) -> None:
    """A migration's step: a policy on every table of candidates' rows known by now. Nothing on SQLite."""
    if schema_editor.connection.vendor != "postgresql":
        return
    for table, condition in owned_tables(apps.get_models()):
        schema_editor.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
        schema_editor.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
        schema_editor.execute(f"DROP POLICY IF EXISTS {POLICY} ON {table}")
        schema_editor.execute(f"CREATE POLICY {POLICY} ON {table} USING ({condition})")


def only_add(apps: Any, schema_editor: Any) -> None:
    """A migration's step: PostgreSQL itself refuses to change a row of the audit, or to delete a young one.

    What is older than `AUDIT_FLOOR` may go (desk.audit.shorten), so that who gets hold of the program hides
    nothing of the last months with it.
    """
    if schema_editor.connection.vendor != "postgresql":
        return
    table = apps.get_model("desk", "AuditEntry")._meta.db_table
    schema_editor.execute(
        "CREATE OR REPLACE FUNCTION cordially_only_add() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN IF TG_OP = 'DELETE' AND OLD.at < now() - interval '{AUDIT_FLOOR.days} days' "
        "THEN RETURN OLD; END IF; RAISE EXCEPTION 'the audit is only ever added to'; END $$"
    )
    schema_editor.execute(f"DROP TRIGGER IF EXISTS only_add ON {table}")
    schema_editor.execute(
        f"CREATE TRIGGER only_add BEFORE UPDATE OR DELETE ON {table} "
        "FOR EACH ROW EXECUTE FUNCTION cordially_only_add()"
    )
