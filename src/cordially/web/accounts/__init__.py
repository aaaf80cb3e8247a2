"""Signing in at a centre, by django-allauth. Nothing of it is loaded in the embedded profile."""
