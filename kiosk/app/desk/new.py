"""`kiosk new`: the beginning of a library, a topic, an article or a translation."""

from __future__ import annotations

import sys
import tomllib
from codecs import BOM_UTF8
from collections.abc import Generator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import cast

from kiosk.app.command_line import command_line
from kiosk.app.desk.options import NewOptions
from kiosk.app.desk.rewriting import rewrite
from kiosk.app.exit_codes import ExitCode
from kiosk.app.resources import resources_folder
from kiosk.content import scaffold
from kiosk.content.checks.text import fingerprint
from kiosk.content.front_matter import read_front_matter, split_front_matter
from kiosk.content.importing.slugs import slug
from kiosk.content.language_tags import language_tag
from kiosk.content.library_writing import with_languages
from kiosk.content.model import ArticleFile
from kiosk.content.portable_names import one_name
from kiosk.content.source_text import decode

_LIBRARY_FILE = "library.toml"
_TOPIC_FILE = "topic.toml"


class _RefusedError(Exception):
    """Nothing was written. The message is a sentence without a full stop."""


def new(options: NewOptions) -> int:
    """Write the files, print them and what to do next, and return the exit code. No file is replaced."""
    try:
        match options.kind:
            case "library":
                _new_library(options)
            case "topic":
                _new_topic(options)
            case "article":
                _new_article(options)
            case "translation":
                _new_translation(options)
    except (_RefusedError, FileExistsError) as error:
        message = f"{error.filename} is there already" if isinstance(error, FileExistsError) else error
        print(f"kiosk: {message}", file=sys.stderr)
        return ExitCode.FAILED
    except OSError as error:
        print(f"kiosk: {error.filename} cannot be read: {error.strerror or error}", file=sys.stderr)
        return ExitCode.FAILED
    return ExitCode.OK


def _new_library(options: NewOptions) -> None:
    folder = options.path
    if folder.exists():
        raise _RefusedError(f"{folder} is there already; name a folder that is not")
    language = _language(options.language or "en")
    texts = scaffold.starter_texts(resources_folder(), _title(options), language)
    _write(folder, scaffold.new_library(texts, language))
    _next(
        f"Write the names of the library and the clinic into {folder / _LIBRARY_FILE}.",
        f"See it as patients do: {command_line('kiosk', 'preview', folder)}",
    )


def _new_topic(options: NewOptions) -> None:
    library, name = options.path.parent, _folder_name(options.path)
    languages = _languages(library)
    _refuse_present(options.path)
    order = 1 + sum(1 for _ in library.glob(f"*/{_TOPIC_FILE}"))
    _write(options.path, {_TOPIC_FILE: scaffold.new_topic(_title(options), languages, order)})
    _next(
        f"Choose its icon and colour in {options.path / _TOPIC_FILE}.",
        f"Give it an article: {command_line('kiosk', 'new', 'article', library / name / 'my-article')}",
    )


def _new_article(options: NewOptions) -> None:
    topic = options.path.parent
    _folder_name(options.path)
    language = _languages(topic.parent)[0]
    if not (topic / _TOPIC_FILE).is_file():
        wanted = command_line("kiosk", "new", "topic", topic.with_name(slug(topic.name) or "topic"))
        raise _RefusedError(f"there is no topic {topic}; make it first: {wanted}")
    _refuse_present(options.path)
    _write(options.path, {f"index.{language}.md": scaffold.new_article(_title(options))})
    _next(
        f"Write the text in {options.path / f'index.{language}.md'}.",
        f"See it as patients do: {command_line('kiosk', 'preview', topic.parent)}",
    )


def _new_translation(options: NewOptions) -> None:
    article = options.path
    library = article.parent.parent
    languages = _languages(library)
    language = _language(options.language or "")
    original = next((tag for tag in languages if tag != language and (article / f"index.{tag}.md").is_file()), None)
    if original is None:
        wanted = command_line("kiosk", "new", "article", article)
        raise _RefusedError(f"{article} has no text to translate; make one: {wanted}")
    text = _translation(article, original)
    if (article / f"index.{language}.md").exists():
        raise _RefusedError(f"{article / f'index.{language}.md'} is there already")
    with _written(article, {f"index.{language}.md": text}):
        if language not in languages:
            _add_language(library / _LIBRARY_FILE, language)
    steps = [f"Translate {article / f'index.{language}.md'}, which holds the words of index.{original}.md."]
    if language not in languages:
        steps.append(
            f"{library / _LIBRARY_FILE} names {language} among the languages now: write its texts there, "
            f"and in each {_TOPIC_FILE}."
        )
    _next(*steps, f"See what is still to do: {command_line('kiosk', 'check', library)}")


