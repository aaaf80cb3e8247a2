"""An export brought back into an empty desk, whole or not at all.

A letter that was sealed and still waiting comes back as a draft: the Cordially it was exported from may have
sent it, and one seal is at most one send.
"""

from __future__ import annotations

import json
import zipfile
from io import BytesIO
from typing import Any

from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.db.models import BinaryField, DateTimeField, Field, ForeignKey, Model

from cordially.desk import models as rows
from cordially.desk.models import Candidate
from cordially.desk.portable import ABOUT_ME, FORMAT, TABLES, VERSION, _name, _renamed
from cordially.model import Problem
from cordially.model.dispatch import DispatchState
from cordially.model.words import said

MOST_BYTES = 400 * 1024 * 1024
WAITING = (DispatchState.QUEUED.value, DispatchState.HANDING_OVER.value, DispatchState.IN_DOUBT.value)
NOT_OURS = said("That is not an export of Cordially. Choose the .zip that “Export everything” gave you.")


def bring_back(candidate: Candidate, data: bytes) -> tuple[Problem, ...]:
    """Fill an empty desk with an export; with a problem nothing is changed."""
    if rows.Opportunity.objects.filter(candidate=candidate).exists():
        message = said(
            "This desk is not empty, and two searches are not mixed. Export it, then delete everything."
        )
        return (Problem("file", message),)
    try:
        with zipfile.ZipFile(BytesIO(data)) as zipped:
            if sum(info.file_size for info in zipped.infolist()) > MOST_BYTES:
                return (Problem("file", "That file unpacks to more than 400 MB; it was not opened."),)
            whole = json.loads(zipped.read("cordially.json"))
            if whole.get("format") != FORMAT:
                return (Problem("file", NOT_OURS),)
            if whole.get("version", 0) > VERSION:
                return (Problem("file", "A newer Cordially wrote that file. Update this one first."),)
            with transaction.atomic():
                _fill(candidate, whole, zipped)
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError, AttributeError):
        return (Problem("file", NOT_OURS),)
    except (ValidationError, DatabaseError) as wrong:
        return (
            Problem(
                "file",
                said("The file holds something that cannot be: {wrong}. Nothing was changed.", wrong=wrong),
            ),
        )
    return ()


def _fill(candidate: Candidate, whole: dict[str, Any], zipped: zipfile.ZipFile) -> None:
    for name in ABOUT_ME:
        setattr(candidate, name, whole["candidate"].get(name, getattr(candidate, name)))
    candidate.full_clean(exclude=["user"])
    candidate.save()
    keys: dict[type[Model], dict[int, int]] = {}
    for table in TABLES:
        keys[table] = {}
        for plain in whole["tables"].get(_name(table), []):
            keys[table][plain["id"]] = _row(candidate, table, plain, keys, zipped).pk
    _back_to_drafts(candidate)


def _row(
    candidate: Candidate,
    table: type[Model],
    plain: dict[str, Any],
    keys: dict[type[Model], dict[int, int]],
    zipped: zipfile.ZipFile,
) -> Model:
    row = table(candidate=candidate)
    for field in table._meta.concrete_fields:
        if field.name in plain and field.name not in ("id", "candidate"):
            setattr(row, field.attname, _value(field, plain[field.name], keys, zipped))
    row.save(force_insert=True)
    kept = {f.name: f.to_python(plain[f.name]) for f in table._meta.concrete_fields if _stamped(f)}
    if kept:  # Django stamps these itself when a row is made
        table._default_manager.filter(pk=row.pk).update(**kept)
    if isinstance(row, rows.Interview):
        row.people.set([keys[rows.Person][n] for n in plain["people"]])
    return row


def _stamped(field: Field[Any, Any]) -> bool:
    return isinstance(field, DateTimeField) and field.auto_now_add


def _value(
    field: Field[Any, Any], given: Any, keys: dict[type[Model], dict[int, int]], zipped: zipfile.ZipFile
) -> Any:
    if isinstance(field, ForeignKey):
        return keys[field.related_model][given] if given else None
    if isinstance(field, BinaryField):
        return zipped.read(given)
    if isinstance(given, dict):
        return _renamed(given, keys.get(rows.Person, {}))
    value = field.to_python(given)
    return value


def _back_to_drafts(candidate: Candidate) -> None:
    waiting = rows.Dispatch.objects.filter(candidate=candidate, state__in=WAITING)
    for dispatch in waiting.select_related("seal"):
        rows.Seal.objects.filter(pk=dispatch.seal_id).update(revoked_at=dispatch.seal.sealed_at)
    waiting.update(state=DispatchState.WITHDRAWN.value)
