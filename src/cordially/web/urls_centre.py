"""Every address of the web face at a centre: the desk, without the door of the local app; and the people."""

from __future__ import annotations

from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.urls import include, path

from cordially.web.urls import urlpatterns as desk
from cordially.web.views import coach, joining, sharing, team

handler400 = "cordially.web.views.errors.refused"
handler403 = "cordially.web.views.errors.forbidden"
handler404 = "cordially.web.views.errors.not_found"
handler500 = "cordially.web.views.errors.broken"
handler429 = "cordially.web.views.errors.too_many"
# The one-time address is the door of a machine with one person; the postbox, to which a rehearsal goes, is a
# server inside its one process.
_LOCAL = {"enter", "sample", "postbox", "postbox-answer", "postbox-message"}

# By the door of everybody else, second factor included, and not by one of its own.
admin.autodiscover()
admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign]

urlpatterns = [
    *(page for page in desk if page.name not in _LOCAL),
    path("account/", include("allauth.urls")),
    path("join/<str:token>/", joining.join, name="join"),
    path("settings/sharing/", sharing.page, name="sharing"),
    path("settings/sharing/open/", sharing.give, name="share"),
    path("settings/sharing/<int:pk>/close/", sharing.close, name="unshare"),
    path("settings/sharing/centres/<int:pk>/leave/", sharing.leave, name="leave-centre"),
    path("remarks/<int:pk>/settled/", sharing.settle, name="remark-settled"),
    path("cohort/", coach.cohort, name="cohort"),
    path("cohort/letters/<int:pk>/", coach.letter, name="coach-letter"),
    path("cohort/interviews/<int:pk>/", coach.debrief, name="coach-debrief"),
    path("cohort/opportunities/<int:pk>/", coach.opportunity, name="coach-opportunity"),
    path("figures/", coach.numbers, name="figures"),
    path("figures.csv", coach.file, name="figures-file"),
    path("team/", team.page, name="team"),
    path("team/invite/", team.invite, name="team-invite"),
    path("team/invitations/<int:pk>/revoke/", team.revoke, name="team-revoke"),
    path("team/members/<int:pk>/remove/", team.remove, name="team-remove"),
    path("team/members/<int:pk>/erase/", team.erase, name="team-erase"),
    path("team/log/", team.journal, name="journal"),
    path("administration/", admin.site.urls),
]
