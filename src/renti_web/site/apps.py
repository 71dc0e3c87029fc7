"""The site: pages that gather several parts, and the settings of all."""

from django.apps import AppConfig


class SiteConfig(AppConfig):
    name = "renti_web.site"
    label = "site"
