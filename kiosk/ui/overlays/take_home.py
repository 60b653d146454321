"""The card for taking an article home: on a phone, or on paper."""

from __future__ import annotations

from kiosk.core.take_home import numbered_codes
from kiosk.ui.label import Label
from kiosk.ui.overlays.code_card import CodeCard
from kiosk.ui.theme import Style, Type


class TakeHomeCard(CodeCard):
    """Shows a code that opens `link` or, if that is empty, codes that hold `gist`, a text in `language`."""

    def __init__(self, style: Style, link: str, gist: str, language: str, *, can_print: bool) -> None:
        words = style.words
        what_it_does = Label(style, words.scan_link if link else words.scan_text, Type.BODY)

        def contents(most_bytes: int) -> tuple[str, ...]:
            return (link,) if link else numbered_codes(gist, language, most_bytes)

        super().__init__(style, words.take_home, [what_it_does], contents, can_print=can_print)
