from click.testing import CliRunner

from renti.cli.main import main


def test_the_county_is_written_with_its_cast_and_faults(tmp_path):
    result = CliRunner().invoke(main, ["county", "--people", "5", "--out", str(tmp_path), "--faults", "4", "--cast"])
    assert result.exit_code == 0, result.output
    assert "17" in result.output
    assert len(list(tmp_path.glob("*.lrmx"))) == 17
    assert (tmp_path / "planted" / "planted.tsv").read_text(encoding="utf-8").count("\n") == 5


def test_the_same_seed_writes_the_same_bytes(tmp_path):
    for name in ("a", "b"):
        CliRunner().invoke(main, ["county", "--people", "3", "--out", str(tmp_path / name), "--seed", "9", "--dirty"])
    assert [file.read_bytes() for file in sorted((tmp_path / "a").iterdir())] == [
        file.read_bytes() for file in sorted((tmp_path / "b").iterdir())
    ]


def test_an_unknown_format_is_told(tmp_path):
    result = CliRunner().invoke(main, ["county", "--out", str(tmp_path), "--to", "hzb"])
    assert result.exit_code == 2
