"""A Debian 12 in a folder, with nothing on it but its base: neither Python nor Qt."""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
import stat
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[1]
KEPT = ROOT / "build" / "debian"
"""The base and the packages that were downloaded stay here, for the next run."""
_BEGINNING = """\
mount --bind "$0" "$0" && cd "$0" && mount -t proc proc proc && mount --rbind /dev dev && mount --rbind /sys sys &&
mount --bind "$1" var/cache/apt/archives && mkdir -p tmp/.X11-unix && mount --bind /tmp/.X11-unix tmp/.X11-unix &&
echo ready && sleep infinity; :
"""
_PASSING = ("dev", "proc", "sys", "run", "tmp", "var/cache/apt", "var/cache/debconf", "var/lib/apt", "var/lib/dpkg")
"""What the kernel, the packages' administration and running services change all the time."""
_ENVIRONMENT = {
    "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    "DEBIAN_FRONTEND": "noninteractive",
    "LC_ALL": "C.UTF-8",
}


class Debian:
    """The system in `folder`, whose processes `holder` (a number) keeps apart from those of the test's machine."""

    def __init__(self, folder: Path, holder: int) -> None:
        self.folder = folder
        self._enter = ["nsenter", f"--target={holder}", "--mount", "--pid", "chroot", str(folder)]

    def command(self, *command: str) -> list[str]:
        """What runs a command in it."""
        return [*self._enter, *command]

    def run(self, *command: str, code: int = 0) -> str:
        """Run a command as root; returns what it prints."""
        done = subprocess.run(
            self.command(*command), env=_ENVIRONMENT, capture_output=True, text=True, timeout=900, check=False
        )
        assert done.returncode == code, f"{command}: {done.returncode}\n{done.stdout}{done.stderr}"
        return done.stdout

    def files(self) -> dict[str, str]:
        """Every file of it, with owner, permissions and what it holds."""
        return dict(sorted(self._files(self.folder)))

    def _files(self, folder: Path) -> Iterator[tuple[str, str]]:
        for entry in os.scandir(folder):
            name = str(Path(entry.path).relative_to(self.folder))
            # adduser and systemd keep what was before.
            if name in {*_PASSING, "var/log/apt", "var/log/dpkg.log"} or name.endswith("-"):
                continue
            status = entry.stat(follow_symlinks=False)
            owner = f"{status.st_uid}:{status.st_gid} {stat.filemode(status.st_mode)}"
            if entry.is_symlink():
                yield f"/{name}", f"{owner} -> {Path(entry.path).readlink()}"
            elif entry.is_file(follow_symlinks=False):
                yield f"/{name}", f"{owner} {hashlib.sha256(Path(entry.path).read_bytes()).hexdigest()}"
            elif entry.is_dir(follow_symlinks=False):
                yield f"/{name}", owner
                yield from self._files(Path(entry.path))


@contextmanager
def debian(folder: Path) -> Iterator[Debian]:
    """A new Debian in a folder that is not there yet; at the end all its processes and mounts are gone."""
    archives = KEPT / "archives"
    (archives / "partial").mkdir(parents=True, exist_ok=True)
    base = KEPT / "bookworm"
    if not (base / "made").exists():
        shutil.rmtree(base, ignore_errors=True)
        command = ["debootstrap", "--variant=minbase", "--include=ca-certificates", "bookworm", str(base)]
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        (base / "made").touch()
    subprocess.run(["cp", "-a", str(base), str(folder)], check=True)
    (folder / "made").unlink()
    (folder / "etc" / "apt" / "apt.conf.d" / "keep").write_text('Binary::apt::APT::Keep-Downloaded-Packages "true";\n')
    # Nothing is to be started while packages are installed.
    policy = folder / "usr" / "sbin" / "policy-rc.d"
    policy.write_text("#!/bin/sh\nexit 101\n")
    policy.chmod(0o755)
    unshare = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "--propagation=private"]
    command = [*unshare, "sh", "-c", _BEGINNING, str(folder), str(archives)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as outer:
        try:
            assert outer.stdout is not None
            assert outer.stdout.readline() == "ready\n"
            children = Path(f"/proc/{outer.pid}/task/{outer.pid}/children").read_text(encoding="ascii")
            yield Debian(folder, int(children))
        finally:
            outer.send_signal(signal.SIGKILL)


def difference(before: dict[str, str], after: dict[str, str]) -> tuple[set[str], set[str], set[str]]:
    """Which files came, went and changed."""
    changed = {name for name in before.keys() & after.keys() if before[name] != after[name]}
    return after.keys() - before.keys(), before.keys() - after.keys(), changed


def below(names: Sequence[str] | set[str], *folders: str) -> set[str]:
    """Those of the names that are one of the folders or in one."""
    return {name for name in names if any(name == folder or name.startswith(f"{folder}/") for folder in folders)}
