"""Every setting of the application, in one place, read from the environment through typed readers.

`RENTI_HOME` is the folder that holds the databases and the keys; everything else has a safe value without being set.
"""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import Any


class SettingWrong(ValueError):
    """A variable of the environment has a value that cannot be used; the argument is its name."""


def text(name: str, default: str = "") -> str:
    return os.environ.get(name, default)


def flag(name: str, *, default: bool = False) -> bool:
    value = os.environ.get(name)
    if value is None:
        return default
    if value not in ("0", "1"):
        raise SettingWrong(name)
    return value == "1"


def words(name: str) -> list[str]:
    return [word for word in text(name).split(",") if word]


HOME = Path(text("RENTI_HOME", str(Path.cwd() / ".renti")))

DEBUG = False
DEMO = flag("RENTI_DEMO")
"""Whether this is the demonstration: made-up data, one machine, no sign-in."""

SECRET_KEY = text("RENTI_SECRET_KEY") or secrets.token_urlsafe(48)
ALLOWED_HOSTS = ["127.0.0.1", "localhost", *words("RENTI_HOSTS")]

INSTALLED_APPS = [
    "django.contrib.staticfiles",
    "csp",
    "template_partials",
    "renti_web.store",
    "renti_web.shell",
    "renti_web.site",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "renti_web.site.urls"
WSGI_APPLICATION = "renti_web.site.wsgi.application"
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    }
]

_SQLITE = {
    "ENGINE": "django.db.backends.sqlite3",
    "OPTIONS": {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA cache_size=-64000;PRAGMA mmap_size=268435456;",
    },
}
DATABASES: dict[str, dict[str, Any]] = {
    "default": {**_SQLITE, "NAME": HOME / "renti.db"},
    "keys": {**_SQLITE, "NAME": HOME / "keys.db"},
}
"""Records and ledger; and, in a file and backup of its own, the keys that open the ledger's sealed content."""

DATABASE_ROUTERS = ["renti_web.store.router.KeysApart"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", "简体中文"), ("en", "English")]
LOCALE_PATHS = [Path(__file__).resolve().parent.parent / "locale"]
TIME_ZONE = "Asia/Shanghai"
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = None
WHITENOISE_USE_FINDERS = True

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "frame-ancestors": ["'none'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "object-src": ["'none'"],
    }
}
SECURE_REFERRER_POLICY = "no-referrer"
X_FRAME_OPTIONS = "DENY"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler", "level": "WARNING"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
