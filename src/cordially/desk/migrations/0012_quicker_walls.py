"""The same policies, of which PostgreSQL makes a hash (cordially.desk.walls)."""

from django.db import migrations

from cordially.desk.walls import raise_walls


class Migration(migrations.Migration):
    dependencies = [("desk", "0011_sent_elsewhere")]

    operations = [migrations.RunPython(raise_walls, migrations.RunPython.noop)]
