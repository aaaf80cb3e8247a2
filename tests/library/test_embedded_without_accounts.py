"""On a person's own machine nothing of accounts is loaded."""

import subprocess
import sys

LOAD = """
import sys, django
django.setup()
from django.urls import get_resolver
assert get_resolver().url_patterns
import cordially.desk.wsgi, cordially.api.urls
print([name for name in sys.modules if name.split('.')[0] == 'allauth' or 'web.accounts' in name])
"""


def test_the_local_app_imports_no_allauth(tmp_path):
    given = {"CORDIALLY_HOME": str(tmp_path), "DJANGO_SETTINGS_MODULE": "cordially.desk.settings"}
    told = subprocess.run([sys.executable, "-c", LOAD], env=given, capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"
