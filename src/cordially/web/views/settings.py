"""Settings: me, etiquette, words, and the résumé; the other sections have views of their own."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from cordially.desk import resume as resume_desk
from cordially.desk.models import Candidate
from cordially.etiquette import is_preset
from cordially.etiquette.manners import LOCALES
from cordially.model import Problem
from cordially.model.calendar import zone_of
from cordially.post.addresses import countries
from cordially.web.language import LANGUAGES
from cordially.web.views.base import me as candidate_of
from cordially.web.views.base import zone_names

MOST_UPLOAD = 8 * 1024 * 1024
PACES = (
    ("standard", _lazy("Two questions in a silence, then a closing note")),
    ("strict", _lazy("One question, then a closing note; three contacts in all")),
    ("patient", _lazy("Three questions, a day later each")),
)
ABOUT_ME = ("name", "email", "phone", "zone", "country", "language", "signature", "resume")


@require_http_methods(["GET", "HEAD", "POST"])
def me(request: HttpRequest) -> HttpResponse:
    """Name, address, zone, country, the language of the desk, what the person has done."""
    candidate = candidate_of(request)
    if request.method == "POST":
        problems = _save(candidate, request.POST.dict(), ABOUT_ME)
        if problems:
            return _page(request, candidate, problems)
        translation.activate(candidate.language or translation.get_language_from_request(request))
        messages.success(request, _("Saved."))
        return redirect("settings")
    return _page(request, candidate)


@require_http_methods(["GET", "HEAD", "POST"])
def manner(request: HttpRequest) -> HttpResponse:
    """How patient, and whose manners: one preset ("strict+de"); what is no preset changes nothing."""
    candidate = candidate_of(request)
    if request.method == "POST":
        chosen = "+".join(part for part in (request.POST.get(n, "") for n in ("pace", "manners")) if part)
        if chosen and is_preset(chosen):
            candidate.preset = chosen
            candidate.save(update_fields=["preset"])
            messages.success(request, _("Saved."))
        return redirect("settings-etiquette")
    pace, _plus, manners = candidate.preset.partition("+")
    context = {"paces": PACES, "pace": pace, "manners": manners, "locales": LOCALES.values()}
    return render(request, "web/settings_etiquette.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def words(request: HttpRequest) -> HttpResponse:
    """The personal dictionary."""
    candidate = candidate_of(request)
    if request.method == "POST":
        _save(candidate, request.POST.dict(), ("words",))
        messages.success(request, _("Saved."))
        return redirect("settings-words")
    return render(request, "web/settings_words.html", {"candidate": candidate})


def _save(candidate: Candidate, data: dict[str, str], fields: tuple[str, ...]) -> tuple[Problem, ...]:
    """Keep what was sent of these fields; a form that does not know one leaves it alone."""
    from django.core.exceptions import ValidationError

    for field in fields:
        if field in data:
            setattr(candidate, field, data[field].replace("\x00", "").strip())
    if candidate.country not in countries():
        return (Problem("country", _("Choose the country from the list.")),)
    if candidate.language not in dict(LANGUAGES):
        return (Problem("language", _("Choose the language from the list.")),)
    try:
        if candidate.zone:
            zone_of(candidate.zone)
        candidate.full_clean(exclude=["user"])
    except ValueError:
        return (Problem("zone", _("That is not a time zone. An example: Europe/Berlin.")),)
    except ValidationError as wrong:
        return tuple(Problem(field, " ".join(said)) for field, said in wrong.message_dict.items())
    candidate.save(update_fields=fields)
    return ()


def _page(request: HttpRequest, candidate: Candidate, problems: tuple[Problem, ...] = ()) -> HttpResponse:
    context = {
        "candidate": candidate,
        "problems": problems,
        "zones": zone_names(),
        "countries": sorted(countries().items(), key=lambda c: c[1]),
        "languages": LANGUAGES,
    }
    return render(request, "web/settings.html", context, status=422 if problems else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def resume(request: HttpRequest) -> HttpResponse:
    """Read a résumé file and show its lines, to correct."""
    candidate = candidate_of(request)
    file = request.FILES.get("resume_file")
    if request.method != "POST":
        return redirect("settings")
    if file is None:
        return _page(request, candidate, (Problem("resume", _("Choose the file of your résumé first.")),))
    if (file.size or 0) > MOST_UPLOAD:
        message = _("“%(name)s” has %(size)s MB; a résumé has less than 8.") % {
            "name": file.name,
            "size": f"{(file.size or 0) / 1e6:.0f}",
        }
        return _page(request, candidate, (Problem("resume", message),))
    found, lines, problems = resume_desk.read(candidate, file.read(), file.name or "")
    if found is None:
        return _page(request, candidate, problems)
    context = {"made": found.made, "name": file.name, "lines": lines, "new": sum(not x.known for x in lines)}
    return render(request, "web/resume.html", context)


@require_POST
def resume_keep(request: HttpRequest) -> HttpResponse:
    """Keep the lines that the person ticked, as they corrected them."""
    ticked = request.POST.getlist("keep")
    texts = [request.POST.get(f"line-{n}", "") for n in ticked if n.isdigit()]
    new = resume_desk.keep(candidate_of(request), texts)
    added = ngettext("One line was added.", "%(new)s lines were added.", new) % {"new": new}
    messages.success(request, added if new else _("You have all of these already."))
    return redirect("settings")