def _translation(article: Path, original: str) -> str:
    path = article / f"index.{original}.md"
    file = ArticleFile(f"{article.parent.name}/{article.name}", original, str(path))
    text, _ = decode(file.path, path.read_bytes())
    split, _ = split_front_matter(file, text) if text is not None else (None, [])
    front_matter = read_front_matter(file, split.header)[0] if split else None
    if split is None or front_matter is None:
        wanted = command_line("kiosk", "check", article.parent.parent)
        raise _RefusedError(f"{path} has errors; mend them first: {wanted}")
    return scaffold.new_translation(split.header, split.body, fingerprint(front_matter, split.body))


def _languages(library: Path) -> tuple[str, ...]:
    """The languages of a library, of which the first is the default."""
    file = library / _LIBRARY_FILE
    if not file.is_file() and library == Path():
        raise _RefusedError(
            f"this folder is no library, as it has no {_LIBRARY_FILE}; "
            "begin with the name of the library's folder, as in our-library/heart"
        )
    if not file.is_file():
        wanted = command_line("kiosk", "new", "library", library)
        raise _RefusedError(f"{library} is no library, as it has no {_LIBRARY_FILE}; make one: {wanted}")
    text, problems = decode(str(file), file.read_bytes())
    try:
        languages = tomllib.loads(text or "").get("languages")
    except tomllib.TOMLDecodeError as error:
        raise _RefusedError(f"{file} cannot be read ({error}); mend it first") from error
    if text is None:
        raise _RefusedError(f"{file} cannot be read: {problems[0].message}")
    if not isinstance(languages, list) or not languages:
        raise _RefusedError(f'{file} names no language; write languages = ["en"] into it')
    return tuple(str(tag) for tag in cast("list[object]", languages))


def _language(text: str) -> str:
    tag = language_tag(text)
    if tag != text:
        hint = f"; write {tag}" if tag else "; write it as en, pt-BR or zh-Hans"
        raise _RefusedError(f'"{text}" is not how the library writes a language{hint}')
    return tag


def _folder_name(path: Path) -> str:
    """The name of a new topic or article; it is part of an address that stays."""
    wanted = slug(path.name)
    if path.name != wanted:
        hint = f"; write {command_line(path.with_name(wanted))}" if wanted else ""
        raise _RefusedError(f'"{path.name}" cannot be the name, which is lower-case letters, digits and hyphens{hint}')
    return wanted


def _refuse_present(path: Path) -> None:
    """Refuse a name that stands in its folder, also one that stands there in capital letters.

    Raises:
        _RefusedError: if it does.
    """
    for present in path.parent.iterdir():
        if one_name(present.name) == one_name(path.name):
            why = "" if present.name == path.name else ", which is the same name on some machines"
            raise _RefusedError(f"{present} is there already{why}")


def _title(options: NewOptions) -> str:
    words = options.title or options.path.absolute().name.replace("-", " ").replace("_", " ")
    title = " ".join(words.split())
    if not title:
        raise _RefusedError("the title has no words")
    return title if options.title else title[:1].upper() + title[1:]


def _write(folder: Path, files: Mapping[str, str]) -> None:
    """As `_written`, where nothing else belongs to it."""
    with _written(folder, files):
        pass


@contextmanager
def _written(folder: Path, files: Mapping[str, str]) -> Generator[None]:
    """Write all of the files, or none: none stays if what is done with them fails.

    Raises:
        _RefusedError: if one of them cannot be written.
        FileExistsError: if one of them is there already.
    """
    targets = [folder / path for path in files]
    folders = {one for target in targets for one in target.parents if one.is_relative_to(folder) and not one.exists()}
    written: list[Path] = []
    try:
        for target, text in zip(targets, files.values(), strict=True):
            with _naming(target):
                target.parent.mkdir(parents=True, exist_ok=True)
                with target.open("x", encoding="utf-8", newline="\n") as file:
                    written.append(target)
                    file.write(text)
        yield
    except BaseException:  # also where somebody ends the command
        for target in written:
            target.unlink(missing_ok=True)
        for one in sorted(folders, reverse=True):
            with suppress(OSError):
                one.rmdir()
        raise
    for target in targets:
        print(f"Written: {target}")


@contextmanager
def _naming(file: Path) -> Generator[None]:
    """Say which file cannot be written: where the disk is full, the system does not."""
    try:
        yield
    except FileExistsError:
        raise
    except OSError as error:
        raise _RefusedError(f"{file} cannot be written: {error.strerror or error}") from error


def _add_language(file: Path, language: str) -> None:
    """Name one more language in `library.toml`; it stays as it was where that is not possible."""
    data = file.read_bytes()
    mark = BOM_UTF8 if data.startswith(BOM_UTF8) else b""
    try:
        text = with_languages(data.removeprefix(mark).decode(), [language])
    except ValueError as error:
        raise _RefusedError(f"{file} cannot be changed ({error}); write {language} into it first") from error
    with _naming(file):
        rewrite(file, mark + text.encode(), expected=data)


def _next(*steps: str) -> None:
    for step in steps:
        print(step)
