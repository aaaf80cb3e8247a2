"""An Idempotency-Key makes a creating request safe to repeat: the second one gets the answer of the first."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

from django.db import IntegrityError, transaction
from django.http import HttpRequest
from ninja import Schema, Status

from cordially.api.door import token_of
from cordially.api.problems import Conflict
from cordially.desk import clock
from cordially.desk.models import Remembered
from cordially.desk.owning import rows_of

Shape = TypeVar("Shape", bound=Schema)
KEPT_FOR = timedelta(days=1)


def once(request: HttpRequest, shape: type[Shape], make: Callable[[], Shape]) -> Status[Shape]:
    """Do `make` and answer 201, unless this key has done it already. Raises Conflict for a re-used key."""
    key = request.headers.get("Idempotency-Key", "")
    if not key:
        return Status(201, make())
    token, now, asked = token_of(request), clock.now(), _fingerprint(request)
    digest = hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()
    try:
        with transaction.atomic():
            rows_of(token.candidate, Remembered).filter(token=token, at__lt=now - KEPT_FOR).delete()
            if known := rows_of(token.candidate, Remembered).filter(token=token, key=digest).first():
                return Status(known.status, shape.model_validate(_same(known, asked)))
            made = make()
            rows_of(token.candidate, Remembered).create(
                candidate=token.candidate,
                token=token,
                key=digest,
                request=asked,
                status=201,
                answer=made.model_dump(mode="json"),
                at=now,
            )
    except IntegrityError as error:
        raise Conflict("The same request is being done right now. Ask again in a moment.") from error
    return Status(201, made)


def _same(known: Remembered, asked: str) -> object:
    if known.request != asked:
        raise Conflict("This Idempotency-Key was used for another request.")
    return known.answer


def _fingerprint(request: HttpRequest) -> str:
    told = f"{request.method} {request.path}\n".encode("utf-8", "replace") + request.body
    return hashlib.sha256(told).hexdigest()
