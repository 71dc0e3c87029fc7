"""`renti`: finds every command, one file each, here and in the packages that register in the entry-point group `renti.commands`."""

from __future__ import annotations

import errno
import importlib
import sys
from io import TextIOWrapper

import click

from renti.kernel.discovery import modules

GROUP = "renti.commands"
"""Entry points of this group name a package; each of its modules holds one command, called as the module is."""


NEEDS = "renti {command} 需要 {package}，本机未安装；完整安装：pip install renti"


class Denied(click.ClickException):
    """The system does not let us read or write a file or folder."""

    exit_code = 2


class Commands(click.Group):
    """Commands by file name (`print_form.py` is `renti print-form`); a module is imported only when its command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(command_modules())

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; a file the system refuses (exit code 2) or a package that is not installed (1) ends in one line."""
        try:
            return super().invoke(ctx)
        except OSError as reason:
            if reason.errno == errno.EPIPE:
                raise
            raise Denied(f"{reason.filename or '文件'}：系统不许读写（{reason.strerror}），请核对路径、权限和磁盘空间") from reason
        except ModuleNotFoundError as missing:
            package = str(missing.name).partition(".")[0]
            if package == "renti":
                raise
            raise click.ClickException(NEEDS.format(command=ctx.invoked_subcommand, package=package)) from missing

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        module = command_modules().get(cmd_name)
        if module is None:
            return None
        return load(cmd_name, module)


def command_modules() -> dict[str, str]:
    """Every command's module, by the command's name."""
    found = modules("renti.cli", group=GROUP)
    return {name.rpartition(".")[2].replace("_", "-"): name for name in found if name != "renti.cli.main"}


def load(name: str, module_name: str) -> click.Command:
    """The command defined in a module; a stand-in that says what to install where a package it needs is missing."""
    try:
        module = importlib.import_module(module_name)
    except ModuleNotFoundError as missing:
        return unavailable(name, str(missing.name))
    found = getattr(module, name.replace("-", "_"), None)
    if not isinstance(found, click.Command):
        raise TypeError(f"{module_name} defines no command called {name.replace('-', '_')}")
    found.name = name
    return found


def unavailable(name: str, package: str) -> click.Command:
    def refuse() -> None:
        raise click.ClickException(NEEDS.format(command=name, package=package))

    anything = {"ignore_unknown_options": True, "allow_extra_args": True}
    return click.Command(name, callback=refuse, help=f"（需要 {package}，本机未安装）", context_settings=anything)


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="renti")
def main() -> None:
    """人梯: records, screening and selection on the command line. `renti COMMAND --help` explains each."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


if __name__ == "__main__":
    main(prog_name="renti")
