"""PostgreSQL keeps the rows of candidates apart by itself as well (cordially.desk.walls)."""

from django.db import migrations

from cordially.desk.walls import raise_walls


class Migration(migrations.Migration):
    dependencies = [("desk", "0002_candidate_language")]

    operations = [migrations.RunPython(raise_walls, migrations.RunPython.noop)]
