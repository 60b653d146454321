"""The recordings of a library → validated, those whose files have not changed out of the cache."""

from __future__ import annotations

from pathlib import Path

from kiosk.content.build_cache import BuildCache
from kiosk.content.library_pictures import stamp_of
from kiosk.content.model import ConvertedLibrary
from kiosk.content.recordings import Recording, convert_recordings, find_recordings
from kiosk.content.workers import Workers


def update_recordings(root: Path, library: ConvertedLibrary, cache: BuildCache, workers: Workers) -> int:
    """Validate the recordings of the texts that are shown; returns how many were new."""
    files, problems = find_recordings(root, [text.file for text in library.texts])
    library.problems += problems
    known = cache.recordings()
    stamps = {file.path: stamp_of(root / file.path) for file in files}
    paths = {(file.text.article, file.text.language): file.path for file in files}
    changed = [file for file in files if not stamps[file.path] or known.get(file.path) != stamps[file.path]]
    for path in known.keys() - stamps.keys() | {file.path for file in changed}:
        cache.remove_recording(path)
    made: list[str] = []

    def keep(recording: Recording) -> None:
        key = (recording.article, recording.language)
        cache.put_recording(paths[key], stamps[paths[key]], key, recording.data)
        made.append(paths[key])

    library.problems += convert_recordings(root, changed, workers, keep)
    kept = cache.recordings()
    library.recorded |= {key for key, path in paths.items() if path in kept}
    return len(made)
