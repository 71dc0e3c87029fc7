"""English is complete: every text of every template and module has its translation, and the compiled catalogue is that of the source."""

from __future__ import annotations

import gettext
import re
from pathlib import Path

import renti_web
from renti.kernel.answer import Answer
from renti.rules.decide import Verdict

HOME = Path(renti_web.__file__).parent
CATALOGUE = HOME / "locale" / "en" / "LC_MESSAGES"
PLAIN = re.compile(r'{% translate "([^"]+)" %}')
BLOCK = re.compile(r"{% blocktranslate[^%]*%}(.*?){% endblocktranslate %}", re.DOTALL)
SLOT = re.compile(r"{{ (\w+) }}")
CALL = re.compile(r'gettext\("([^"]+)"\)')


def texts() -> set[str]:
    found: set[str] = set()
    for template in HOME.rglob("templates/**/*.html"):
        source = template.read_text(encoding="utf-8")
        found.update(PLAIN.findall(source))
        found.update(SLOT.sub(r"%(\1)s", text) for text in BLOCK.findall(source))
    for module in HOME.rglob("*.py"):
        found.update(CALL.findall(module.read_text(encoding="utf-8")))
    return found | {each.zh for each in Verdict} | {each.zh for each in Answer}


def written() -> dict[str, str]:
    pairs = re.findall(r'^msgid "(.+)"\nmsgstr "(.*)"$', (CATALOGUE / "django.po").read_text(encoding="utf-8"), re.MULTILINE)
    return dict(pairs)


def test_every_text_has_english() -> None:
    assert {text for text in texts() if not written().get(text)} == set()


def test_no_translation_is_left_over() -> None:
    assert written().keys() - texts() - {"待核"} == set()


def test_slots_are_the_same_in_both_languages() -> None:
    slot = re.compile(r"%\(\w+\)s")
    assert [text for text, english in written().items() if set(slot.findall(text)) != set(slot.findall(english))] == []


def test_the_compiled_catalogue_is_that_of_the_source() -> None:
    with (CATALOGUE / "django.mo").open("rb") as stream:
        compiled = gettext.GNUTranslations(stream)
    assert {text: compiled.gettext(text) for text in written()} == written()
