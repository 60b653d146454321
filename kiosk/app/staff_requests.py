"""What staff ask of `kiosk serve` from their menu, and the USB sticks that some of it needs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.app.background import Background
from kiosk.app.drives import Drive, FoundLibrary, libraries_on, removable_drives

if TYPE_CHECKING:
    from kiosk.app.kiosk import Kiosk
    from kiosk.core.supervision import Answer, Outcome, Request
    from kiosk.ui.overlays.overlay import Overlay
    from kiosk.ui.staff.menu import Entry, Finds
    from kiosk.ui.staff.sentence_card import SentenceCard
    from kiosk.ui.words import Words

Show = Callable[[Callable[[], "Overlay"], Callable[[], None]], None]
"""Shows a card, made anew for each style, and calls something when it has been closed."""


class StaffRequests(QObject):
    """Asks, says that it takes a moment, and says what came of it. Each card leads back to the menu."""

    def __init__(self, kiosk: Kiosk, show: Show, show_menu: Callable[[], None]) -> None:
        super().__init__(kiosk)
        self._kiosk = kiosk
        self._show = show
        self._show_menu = show_menu
        self._asked: tuple[int, Entry] | None = None
        """The number of the request that is being waited for, and what was chosen in the menu."""
        self._look: Background[list[Drive] | list[FoundLibrary]] = Background("USB sticks", self._on_found, self)
        self._looking_for: Entry | None = None
        if kiosk.supervision is not None:
            kiosk.supervision.answered.connect(self._on_answered)

    def left_out(self, *, may_leave: bool, may_take: bool) -> set[Entry]:
        """What cannot be asked for now; without `kiosk serve` that is all of it.

        `may_leave` and `may_take` say whether the kiosk may be left, and a library taken from a stick.
        """
        from kiosk.ui.staff.menu import Entry

        if self._kiosk.supervision is None:
            return {
                Entry.RELOAD,
                Entry.LIBRARY_BEFORE,
                Entry.LIBRARY_FROM_STICK,
                Entry.EXPORT,
                Entry.RESTART,
                Entry.LEAVE,
            }
        status = self._kiosk.supervision.status
        left_out = set[Entry]() if may_leave else {Entry.LEAVE}
        if not may_take:
            left_out.add(Entry.LIBRARY_FROM_STICK)
        return left_out if status is not None and status.can_go_back else {*left_out, Entry.LIBRARY_BEFORE}

    def forget(self) -> None:
        """Wait for nothing any more. What was asked for is still done."""
        self._asked = None
        self._looking_for = None
        self._look.forget()

    def make(self, entry: Entry) -> None:
        """Do what was chosen in the menu."""
        from kiosk.ui.staff.menu import Entry

        match entry:
            case Entry.RELOAD:
                self._ask(entry, "reload")
            case Entry.LIBRARY_BEFORE:
                self._ask(entry, "rollback")
            case Entry.RESTART:
                self._ask(entry, "restart")
            case Entry.LEAVE:
                self._ask(entry, "leave")
            case Entry.LIBRARY_FROM_STICK:
                self._look_for(entry, lambda: libraries_on(removable_drives()))
            case Entry.EXPORT:
                self._look_for(entry, removable_drives)
            case _:
                raise ValueError(entry)

    def show_note(self, entry: Entry, note: Callable[[], str]) -> None:
        """Say something about what was chosen in the menu."""
        from kiosk.ui.staff.menu import entry_name
        from kiosk.ui.staff.sentence_card import SentenceCard

        def make() -> SentenceCard:
            style = self._kiosk.style
            return SentenceCard(style, entry_name(entry, style.words), [note()])

        self._show(make, self._on_closed)

    def _on_closed(self) -> None:
        self.forget()
        self._show_menu()

    def _ask(self, entry: Entry, request: Request, path: str = "") -> None:
        if self._kiosk.supervision is not None:
            self._asked = self._kiosk.supervision.ask(request, path), entry
            self.show_note(entry, lambda: self._kiosk.style.words.one_moment)

    def _on_answered(self, answer: Answer) -> None:
        if self._asked is not None and self._asked[0] == answer.number:
            entry = self._asked[1]
            self._asked = None
            self.show_note(entry, lambda: outcome_in_words(entry, answer.outcome, self._kiosk.style.words))

    # USB sticks

    def _look_for(self, entry: Entry, look: Callable[[], list[Drive] | list[FoundLibrary]]) -> None:
        self._looking_for = entry
        self.show_note(entry, lambda: self._kiosk.style.words.one_moment)
        self._look.begin(look)

    def _on_found(self, found: list[Drive] | list[FoundLibrary]) -> None:
        entry = self._looking_for
        if entry is None:
            return
        if found:
            self._show(lambda: self._finds(entry, found), self._on_closed)
        else:
            self._show(lambda: self._nothing(entry), self._on_closed)

    def _finds(self, entry: Entry, found: Sequence[Drive | FoundLibrary]) -> Finds:
        from kiosk.ui.staff.menu import Finds, entry_name

        style = self._kiosk.style
        names = [f"{each.name} · {each.drive.name}" if isinstance(each, FoundLibrary) else each.name for each in found]
        card = Finds(style, entry_name(entry, style.words), names)

        def choose(number: int) -> None:
            self._on_find_chosen(entry, found[number])

        card.chosen.connect(choose)
        return card

    def _nothing(self, entry: Entry) -> SentenceCard:
        from kiosk.ui.controls import Button
        from kiosk.ui.staff.menu import Entry, entry_name
        from kiosk.ui.staff.sentence_card import SentenceCard

        style = self._kiosk.style
        words = style.words
        again = Button(style, words.look_again)
        again.clicked.connect(lambda: self.make(entry))
        nothing = words.no_stick if entry is Entry.EXPORT else words.no_library_on_stick
        return SentenceCard(style, entry_name(entry, words), [nothing], [again])

    def _on_find_chosen(self, entry: Entry, find: Drive | FoundLibrary) -> None:
        if isinstance(find, FoundLibrary):
            self._ask(entry, "take", str(find.path))
        else:
            self._ask(entry, "export", str(find.folder))


def outcome_in_words(entry: Entry, outcome: Outcome, words: Words) -> str:
    """What came of a request, as the screen says it."""
    from kiosk.ui.staff.menu import Entry

    done = {Entry.EXPORT: words.exported, Entry.RESTART: words.one_moment, Entry.LEAVE: words.one_moment}
    texts: dict[Outcome, str] = {
        "done": done.get(entry, words.library_comes),
        "unchanged": words.library_unchanged,
        "unusable": words.library_unusable,
        "unreadable": words.unreadable,
        "no space": words.no_space,
        "none before": words.no_library_before,
        "not allowed": words.not_allowed,
        "failed": words.not_done,
    }
    return texts[outcome]
