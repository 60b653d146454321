"""The screen's own words. Every text that the program shows and that no library holds stands here."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale

HOME_QUESTION = "What would you like to know about?"
HOME = "Home"
BACK = "Back"
READ_ON = "Read on"
CLOSE = "Close"
PREVIOUS_PAGE = "Previous page"
NEXT_PAGE = "Next page"
EARLIER_PARTS = "Earlier parts"
LATER_PARTS = "Later parts"
OPENING = "In short"
SAMPLE = "Sample text, not reviewed by your clinic"
RELATED = "Related"
SOURCES = "Sources"
NOTES = "Notes"
ENLARGE = "Tap the picture to see it larger"
STILL_READING = "Are you still reading?"
KEEP_READING = "Keep reading"
FINISHED = "I’m finished"
TOUCH_TO_BEGIN = "Touch to begin"
ASK_AT_RECEPTION = "Please ask at reception"
NOTHING_TO_SHOW = "This screen has nothing to show just now."


def article_count(count: int) -> str:
    """How many articles a topic has."""
    return "1 article" if count == 1 else f"{count} articles"


def parts(count: int) -> str:
    """How many sections an article has."""
    return "1 short part" if count == 1 else f"{count} short parts"


def minutes(count: int) -> str:
    """How long an article takes."""
    return "1 minute" if count == 1 else f"{count} minutes"


def minutes_to_read(count: int) -> str:
    """How long a section takes."""
    return f"{minutes(count)} to read"


def next_section(title: str) -> str:
    """The primary button of a section that another follows."""
    return f"Next: {title}"


def next_article(title: str) -> str:
    """The primary button of the last section of an article that another follows."""
    return f"Next article: {title}"


def written_by(author: str) -> str:
    """Who wrote the article."""
    return f"Written by {author}"


def reviewed(reviewer: str, day: str) -> str:
    """Who reviewed the article, and when; one of the two may be empty."""
    by = f"Reviewed by {reviewer}" if reviewer else "Reviewed"
    return f"{by}, {day}" if reviewer and day else f"{by} {day}".rstrip()


def review_due(day: str) -> str:
    """Since when the article waits for its next review."""
    return f"Due for review since {day}"


def more_on(topic: str) -> str:
    """The primary button of the last section of a topic's last article."""
    return f"More: {topic}"


def seconds_left(seconds: int) -> str:
    """The countdown of the still-reading prompt."""
    unit = "second" if seconds == 1 else "seconds"
    return f"This screen will clear for the next person in {seconds} {unit}."


def part_state(number: int, title: str, *, done: bool, current: bool) -> str:
    """What a screen reader says of a section in the rail."""
    state = "current part" if current else "read" if done else "to come"
    return f"Part {number}, {title}, {state}"


def page_of(page: int, pages: int) -> str:
    """Which of several pages is shown."""
    return f"Page {page} of {pages}"


def staff_code(code: str) -> str:
    """The code on the nothing-to-show screen."""
    return f"Code for staff: {code}"


def glossary_name(word: str) -> str:
    """What a screen reader says of a word that the glossary explains."""
    return f"{word}, what this word means"


def picture_name(alternative: str) -> str:
    """What a screen reader says of a picture in the text."""
    return f"Picture: {alternative}"


def long_date(language: str, day: date) -> str:
    """A day with its year, as in a byline."""
    return QLocale(language).toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")


def wall_date(language: str, day: date) -> str:
    """A day without its year, as on the clock."""
    return QLocale(language).toString(QDate(day.year, day.month, day.day), "dddd d MMMM")
