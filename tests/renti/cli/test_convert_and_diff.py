import json

import pytest
from click.testing import CliRunner

from renti.cli.main import main
from renti.records.format import FORMATS
from renti.records.person import Person
from renti.records.photo import Photo
from renti.records.read import read_source
from renti.records.rows import Post
from tests.generated_people import JPEG

ZHANG = Person(
    name="张三", sex="男", id_number="990001198105031234", photo=Photo(data=JPEG), resume_text="1990.01--2000.01  甲\n2000.01--         乙"
)
LI = Person(name="李四", sex="女")


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "张三.lrmx").write_bytes(FORMATS["lrmx"].write([ZHANG], "").data)
    (tmp_path / "all.json").write_bytes(FORMATS["json"].write([LI, ZHANG.with_fields(sex="女")], "").data)
    return tmp_path


def run(*arguments):
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def test_a_form_is_converted_with_its_picture(folder):
    result = run("convert", folder / "张三.lrmx", folder / "out" / "z.lrm")
    assert (result.exit_code, result.output) == (0, "写出 1 个文件；读入 1 个，未读 0 个。\n")
    assert (folder / "out" / "z.pic").read_bytes() == JPEG
    assert run("diff", folder / "张三.lrmx", folder / "out" / "z.lrm").exit_code == 0


def test_a_folder_becomes_one_package_and_back(folder):
    (folder / "all.json").unlink()
    assert run("convert", folder, folder / "p.zip").exit_code == 0
    assert run("convert", folder / "p.zip", folder / "forms", "--to", "lrmx").exit_code == 0
    assert run("diff", folder / "张三.lrmx", folder / "forms" / "p.lrmx").exit_code == 0


def test_nothing_is_replaced_unasked(folder):
    before = (folder / "all.json").read_bytes()
    result = run("convert", folder / "张三.lrmx", folder / "all.json")
    assert result.exit_code == 2
    assert "已存在" in result.output
    assert (folder / "all.json").read_bytes() == before
    assert run("convert", folder / "张三.lrmx", folder / "all.json", "--force").exit_code == 0
    assert (folder / "all.json").read_bytes() != before


def test_losses_are_listed_and_said_by_the_exit_code(folder):
    (folder / "x.json").write_bytes(FORMATS["json"].write([Person(name="张三", posts=(Post(organisation="某局", title="局长"),))], "").data)
    result = run("convert", folder / "x.json", folder / "x.lrm")
    assert result.exit_code == 1
    assert "任职 局长“某局 局长”未保留" in result.output


def test_what_cannot_be_read_is_named_and_the_rest_written(folder):
    (folder / "bad.lrmx").write_bytes(b"<!DOCTYPE x><Person/>")
    result = run("convert", folder, folder / "out.json")
    assert result.exit_code == 2
    assert "bad.lrmx：第 1 行：含有文档类型声明" in result.output
    assert (folder / "out.json").exists()


def test_a_target_that_says_no_format_asks_for_one(folder):
    result = run("convert", folder / "张三.lrmx", folder / "z.docx")
    assert result.exit_code == 2
    assert "--to" in result.output
    assert run("convert", folder / "张三.lrmx", folder / "z", "--to", "docx").exit_code == 2
    assert "3.0、3.2、newest" in run("convert", folder / "张三.lrmx", folder / "z.lrmx", "--edition", "9").output


def test_a_form_is_compared_with_its_row(folder):
    result = run("diff", folder / "张三.lrmx", folder / "all.json")
    assert result.exit_code == 1
    assert result.output == "张三\n  性别：男 → 女\n比对 1 人，不同 1 处。\n"


def test_between_formats_one_sided_fields_are_listed_only_when_asked_for(folder):
    bare = ZHANG.with_fields(resume_text="")
    (folder / "bare.json").write_bytes(FORMATS["json"].write([bare], "").data)
    (folder / "bare.lrmx").write_bytes(FORMATS["lrmx"].write([bare], "").data)
    assert run("diff", folder / "张三.lrmx", folder / "bare.json").exit_code == 0
    assert run("diff", folder / "张三.lrmx", folder / "bare.json", "--all").exit_code == 1
    assert run("diff", folder / "张三.lrmx", folder / "bare.lrmx").exit_code == 1


def test_lines_of_a_resume_are_compared_one_by_one(folder):
    (folder / "b.lrmx").write_bytes(
        FORMATS["lrmx"].write([ZHANG.with_fields(resume_text="1990.01--2000.01  甲\n2000.01--         丙")], "").data
    )
    assert "    - 2000.01--         乙\n    + 2000.01--         丙\n" in run("diff", folder / "张三.lrmx", folder / "b.lrmx").output


def test_differences_as_json(folder):
    result = run("diff", folder / "张三.lrmx", folder / "all.json", "--json")
    assert json.loads(result.output) == [{"person": "张三", "field": "sex", "name": "性别", "left": "男", "right": "女"}]


def test_people_of_one_side_are_named(folder):
    (folder / "two.json").write_bytes(FORMATS["json"].write([ZHANG.with_fields(sex="女"), Person(name="王五")], "").data)
    result = run("diff", folder / "all.json", folder / "two.json")
    assert result.exit_code == 1
    assert "李四 → （无）" in result.output
    assert "（无） → 王五" in result.output


def test_what_cannot_be_read_or_paired_is_no_answer(folder):
    (folder / "bad.lrmx").write_bytes(b"")
    assert run("diff", folder / "bad.lrmx", folder / "all.json").exit_code == 2
    (folder / "li.lrmx").write_bytes(FORMATS["lrmx"].write([Person(name="王五")], "").data)
    assert run("diff", folder / "li.lrmx", folder / "all.json").exit_code == 2


@pytest.mark.parametrize(
    ("order", "names"),
    [
        ("read", ["孔明", "方华", "毛文", "王伟", "单红"]),
        ("strokes", ["王伟", "毛文", "方华", "孔明", "单红"]),
        ("pinyin", ["方华", "孔明", "毛文", "单红", "王伟"]),
    ],
)
@pytest.mark.parametrize("file", ["all.json", "all.xlsx"])
def test_a_file_of_many_is_written_in_the_order_asked_for(tmp_path, order, names, file):
    pytest.importorskip("xlsxwriter")
    pytest.importorskip("python_calamine")
    people = [Person(name=name, sex="男") for name in ("孔明", "方华", "毛文", "王伟", "单红")]
    (tmp_path / "in.json").write_bytes(FORMATS["json"].write(people, "").data)
    to = ("--to", "roster") if file.endswith("xlsx") else ()
    assert run("convert", tmp_path / "in.json", tmp_path / file, "--order", order, *to).exit_code in {0, 1}
    read = read_source(file, (tmp_path / file).read_bytes()).reading
    assert [person.name for person in read.people] == names


def test_an_excerpt_of_a_paper_becomes_no_record(folder):
    (folder / "任前公示.txt").write_text("张三，男，汉族，1972年1月出生，现任某县财政局副局长，拟任某县财政局局长。", encoding="utf-8")
    run("convert", folder, folder / "out.json")
    people = json.loads((folder / "out.json").read_text(encoding="utf-8"))["people"]
    assert len(people) == 3
