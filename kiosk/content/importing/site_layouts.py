"""Which program a site is made with, and what its settings say: Hugo, Jekyll, MkDocs, Docusaurus, or none."""

from __future__ import annotations

import json
import posixpath
import re
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path, PurePosixPath
from typing import cast

from kiosk.content.importing.site import File, Layout, NavEntry, files_in, is_page
from kiosk.content.importing.yaml_values import yaml_values
from kiosk.content.language_tags import is_language, language_tag

_MOST_BYTES = 1024 * 1024
_SITE_FOLDERS = ("", "website", "docs", "site", "documentation")
_LANGUAGE_SUFFIX = re.compile(r"^(.+)\.([a-z]{2,3}(?:[-_][A-Za-z]{2,4})?)$")
_FEWEST_TRANSLATED = 0.1
"""The part of the pages that must have a translation before the end of a name, as `ld.so.md`, is taken for one."""

_POST = re.compile(r"^\d{4}-\d{1,2}-\d{1,2}-(.+)$")
_JS_TEXT = r":\s*(['\"`])((?:(?!\1).)+)\1"


def layout_of(root: Path, language: str | None) -> Layout:
    """How a folder is made. `language` is that of its pages, if it is not for the site to say."""
    for folder in _SITE_FOLDERS:
        for recognise in (_hugo, _docusaurus, _mkdocs, _jekyll):
            if (layout := recognise(root, folder, language)) is not None:
                return layout
    return _plain(root, language)


def _hugo(root: Path, folder: str, language: str | None) -> Layout | None:
    settings = _first_settings(
        root / folder,
        ("hugo", "config", "config/_default/hugo", "config/_default/config"),
        (".toml", ".yaml", ".yml", ".json"),
    )
    content = _joined(folder, _text(settings, "contentdir") or "content")
    has_branches = settings is None and any((root / folder).glob("**/_index.md")) if not folder else False
    if settings is None and not has_branches:
        return None
    if not (root / content).is_dir():
        content = folder
    settings = settings or {}
    own_languages = _first_settings(
        root / folder, ("config/_default/languages", "config/languages"), (".toml", ".yaml", ".yml")
    )
    languages = {
        language_tag(key): _table(value) for key, value in (own_languages or _table(settings.get("languages"))).items()
    }
    default = language or language_tag(_text(settings, "defaultcontentlanguage") or "en") or "en"
    roots = {
        tag: _joined(folder, _text(table, "contentdir"))
        for tag, table in languages.items()
        if _text(table, "contentdir")
    }
    files: list[File] = []
    for path in files_in(root, content) if not roots else _files_below(root, {content, *roots.values()}):
        own_root = next(
            (place for place in sorted(roots.values(), key=len, reverse=True) if _is_below(path, place)), content
        )
        tag = next((tag for tag, place in roots.items() if place == own_root), default)
        place = _relative(path, own_root)
        first = place.partition("/")
        if own_root == content and (found := language_tag(first[0])) and (found in languages) and first[2]:
            tag, place = found, first[2]
        files.append(_suffixed(File(path, place, tag), set(languages)))
    title = _text(settings, "title") or _text(languages.get(default, {}), "title")
    statics = (_joined(folder, "static"), _joined(folder, "assets"), content)
    return Layout("hugo", title, tuple(files), default, statics, _text(settings, "baseurl"))


