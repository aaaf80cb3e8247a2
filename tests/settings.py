"""The settings of the tests: the embedded profile on SQLite and a throw-away folder, unless told otherwise.

CORDIALLY_TEST_DATABASE=postgres   the same on a PostgreSQL that is started for the run
CORDIALLY_TEST_PROFILE=centre      the profile of a centre, on that PostgreSQL (for tests/centre)
"""

import os
import tempfile
from pathlib import Path

from tests.servers import centre_file, postgres_address

os.environ["CORDIALLY_HOME"] = tempfile.mkdtemp(prefix="cordially-test-")

if os.environ.get("CORDIALLY_TEST_PROFILE") == "centre":
    os.environ["CORDIALLY_CONFIG"] = str(centre_file(Path(os.environ["CORDIALLY_HOME"])))
    from cordially.desk.settings_centre import *  # noqa: F403
else:
    from cordially.desk.settings import *  # noqa: F403

    if os.environ.get("CORDIALLY_TEST_DATABASE") == "postgres":
        from cordially.desk.postgres import database_of

        DATABASES = {"default": database_of(postgres_address())}

# Hashing real passwords slowly would only slow the tests.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
