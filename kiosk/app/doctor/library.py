"""Whether the library can be shown, what is wrong with it, and whether it is still current."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from kiosk.app.command_line import command_line
from kiosk.app.doctor.clock import SET_CLOCK
from kiosk.app.doctor.finding import Finding, fail, ok, warn
from kiosk.app.doctor.setup import Setup
from kiosk.app.doctor.system import Ask, ask
from kiosk.app.folders import state_folder
from kiosk.app.library_store import STARTER_LIBRARY, STARTER_PACK
from kiosk.app.own_program import own_program
from kiosk.core.clock_trust import trusted_by_state
from kiosk.core.model import Article, LibraryDamagedError
from kiosk.core.pack import Pack, check_pack
from kiosk.core.review import ReviewStatus, review_status
from kiosk.supervisor.library_record import Refused, read_record

_SECONDS: Final = 12.0
"""How long `kiosk check` gets for a folder: the starter library takes 2.3 s on two cores."""
_OF_REVIEWS: Final = frozenset({"overdue", "sample", "review-date"})


class UnreadableLibraryError(Exception):
    """The library cannot be opened; the message is one sentence without its end."""


@dataclass(frozen=True)
class Reviews:
    """What is overdue, how many texts are samples, and the day of the last review."""

    status: ReviewStatus
    samples: int
    newest: date | None = None


def check_library(setup: Setup, ask_program: Ask = ask) -> list[Finding]:
    """What is to be said of the library, and of a folder's reviews."""
    found = _judged_pack(setup, pack) if (pack := library_pack(setup)) else _judged_folder(setup, ask_program)
    return [*found, *_start_language(setup), *judged_update(read_record(state_folder(setup.settings)).refused)]


def _start_language(setup: Setup) -> list[Finding]:
    """Whether visits can begin in the language of the settings; nothing if none is set, or nothing can be read."""
    wanted = setup.settings.display.language
    try:
        languages = library_languages(setup) if wanted else ()
    except UnreadableLibraryError:
        return []
    if not languages or wanted.lower() in map(str.lower, languages):
        return []
    return [
        warn(
            "start-language",
            f"`display.language` is {wanted}, which the library does not have: visits begin in {languages[0]}",
            f"Choose one of {', '.join(languages)}.",
        )
    ]


def check_reviews(setup: Setup) -> list[Finding]:
    """What is to be said of a pack's reviews: a check of its own, as a large one takes seconds."""
    path = library_pack(setup)
    if path is None:
        return []
    try:
        pack = Pack(path)
        try:
            return judged_reviews(_pack_reviews(pack, setup), setup.now.date())
        finally:
            pack.close()
    except LibraryDamagedError:
        return []  # the other check says so


def library_pack(setup: Setup) -> Path | None:
    """The pack that is to be shown; None if the library is a folder, or missing."""
    pack = _source(setup)
    return pack if pack and not pack.is_dir() else None


def library_languages(setup: Setup) -> tuple[str, ...]:
    """The languages of the library that is to be shown.

    Raises:
        UnreadableLibraryError: if it cannot be opened.
    """
    source = _source_there_is(setup)
    if source.is_dir():
        from kiosk.content.reading import read_library

        library, problems = read_library(source)
        if library is None:
            reason = problems[0].message if problems else "there is nothing in it"
            raise UnreadableLibraryError(f"{source} cannot be shown: {reason}")
        return library.config.languages
    try:
        pack = Pack(source)
    except LibraryDamagedError as error:
        raise UnreadableLibraryError(str(error)) from error
    pack.close()
    return pack.languages


def _source(setup: Setup) -> Path | None:
    """Where the library is: what is built in, where nothing else is asked for."""
    if setup.library is not None or setup.resources is None:
        return setup.library
    starter = setup.resources / STARTER_PACK
    return starter if starter.is_file() else setup.resources / STARTER_LIBRARY


def _source_there_is(setup: Setup) -> Path:
    """The same, where there must be one.

    Raises:
        UnreadableLibraryError: if there is none.
    """
    source = _source(setup)
    if source is None:
        raise UnreadableLibraryError("the program was installed without its library")
    return source


def _judged_pack(setup: Setup, path: Path) -> list[Finding]:
    try:
        check_pack(path)
        pack = Pack(path)
        try:
            info = pack.info(pack.languages[0])
            articles = sum(topic.article_count for topic in pack.topics(pack.languages[0]))
        finally:
            pack.close()
    except LibraryDamagedError as error:
        return [_unusable(str(error))]
    said = f'the pack {path} is whole: "{info.name}", {articles} articles in {", ".join(pack.languages)}'
    return [_opened(setup, said)]


