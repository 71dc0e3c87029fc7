"""The store: every model of the application, in one migration history."""

from django.apps import AppConfig


class StoreConfig(AppConfig):
    name = "renti_web.store"
    label = "store"
