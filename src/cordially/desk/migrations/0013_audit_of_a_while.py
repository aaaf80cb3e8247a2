"""PostgreSQL lets rows of the audit go that are older than half a year (cordially.desk.walls)."""

from django.db import migrations

from cordially.desk.walls import only_add


class Migration(migrations.Migration):
    dependencies = [("desk", "0012_quicker_walls")]

    operations = [migrations.RunPython(only_add, migrations.RunPython.noop)]