def _docusaurus(root: Path, folder: str, language: str | None) -> Layout | None:
    config = next(
        (path for end in ("js", "ts", "mjs", "cjs") if (path := root / folder / f"docusaurus.config.{end}").is_file()),
        None,
    )
    if config is None:
        return None
    source = _read(config)
    default = language or language_tag(_js_text(source, "defaultLocale") or "en") or "en"
    written = [found[2] for found in re.finditer(r"\bpath" + _JS_TEXT, source)]
    folders = {_normal(_joined(folder, path)) for path in [*written, "docs", "blog"]} - {"", "."}
    roots = {place: default for place in folders if (root / place).is_dir() and not place.startswith("..")}
    files = [
        File(path, _relative(path, place), default, "post" if place.endswith("blog") else "")
        for place in sorted(roots)
        for path in files_in(root, place)
    ]
    for path in files_in(root, _joined(folder, "i18n")) if (root / folder / "i18n").is_dir() else ():
        parts = _relative(path, _joined(folder, "i18n")).split("/")
        tag = language_tag(parts[0])
        is_docs = len(parts) > 3 and parts[1].startswith("docusaurus-plugin-content-docs")  # noqa: PLR2004 - up to the version's folder
        if tag and is_docs and is_page(path):
            files.append(File(path, "/".join(parts[3:]), tag, "" if parts[2] == "current" else "older"))
    for versions in ("versioned_docs",):
        place = _joined(folder, versions)
        files.extend(
            File(path, _relative(path, place), default, "older") for path in files_in(root, place) if is_page(path)
        )
    titles: dict[tuple[str, str], str] = {}
    for file in files:
        if PurePosixPath(file.path).name.startswith("_category_.") and not file.kind:
            label = _text(_settings(root / file.path), "label")
            titles[file.language, str(PurePosixPath(file.place).parent)] = label
    statics = (_joined(folder, "static"),)
    base = _js_text(source, "url") + _js_text(source, "baseUrl")
    return Layout("mdx", _js_text(source, "title"), tuple(files), default, statics, base, {}, titles, numbered=True)


def _mkdocs(root: Path, folder: str, language: str | None) -> Layout | None:
    settings = _first_settings(root / folder, ("mkdocs",), (".yml", ".yaml"))
    if settings is None:
        return None
    content = _normal(_joined(folder, _text(settings, "docs_dir") or "docs"))
    if content.startswith("..") or not (root / content).is_dir():
        content = folder
    default = language or language_tag(_text(_table(settings.get("theme")), "language") or "en") or "en"
    files = _with_suffixes([File(path, _relative(path, content), default) for path in files_in(root, content)])
    nav: dict[str, NavEntry] = {}
    _read_nav(settings.get("nav"), content, "", nav)
    return Layout(
        "jinja", _text(settings, "site_name"), tuple(files), default, (content,), _text(settings, "site_url"), nav
    )


def _read_nav(items: object, content: str, group: str, nav: dict[str, NavEntry], title: str = "") -> None:
    """Gather what stands in a `nav` of MkDocs: paths, titles of paths, and groups."""
    if isinstance(items, str):
        if is_page(items):
            nav.setdefault(_joined(content, items.lstrip("./")), NavEntry(title, group, len(nav) + 1))
    elif isinstance(items, list):
        for item in cast("list[object]", items):
            _read_nav(item, content, group, nav)
    elif isinstance(items, dict):
        for key, value in cast("dict[str, object]", items).items():
            _read_nav(value, content, group or (key if isinstance(value, list) else ""), nav, key)


def _jekyll(root: Path, folder: str, language: str | None) -> Layout | None:
    settings = _first_settings(root / folder, ("_config",), (".yml", ".yaml", ".toml"))
    if settings is None and not (root / folder / "_posts").is_dir():
        return None
    settings = settings or {}
    content = _normal(_joined(folder, _text(settings, "source")))
    default = language or language_tag(_text(settings, "lang") or _text(settings, "locale") or "en") or "en"
    files: list[File] = []
    for path in files_in(root, content):
        place = _relative(path, content)
        parts = place.split("/")
        kind = "draft" if "_drafts" in place.split("/") else ""
        post = _POST.match(PurePosixPath(place).stem)
        if post and "_posts" in place.split("/"):
            parts = [*(part for part in parts[:-1] if part != "_posts"), post[1] + PurePosixPath(place).suffix]
            kind = "post"
        parts[0] = parts[0].removeprefix("_") if len(parts) > 1 else parts[0]
        files.append(File(path, "/".join(parts), default, kind))
    return Layout("liquid", _text(settings, "title"), tuple(files), default, (content,), _text(settings, "url"))


