"""What the kiosk does on a day with texts whose review is overdue, and what staff are told of it."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

from kiosk.core.clock_trust import is_behind
from kiosk.core.model import DatedText, Library, OverduePolicy

Reason = Literal["", "clock", "nothing left"]
"""Why texts that the library wants hidden are labelled: no reason, as they are hidden; the clock may be wrong; every
article would be hidden."""


class Decision(NamedTuple):
    """What is done on `day`: `action`, which is not the library's policy where there is a `reason`.

    `dated` are all texts of the articles of which something is hidden; it is empty where nothing is.
    """

    day: date
    action: OverduePolicy
    reason: Reason = ""
    dated: tuple[DatedText, ...] = ()


class ReviewStatus(NamedTuple):
    """What staff are told: how many texts are overdue, what the library wants done with them, and what is done."""

    overdue: int
    policy: OverduePolicy
    action: OverduePolicy
    reason: Reason

    @property
    def sentence(self) -> str:
        """A sentence in English without its end, for the log and the commands; empty if there is nothing to tell."""
        if not self.overdue:
            return "no overdue text would be hidden now: the clock cannot be trusted" if self.reason == "clock" else ""
        count = f"the review of {self.overdue} {'text' if self.overdue == 1 else 'texts'} is overdue"
        match self.action, self.reason:
            case _, "clock":
                return f"{count}; nothing is hidden, as the clock cannot be trusted"
            case _, "nothing left":
                return f"{count}; nothing is hidden, as nothing else would be left"
            case "hide", _:
                return f"{count}; hidden from readers"
            case "label", _:
                return f"{count}; readers are told"
            case _:
                return f"{count}; readers are not told"


def is_overdue(review_by: date | None, day: date) -> bool:
    """Whether a review that is due on `review_by` is late on `day`; on the day itself it is not."""
    return review_by is not None and review_by < day


def decide(library: Library, day: date, *, clock_trusted: bool) -> Decision:
    """What is to be done with a library's overdue texts on a day.

    `clock_trusted` says whether the clock has gone on steadily; that it is not behind the library is looked at here.
    The library is asked for dates only where something may have to be hidden.

    Raises:
        LibraryDamagedError: if it cannot be read.
    """
    policy = library.overdue_policy
    if policy != "hide":
        return Decision(day, policy)
    if not clock_trusted or is_behind(day, library.newest_review):
        return Decision(day, "label", "clock")
    dated = library.dated_texts(day)
    left = {text.article for text in dated if not is_overdue(text.review_by, day)}
    hidden = {text.article for text in dated} - left
    if hidden and len(hidden) == sum(topic.article_count for topic in library.topics(library.languages[0])):
        return Decision(day, "label", "nothing left")
    return Decision(day, "hide", "", dated)


def review_status(library: Library, day: date, *, clock_trusted: bool) -> ReviewStatus:
    """What staff are told of a library on a day.

    Raises:
        LibraryDamagedError: if it cannot be read.
    """
    decision = decide(library, day, clock_trusted=clock_trusted)
    overdue = sum(is_overdue(text.review_by, day) for text in library.dated_texts(day))
    return ReviewStatus(overdue, library.overdue_policy, decision.action, decision.reason)
