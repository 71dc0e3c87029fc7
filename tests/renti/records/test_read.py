import io
import stat
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renti.records import archive, read
from renti.records.archive import Archive, unsafe
from renti.records.format import FORMATS
from renti.records.person import Person
from renti.records.photo import Photo
from renti.records.read import read_source, sources
from renti.records.source import Refused
from tests.generated_people import JPEG

ZHANG = FORMATS["lrmx"].write([Person(name="张三")], "").data
LI = FORMATS["lrm"].write([Person(name="李四")], "").data
MEGABYTE = 1024 * 1024


def zipped(members, *, compress=zipfile.ZIP_DEFLATED):
    """A zip as most tools write it: names that are not ASCII in UTF-8, flagged."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", compress) as made:
        for name, data in members.items():
            made.writestr(name, data)
    return stream.getvalue()


def windows_zip(members):
    """A zip as Windows writes it: names in GBK, no flag. Made with placeholders of the same length."""
    names = {name.encode("gbk"): data for name, data in members.items()}
    data = zipped({f"{number:0{len(name)}d}": data for number, (name, data) in enumerate(names.items())})
    for number, name in enumerate(names):
        data = data.replace(f"{number:0{len(name)}d}".encode(), name)
    return data


def names(paths):
    return [(source.name, source.reading.people[0].name if source.reading else source.refusal.reason) for source in sources(paths)]


def test_a_folder_is_walked_in_order_and_other_files_are_passed_over(tmp_path):
    (tmp_path / "局").mkdir()
    (tmp_path / "局" / "b.lrm").write_bytes(LI)
    (tmp_path / "a.lrmx").write_bytes(ZHANG)
    (tmp_path / "说明.docx").write_bytes(b"PK")
    (tmp_path / "~$a.lrmx").write_bytes(ZHANG)
    (tmp_path / ".hidden.lrmx").write_bytes(ZHANG)
    assert names([tmp_path]) == [(str(tmp_path / "a.lrmx"), "张三"), (str(tmp_path / "局" / "b.lrm"), "李四")]


def test_a_link_to_a_folder_is_not_followed(tmp_path):
    (tmp_path / "a.lrmx").write_bytes(ZHANG)
    (tmp_path / "loop").symlink_to(tmp_path)
    assert len(list(sources([tmp_path]))) == 1


def test_a_file_named_outright_always_answers(tmp_path):
    odd = tmp_path / "readme.txt"
    odd.write_text("hello")
    assert names([odd, tmp_path / "none.lrmx"]) == [(str(odd), "unknown_format"), (str(tmp_path / "none.lrmx"), "unreadable")]


@pytest.mark.parametrize("suffix", ["pic", "PIC"])
def test_a_form_finds_its_picture(tmp_path, suffix):
    (tmp_path / "李四.lrm").write_bytes(LI)
    (tmp_path / f"李四.{suffix}").write_bytes(JPEG)
    (source,) = sources([tmp_path])
    assert source.reading.people[0].photo == Photo(data=JPEG)


def test_names_in_a_windows_zip_are_chinese_and_pictures_are_found(tmp_path):
    packed = tmp_path / "县局.zip"
    packed.write_bytes(windows_zip({"县局/张三.lrmx": ZHANG, "县局/李四.lrm": LI, "县局/李四.pic": JPEG}))
    found = list(sources([packed]))
    assert [source.name for source in found] == [f"{packed}/县局/张三.lrmx", f"{packed}/县局/李四.lrm"]
    assert found[1].reading.people[0].photo == Photo(data=JPEG)


def test_names_in_a_zip_with_the_utf8_flag_are_read_as_they_are(tmp_path):
    path = tmp_path / "a.zip"
    path.write_bytes(zipped({"张三.lrmx": ZHANG}))
    assert names([path]) == [(f"{path}/张三.lrmx", "张三")]


def test_a_file_under_a_wrong_suffix_is_read_for_what_it_is():
    assert read_source("张三.lrm", ZHANG).reading.format == "lrmx"
    assert read_source("李四.lrmx", LI).reading.format == "lrm"
    assert read_source("张三", ZHANG).reading.format == "lrmx"


def test_a_form_that_is_too_large_is_not_even_opened(tmp_path, monkeypatch):
    monkeypatch.setattr(read, "size_limit", lambda name: 10)
    (tmp_path / "a.lrmx").write_bytes(ZHANG)
    (source,) = sources([tmp_path])
    assert source.refusal.reason == "too_large"
    assert source.data == b""


def test_sixty_megabytes_of_photo_are_refused(tmp_path):
    path = tmp_path / "a.lrmx"
    with path.open("wb") as stream:
        stream.truncate(60 * MEGABYTE)
    (source,) = sources([path])
    assert source.refusal.reason == "too_large"
    assert "60 MB" in str(source.refusal)


def refusals(path, data):
    path.write_bytes(data)
    return [source.refusal.reason if source.refusal else "read" for source in sources([path])]


def test_bombs_and_tricks_in_a_zip_are_refused_and_the_rest_is_read(tmp_path):
    path = tmp_path / "a.zip"
    assert refusals(path, zipped({"a.lrmx": ZHANG, "b.lrmx": b" " * 5 * MEGABYTE})) == ["read", "bad_archive"]
    assert refusals(path, zipped({"a.lrmx": ZHANG, "b.lrmx": bytes(9 * MEGABYTE)})) == ["read", "too_large"]
    assert refusals(path, zipped({"../a.lrmx": ZHANG, "b.lrmx": ZHANG})) == ["bad_archive", "read"]
    assert refusals(path, zipped({"/a.lrmx": ZHANG})) == ["bad_archive"]
    assert refusals(path, zipped({"C:/a.lrmx": ZHANG})) == ["bad_archive"]
    assert refusals(path, zipped({"a.zip": zipped({"b.lrmx": ZHANG}), "b.lrmx": ZHANG})) == ["bad_archive", "read"]
    assert refusals(path, zipped({"a.txt": b"x", "__MACOSX/a.lrmx": ZHANG})) == []


def test_an_archive_of_too_many_or_too_much_is_refused_whole(tmp_path, monkeypatch):
    path = tmp_path / "a.zip"
    data = zipped({"a.lrmx": ZHANG, "b.lrmx": ZHANG})
    assert refusals(path, data) == ["read", "read"]
    monkeypatch.setattr(archive, "MAX_MEMBERS", 1)
    assert refusals(path, data) == ["bad_archive"]
    monkeypatch.setattr(archive, "MAX_MEMBERS", 10)
    monkeypatch.setattr(archive, "MAX_TOTAL", 100)
    assert refusals(path, data) == ["bad_archive"]


def test_an_encrypted_member_is_refused(tmp_path):
    data = bytearray(zipped({"a.lrmx": ZHANG}, compress=zipfile.ZIP_STORED))
    data[6] |= 1
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    assert refusals(tmp_path / "a.zip", bytes(data)) == ["bad_archive"]


def test_a_damaged_archive_is_refused(tmp_path):
    data = zipped({"a.lrmx": ZHANG})
    assert refusals(tmp_path / "a.zip", data[:-30]) == ["bad_archive"]
    assert refusals(tmp_path / "a.zip", data.replace(ZHANG[:4], b"")) == ["read"]
    broken = bytearray(data)
    broken[60] ^= 0xFF
    assert refusals(tmp_path / "a.zip", bytes(broken)) == ["bad_archive"]
    assert refusals(tmp_path / "a.zip", b"") == ["bad_archive"]


def test_an_unreadable_file_says_so(tmp_path):
    path = tmp_path / "a.lrmx"
    path.write_bytes(ZHANG)
    path.chmod(0)
    if path.stat().st_mode & stat.S_IRUSR:
        pytest.skip("this system has no permissions")
    (source,) = sources([path])
    assert source.reading or source.refusal.reason == "unreadable"


@given(st.binary(max_size=200))
def test_any_bytes_under_any_name_give_a_source(data):
    for name in ("a.lrmx", "a.lrm", "a.json", "a.zip", "a.bin", ""):
        source = read_source(name, data)
        assert (source.reading is None) != (source.refusal is None)


@given(st.integers(0, 400), st.binary(min_size=1, max_size=4))
def test_a_bitten_archive_is_read_or_refused(at, bite):
    data = zipped({"a.lrmx": ZHANG, "b.lrm": LI})
    bitten = data[:at] + bite + data[at + len(bite) :]
    with suppress(Refused), Archive(bitten) as opened:
        for member in opened:
            with suppress(Refused):
                opened.read(member, limit=MEGABYTE)


@pytest.mark.parametrize("name", ["..", "a/../b", "/a", "C:/a", "c:a", "a\x00b", "a\nb"])
def test_unsafe_names_are_told(name):
    assert unsafe(name)


@pytest.mark.parametrize("name", ["a", "县局/张三.lrmx", "a..b", "...", "1：2/甲"])
def test_safe_names_are_not(name):
    assert not unsafe(name)


def test_papers_named_by_the_end_of_their_name_are_found_in_folders_and_zips(tmp_path):
    notice = "张三，男，汉族，1972年1月出生，现任某县财政局副局长，拟任某县财政局局长。".encode()
    (tmp_path / "任前公示.txt").write_bytes(notice)
    (tmp_path / "readme.txt").write_bytes(notice)
    (tmp_path / "a.zip").write_bytes(zipped({"某县公示.txt": notice, "readme.txt": notice}))
    assert [(source.name.removeprefix(f"{tmp_path}/"), source.reading.excerpt) for source in sources([tmp_path])] == [
        ("a.zip/某县公示.txt", True),
        ("任前公示.txt", True),
    ]


def test_what_no_format_reads_is_named_and_what_belongs_there_is_not(tmp_path):
    for name in ("a.lrmx", "a.lrm", "a.pic", "a.lrm.bak", "a.lrm.bak2", "renti.toml", "~$b.doc", "b.doc", "c.rar"):
        (tmp_path / name).write_bytes(b"")
    assert [file.name for file in read.passed_over([tmp_path])] == ["b.doc", "c.rar"]
    assert read.passed_over([tmp_path / "b.doc"]) == []


def test_a_file_named_twice_is_one_file(tmp_path):
    (tmp_path / "a.lrmx").write_bytes(ZHANG)
    assert read.files([tmp_path, tmp_path / "a.lrmx", tmp_path]) == [tmp_path / "a.lrmx"]