def _judged_folder(setup: Setup, ask_program: Ask) -> list[Finding]:
    try:
        folder, languages = _source_there_is(setup), library_languages(setup)
    except UnreadableLibraryError as error:
        return [_unusable(str(error))]
    opened = _opened(setup, f"the folder {folder} can be read: a library in {', '.join(languages)}")
    answer = ask_program([*own_program("check"), str(folder), "--format", "json"], _SECONDS)
    problems = None if answer is None else _problems(answer.text)
    if problems is None:
        return [opened, _too_slow(folder)]
    counts = Counter(problem["severity"] for problem in problems if problem["code"] not in _OF_REVIEWS)
    codes = Counter(problem["code"] for problem in problems)
    reviews = Reviews(_folder_status(setup, folder, codes["overdue"]), codes["sample"])
    return [
        opened,
        judged_problems(counts["error"], counts["warning"], _check_command(folder)),
        *judged_reviews(reviews, setup.now.date()),
    ]


def _problems(text: str) -> list[dict[str, Any]] | None:
    try:
        return json.loads(text)
    except ValueError:
        return None


def _opened(setup: Setup, sentence: str) -> Finding:
    if setup.library is None:
        return warn(
            "library",
            f"the built-in starter library is shown ({sentence})",
            "Set `library.path` to the clinic's library.",
        )
    return ok("library", sentence)


def _unusable(reason: str) -> Finding:
    return fail(
        "library",
        f"{reason}; the kiosk shows the library before it, or the built-in one",
        "Copy the library there again, or correct `library.path`; `kiosk check` says what is wrong with a folder.",
    )


def _too_slow(folder: Path) -> Finding:
    return warn(
        "library-problems",
        f"its texts could not be checked within {_SECONDS:g} seconds",
        f"Run `{_check_command(folder)}`, which takes its time.",
    )


def _check_command(folder: Path) -> str:
    return command_line("kiosk", "check", folder)


def judged_problems(errors: int, warnings: int, command: str) -> Finding:
    """What is to be said of a folder with so many errors, which leave something out, and warnings."""
    if errors:
        return fail(
            "library-problems",
            f"it has {errors} errors (what they are in is not shown) and {warnings} warnings",
            f"`{command}` lists them.",
        )
    if warnings:
        return warn("library-problems", f"it has {warnings} warnings", f"`{command}` lists them.")
    return ok("library-problems", "no problem in its texts")


def judged_update(refused: Refused | None) -> list[Finding]:
    """What is to be said of a newer library that `kiosk serve` did not take."""
    if refused is None:
        return []
    return [
        warn(
            "library-update",
            f"a newer library from {refused.source} was not taken: {refused.sentence}",
            "`kiosk library status` says more; copy a sound one there.",
        )
    ]


def _folder_status(setup: Setup, folder: Path, overdue: int) -> ReviewStatus:
    """What the kiosk does with so many overdue texts of a folder, as far as something else would be left."""
    from kiosk.content.reading import read_library

    library = read_library(folder)[0]
    policy = library.config.review.overdue if library is not None else "warn"
    if policy == "hide" and not _trusts_clock(setup):
        return ReviewStatus(overdue, policy, "label", "clock")
    return ReviewStatus(overdue, policy, policy, "")


def _trusts_clock(setup: Setup) -> bool:
    return trusted_by_state(state_folder(setup.settings), setup.now.date())


def _pack_reviews(pack: Pack, setup: Setup) -> Reviews:
    """What the articles of a pack say of their reviews.

    Raises:
        LibraryDamagedError: if it cannot be read.
    """
    found: list[Article] = []
    for language in pack.languages:
        for topic in pack.topics(language):
            cards = pack.articles(topic.id, language)
            found += [pack.article(card.id, language) for card in cards if card.language == language]
    return Reviews(
        status=review_status(pack, setup.now.date(), clock_trusted=_trusts_clock(setup)),
        samples=sum(article.status == "sample" for article in found),
        newest=pack.newest_review,
    )


def judged_reviews(reviews: Reviews, today: date) -> list[Finding]:
    """What is to be said of reviews, and of a clock that is behind them."""
    findings: list[Finding] = []
    status = reviews.status
    if status.sentence:
        advice = SET_CLOCK if status.reason == "clock" else "Have them reviewed, or remove them."
        findings.append(warn("reviews", status.sentence, advice))
    else:
        findings.append(ok("reviews", "no text's review is overdue"))
    if reviews.samples:
        findings.append(warn("samples", f"{reviews.samples} texts are samples", "Have them reviewed, or remove them."))
    if reviews.newest and reviews.newest > today:
        findings.append(
            fail(
                "clock-behind", f"a text was reviewed on {reviews.newest}, which the clock has still to come", SET_CLOCK
            )
        )
    return findings
