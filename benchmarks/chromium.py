"""Chromium as a kiosk, on a static page of eight tiles that tells when it is painted."""

from __future__ import annotations

import os
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from benchmarks.processes import LONGEST_START, Started, environment

_TILES = "".join(f"<button>Topic {number + 1}</button>" for number in range(8))
_PAGE = f"""<!doctype html><meta charset="utf-8"><title>Tiles</title>
<style>body {{ margin: 0; height: 100vh; display: grid; grid-template-columns: repeat(4, 1fr); gap: 28px }}</style>
{_TILES}
<script>requestAnimationFrame(() => requestAnimationFrame(() => fetch("/painted")))</script>
"""


@contextmanager
def chromium(display: str) -> Iterator[Started]:
    """Start Chromium with a new profile and wait until it has painted the page.

    Raises:
        RuntimeError: if that takes longer than `LONGEST_START`.
    """
    painted = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            """Give the page, and note that it is painted."""
            if self.path == "/painted":
                painted.set()
            content = _PAGE.encode() if self.path == "/" else b""
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = ["chromium", "--kiosk", f"--user-data-dir={profile}", "--no-first-run", "--no-default-browser-check"]
        command += ["--disable-background-networking", "--disable-component-update", "--disable-sync"]
        command += ["--password-store=basic"]
        if os.geteuid() == 0:
            command.append("--no-sandbox")
        command.append(f"http://127.0.0.1:{server.server_port}/")
        begin = time.perf_counter()
        with subprocess.Popen(
            command, env=environment(display), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as process:
            try:
                if not painted.wait(LONGEST_START):
                    raise RuntimeError("Chromium did not paint the page")
                yield Started(process.pid, 1000 * (time.perf_counter() - begin))
            finally:
                process.terminate()
    server.shutdown()
    server.server_close()
