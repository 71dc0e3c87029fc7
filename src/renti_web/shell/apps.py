"""The shell: what every page shares, from its frame to its colours."""

from django.apps import AppConfig


class ShellConfig(AppConfig):
    name = "renti_web.shell"
    label = "shell"
