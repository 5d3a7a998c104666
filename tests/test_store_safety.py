"""Nothing acknowledged is lost, nothing is half there, and a refusal changes nothing."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from sayso.errors import NotAStore, OtherFormat, StoreError, StoreRefused
from sayso.store import Sighting, Store
from sayso.store.connection import Connection
from tests.said import said

ROOT = Path(__file__).parent.parent
KILLS = 50

posix = pytest.mark.skipif(os.name != "posix", reason="Windows has no fork and no such signals")


def ferry(number: int) -> str:
    return f"Ferry {number}" + "\n\nNora Quist: it runs\n\nTom Oduya: it does not" * 5


def keep_for_ever(path: Path, first: int, told: int) -> None:
    """Keeps one article after the other, and says which are acknowledged."""
    with Store.create(path) as store:
        for number in range(first, 100_000):
            store.keep(said(ferry(number)), Sighting(f"{number:064}", f"{number}.txt"))
            os.write(told, f"{number}\n".encode())


def forked(work: Callable[[], None]) -> int:
    """The id of a process that does this work, and nothing after it."""
    pid = os.fork()
    if pid:
        return pid
    try:
        work()
    finally:
        os._exit(1)


@posix
def test_a_writer_killed_at_any_moment_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "desk.sayso"
    chance = random.Random(5)
    found, midway = 0, 0
    for _ in range(KILLS):
        ours, told = os.pipe()
        pid = forked(lambda first=found, told=told: keep_for_ever(path, first, told))  # type: ignore[misc]
        os.close(told)
        with os.fdopen(ours, encoding="ascii") as pipe:
            if chance.random() < 0.8:  # else before its first article, perhaps before the store
                pipe.readline()
            time.sleep(chance.uniform(0, 0.03))
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            acknowledged = [int(line) for line in pipe.read().split()]
        if not path.exists() or not path.stat().st_size:
            continue
        with Store.create(path) as store:
            midway += len(store) > found
            found = len(store)
            assert not acknowledged or found > acknowledged[-1]
            kept = [record.article.text for record in store.records()]
            assert kept == [ferry(number) for number in range(found)]
            for number in range(found):
                assert store.meet(Sighting(f"{number:064}", f"{number}.txt"))
    with Store.open(path, write=True) as store:
        assert list(store.check()) == []
    assert midway > KILLS / 4, "it was hardly ever killed in the midst of its work"


@posix
def test_others_read_while_one_writes(tmp_path: Path) -> None:
    path = tmp_path / "desk.sayso"
    Store.create(path).close()
    ours, told = os.pipe()
    pid = forked(lambda: keep_for_ever(path, 0, told))
    try:
        with Store.open(path) as store:
            seen: list[int] = []
            while len(set(seen)) < 4:
                seen.append(len(store))
                assert len(list(store.find("runs"))) % 5 == 0  # never half an article
            assert seen == sorted(seen)
            with Store.open(path, write=True) as other:
                assert other.keep(said("Lena Marsh: me too"))
    finally:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        os.close(ours)
        os.close(told)


def keep_some(store: Store) -> None:
    for number in range(1, 99):
        store.keep(said(ferry(number)))


def test_a_full_disk_is_told_and_costs_nothing(tmp_path: Path) -> None:
    with Store.create(tmp_path / "desk.sayso") as store:
        store.keep(said(ferry(0)))
        store._db.set_pragma("max_page_count", store._db.pragma("page_count") + 1)
        with pytest.raises(StoreRefused, match="disk is full"):
            keep_some(store)
        kept = len(store)
        store._db.set_pragma("max_page_count", 1 << 30)
        assert list(store.check()) == []
        assert store.keep(said(ferry(99)))
        assert len(store) == kept + 1


@posix
def test_a_disk_that_refuses_ends_the_command_with_one_line(tmp_path: Path) -> None:
    import resource

    path = tmp_path / "desk.sayso"
    with Store.create(path) as store:
        store.keep(said(ferry(0)))
    (tmp_path / "ferry.txt").write_text(ferry(1) * 200, encoding="utf-8")
    size = path.stat().st_size
    done = subprocess.run(
        [sys.executable, "-m", "tests.said", "add", path, tmp_path / "ferry.txt"],
        cwd=ROOT,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 4
    assert done.stderr.startswith(f"sayso: {path}: ")
    assert done.stderr.count("\n") == 1
    with Store.open(path, write=True) as store:
        assert (len(store), list(store.check())) == (1, [])


@posix
def test_a_file_that_may_not_be_written_is_read_all_the_same() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "desk.sayso")
        Path(folder).chmod(0o755)
        with Store.create(path) as store:
            store.keep(said(ferry(0)))
        path.chmod(0o444)
        Path(folder).chmod(0o555)
        before = path.read_bytes()
        root = os.geteuid() == 0
        if root:
            os.seteuid(65534)  # root may write everything
        try:
            with Store.open(path) as store:
                assert len(list(store.find("runs"))) == 5
            with pytest.raises(StoreRefused, match="may not be written"):
                Store.open(path, write=True)
            with pytest.raises(StoreRefused, match="may not be written"):
                Store.create(path)
            with pytest.raises(StoreRefused):
                Store.create(Path(folder, "other.sayso"))
        finally:
            if root:
                os.seteuid(0)
        assert path.read_bytes() == before
        Path(folder).chmod(0o755)


def _foreign(path: Path) -> None:
    db = Connection(path, write=True, create=True)
    db.run("CREATE TABLE recipe (name)")
    db.close()


def _newer(path: Path) -> None:
    Store.create(path).close()
    db = Connection(path, write=True)
    db.set_pragma("user_version", 999)
    db.close()


@pytest.mark.parametrize(
    ("make", "error", "reason"),
    [
        (lambda path: None, NotAStore, "no such file"),
        (lambda path: path.write_bytes(b""), NotAStore, "is empty"),
        (lambda path: path.write_bytes(b"Ferry\n" * 1_000), NotAStore, "not a store"),
        (lambda path: path.mkdir(), StoreRefused, "is a folder"),
        (_foreign, NotAStore, "is a SQLite file, but not a store"),
        (_newer, OtherFormat, "install a newer Sayso"),
    ],
)
def test_what_is_no_store_of_ours_is_refused_and_left_as_it_is(
    make: Callable[[Path], object], error: type[StoreError], reason: str, tmp_path: Path
) -> None:
    path = tmp_path / "desk.sayso"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    opens: list[Callable[[Path], object]] = [Store.open, Store.migrate]
    opens.append(lambda path: Store.open(path, write=True))
    if before:
        opens.append(Store.create)
    for open in opens:
        with pytest.raises(error, match=reason) as caught:
            open(path)
        assert caught.value.store == str(path)
        assert "\n" not in str(caught.value)
    assert (path.read_bytes() if path.is_file() else None) == before


def test_a_store_is_made_in_a_folder_that_is_there(tmp_path: Path) -> None:
    with pytest.raises(StoreRefused, match="there is no folder"):
        Store.create(tmp_path / "nowhere" / "desk.sayso")
    assert list(tmp_path.iterdir()) == []


def test_a_store_may_be_made_where_an_empty_file_is(tmp_path: Path) -> None:
    (tmp_path / "desk.sayso").touch()
    with Store.create(tmp_path / "desk.sayso") as store:
        assert store.keep(said(ferry(0)))
    with Store.create(tmp_path / "desk.sayso") as store:
        assert len(store) == 1


def test_commits_wait_for_the_disk(tmp_path: Path) -> None:
    with Store.create(tmp_path / "desk.sayso") as store:
        pragmas = {name: store._db.pragma(name) for name in ("journal_mode", "synchronous")}
        assert pragmas == {"journal_mode": "wal", "synchronous": 2}
        assert store._db.pragma("foreign_keys") == 1