def _plain(root: Path, language: str | None) -> Layout:
    default = language or "en"
    files = [File(path, path, default) for path in files_in(root)]
    first = {file.path.partition("/")[0] for file in files if is_page(file.path) and "/" in file.path}
    # Folders that are languages, and nothing beside them.
    if first and len(first) > 1 and all(is_language(name) for name in first):
        files = [
            File(file.path, file.place.partition("/")[2], language_tag(file.path.partition("/")[0]))
            if "/" in file.path
            else file
            for file in files
        ]
    return Layout("plain", "", tuple(_with_suffixes(files)), default)


def _with_suffixes(files: list[File]) -> list[File]:
    """Files such as `page.fr.md` beside `page.md` are in that language, where that is not just the name of a few."""
    pages = [file for file in files if is_page(file.place)]
    places = {file.place for file in pages}
    translated: dict[File, tuple[str, str]] = {}
    for file in pages:
        path = PurePosixPath(file.place)
        suffix = _LANGUAGE_SUFFIX.match(path.stem)
        plain = str(path.with_name(f"{suffix[1]}{path.suffix}")) if suffix else ""
        if suffix and is_language(suffix[2]) and plain in places:
            translated[file] = (plain, language_tag(suffix[2]))
    numbers = Counter(tag for _, tag in translated.values())
    fewest = (len(pages) - len(translated)) * _FEWEST_TRANSLATED
    return [
        file._replace(place=found[0], language=found[1])
        if (found := translated.get(file)) and numbers[found[1]] >= fewest
        else file
        for file in files
    ]


def _suffixed(file: File, languages: set[str]) -> File:
    """A file of Hugo with its language in its name."""
    path = PurePosixPath(file.place)
    suffix = _LANGUAGE_SUFFIX.match(path.stem) if is_page(file.place) else None
    if suffix and (tag := language_tag(suffix[2])) and (tag in languages or not languages):
        return file._replace(place=str(path.with_name(f"{suffix[1]}{path.suffix}")), language=tag)
    return file


def _files_below(root: Path, folders: Iterable[str]) -> list[str]:
    found = {path: None for folder in sorted(folders) if (root / folder).is_dir() for path in files_in(root, folder)}
    return sorted(found)


def _first_settings(folder: Path, names: Iterable[str], ends: Iterable[str]) -> dict[str, object] | None:
    """The settings in the first of these files that is there; None if there is none."""
    ends = tuple(ends)
    found = next((path for name in names for end in ends if (path := folder / f"{name}{end}").is_file()), None)
    return None if found is None else _settings(found)


def _settings(path: Path) -> dict[str, object]:
    """The keys of a file of settings, in lower case; none if it cannot be read: a site is more than its settings."""
    readers: dict[str, Callable[[str], object]] = {".toml": tomllib.loads, ".json": json.loads}
    try:
        values = readers.get(path.suffix, yaml_values)(_read(path))
    except (ValueError, RecursionError):
        return {}
    return _lower(cast("dict[str, object]", values)) if isinstance(values, dict) else {}


def _lower(table: Mapping[str, object]) -> dict[str, object]:
    return {
        key.lower(): _lower(cast("dict[str, object]", value)) if isinstance(value, dict) else value
        for key, value in table.items()
    }


def _read(path: Path) -> str:
    with path.open("rb") as file:
        return file.read(_MOST_BYTES).decode("utf-8-sig", errors="replace")


def _text(settings: Mapping[str, object] | None, key: str) -> str:
    value = (settings or {}).get(key)
    return " ".join(value.split()) if isinstance(value, str) else ""


def _table(value: object) -> dict[str, object]:
    return cast("dict[str, object]", value) if isinstance(value, dict) else {}


def _js_text(source: str, key: str) -> str:
    found = re.search(rf"\b{key}" + _JS_TEXT, source)
    return found[2] if found and "${" not in found[2] else ""


def _joined(folder: str, path: str) -> str:
    return _normal(f"{folder}/{path}") if folder else _normal(path)


def _normal(path: str) -> str:
    normal = posixpath.normpath(path) if path else ""
    return "" if normal == "." else normal.lstrip("/")


def _is_below(path: str, folder: str) -> bool:
    return not folder or path.startswith(f"{folder}/")


def _relative(path: str, folder: str) -> str:
    return path.removeprefix(f"{folder}/") if folder else path
