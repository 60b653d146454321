"""The screen's own words. Every text that the program shows and that no library holds stands here, in English.

`make translations` takes the English texts from here into `resources/translations/*.ts` and compiles those. A text with
`%n` has a form for each plural of its language; a name in braces is replaced by what it names.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import Final
from unicodedata import bidirectional

from PySide6.QtCore import QDate, QLocale, Qt, QTime, QTranslator

from kiosk.core.model import OverduePolicy
from kiosk.core.scripts import writing_system

LANGUAGES: Final = ("en", "es", "fr", "de", "pt", "pl", "uk", "ru", "tr", "ar", "ur", "hi", "vi", "zh-Hans")
"""The languages that the screen's words are in."""

_OWN_NAMES: Final = {"en": "English", "es": "Español", "pt": "Português", "zh": "中文", "zh-Hant": "繁體中文"}
"""Where what CLDR calls a language differs from what its speakers look for on a button."""

_YEAR: Final = re.compile(r"[\s,،]*('de'\s)?\s*y+(\s*'[^']*'\.?)?[年년.]?")
_DAY: Final = re.compile(r"(?<!d)d(?!d)")
_WEEKDAY: Final = re.compile(r"dddd(ที่)?[\s,،]*|[\s,،]*dddd")

_ISOLATE: Final = "\u2068"
_END_OF_ISOLATE: Final = "\u2069"
_LEFT_TO_RIGHT_MARK: Final = "\u200e"
_SIDES: Final = {
    "L": Qt.LayoutDirection.LeftToRight,
    "R": Qt.LayoutDirection.RightToLeft,
    "AL": Qt.LayoutDirection.RightToLeft,
}
"""From which side a letter is read, by its class of direction (UAX 9)."""


def reading_direction(language: str) -> Qt.LayoutDirection:
    """From which side a language is read."""
    system = writing_system(language)
    return Qt.LayoutDirection.RightToLeft if system.right_to_left else Qt.LayoutDirection.LeftToRight


def own_name(language: str) -> str:
    """What the speakers of a language call it: "English", "Español", "العربية"."""
    name = (
        _OWN_NAMES.get(language)
        or _OWN_NAMES.get(language.partition("-")[0])
        or QLocale(language).nativeLanguageName()
        or language
    )
    return name[:1].upper() + name[1:]


def locale_of(language: str, region: str) -> QLocale:
    """How a language writes dates, times and numbers in a region (ISO 3166-1 such as "GB"; may be empty).

    Where the language is not at home in the region, it writes as where most of its speakers live.
    """
    own = QLocale(language)
    if not region or "-" in language.removeprefix("zh-Hans").removeprefix("zh-Hant"):
        return own
    there = QLocale(own.language(), own.script(), QLocale.codeToTerritory(region))
    return there if there.territory() is QLocale.codeToTerritory(region) else own


class Words:
    """The screen's words in one language, with its plurals, dates, times and numerals.

    A language without a translation in the folder gets English words.
    """

    def __init__(self, language: str, translations: Path, region: str = "") -> None:
        self.language = language
        self._translator = QTranslator()
        base = language.partition("-")[0]
        tags = (language, f"{base}-{writing_system(language).script}", base)
        self.translated = any(self._translator.load(str(translations / f"kiosk_{tag}.qm")) for tag in tags)
        if not self.translated:
            self._translator.load(str(translations / "kiosk_en.qm"))
        self.locale = locale_of(language if self.translated else "en", region)
        self.locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)

    @property
    def direction(self) -> Qt.LayoutDirection:
        """From which side the language is read."""
        return reading_direction(self.language if self.translated else "en")

    def tr(self, text: str, comment: str = "", count: int = -1) -> str:
        """A text of this class in the language; `%n` becomes the count in its numerals."""
        found = self._translator.translate("Words", text, comment, count) or text
        return found.replace("%n", self.number(count)) if count >= 0 else found

    def number(self, number: int) -> str:
        """A whole number in the language's numerals."""
        return self.locale.toString(number)

    def _apart(self, text: str) -> str:
        """A text from elsewhere, such as a name, as it is put among these words.

        One that is read from the other side is isolated (Unicode's UAX 9): else numbers and marks beside it would
        be taken for a part of it and stand on its wrong side.
        """
        side = next(filter(None, map(_SIDES.get, map(bidirectional, text))), self.direction)
        return text if side is self.direction else f"{_ISOLATE}{text}{_END_OF_ISOLATE}"

    # Everywhere

    @cached_property
    def home(self) -> str:
        """The button that leads to the first screen."""
        return self.tr("Home", "button: the first screen")

    @cached_property
    def back(self) -> str:
        """The button that leads to where the reader came from."""
        return self.tr("Back", "button: to the screen before")

    @cached_property
    def close(self) -> str:
        """The button that closes a card."""
        return self.tr("Close", "button")

    @cached_property
    def more(self) -> str:
        """The button behind which the buttons are that have no room."""
        return self.tr("More", "button: shows further buttons")

    @cached_property
    def hide(self) -> str:
        """The button that clears the screen at once, because somebody is looking."""
        return self.tr("Hide", "button: clears the screen at once, so that nobody sees what was read")

    @cached_property
    def previous_page(self) -> str:
        """The arrow to the page before."""
        return self.tr("Previous page", "button")

    @cached_property
    def next_page(self) -> str:
        """The arrow to the page behind."""
        return self.tr("Next page", "button")

    def page_of(self, page: int, pages: int) -> str:
        """Which of several pages is shown."""
        text = self.tr("Page {page} of {pages}")
        return text.replace("{page}", self.number(page)).replace("{pages}", self.number(pages))

    @cached_property
    def selected(self) -> str:
        """What a screen reader says of the chosen one of several."""
        return self.tr("selected", "state of one of several buttons, spoken")

    @cached_property
    def button(self) -> str:
        """What a screen reader says that a button is."""
        return self.tr("button", "what a control is, spoken after its name")

    @cached_property
    def text_field(self) -> str:
        """What a screen reader says that a field to type in is."""
        return self.tr("text field", "what a control is, spoken after its name")

    @cached_property
    def not_available(self) -> str:
        """What a screen reader says of something that cannot be pressed."""
        return self.tr("not available", "state of a button, spoken")

    # Home and topics

    @cached_property
    def home_question(self) -> str:
        """The title of the first screen."""
        return self.tr("What would you like to know about?", "title of the first screen")

    def article_count(self, count: int) -> str:
        """How many articles a topic has."""
        return self.tr("%n article(s)", "how many articles a topic has", count)

    def parts(self, count: int) -> str:
        """How many sections an article has."""
        return self.tr("%n short part(s)", "how many sections an article has", count)

    def minutes(self, count: int) -> str:
        """How long an article takes."""
        return self.tr("%n minute(s)", "how long an article takes", count)

    @cached_property
    def touch_to_begin(self) -> str:
        """Stands on the at-rest screen."""
        return self.tr("Touch to begin", "on the screen that nobody uses")

    @cached_property
    def ask_at_reception(self) -> str:
        """Stands on a screen that has nothing to show."""
        return self.tr("Please ask at reception")

    @cached_property
    def nothing_to_show(self) -> str:
        """Says why."""
        return self.tr("This screen has nothing to show just now.")

    def staff_code(self, code: str) -> str:
        """The code on the nothing-to-show screen."""
        return self.tr("Code for staff: {code}").replace("{code}", code)

    # Articles

    @cached_property
    def read_on(self) -> str:
        """The button that scrolls down."""
        return self.tr("Read on", "button: scrolls the text down")

    @cached_property
    def opening(self) -> str:
        """What the rail calls the text before the first heading."""
        return self.tr("In short", "name of the first section of an article")

    @cached_property
    def earlier_parts(self) -> str:
        """The arrow to the sections before those in the rail."""
        return self.tr("Earlier parts", "button")

    @cached_property
    def later_parts(self) -> str:
        """The arrow to the sections behind those in the rail."""
        return self.tr("Later parts", "button")

    def part_done(self, number: int, title: str) -> str:
        """What a screen reader says of a section that was read."""
        return self._part(self.tr("Part {number}, {title}, read", "a section that was read already"), number, title)

    def part_current(self, number: int, title: str) -> str:
        """What a screen reader says of the section that is open."""
        return self._part(self.tr("Part {number}, {title}, current part"), number, title)

    def part_coming(self, number: int, title: str) -> str:
        """What a screen reader says of a section that was not read yet."""
        return self._part(self.tr("Part {number}, {title}, to come"), number, title)

    def _part(self, text: str, number: int, title: str) -> str:
        return text.replace("{number}", self.number(number)).replace("{title}", self._apart(title))

    def next_section(self, title: str) -> str:
        """The primary button of a section that another follows."""
        return self.tr("Next: {title}", "button: the next section").replace("{title}", self._apart(title))

    def next_article(self, title: str) -> str:
        """The primary button of the last section of an article that another follows."""
        return self.tr("Next article: {title}", "button").replace("{title}", self._apart(title))

    def more_on(self, topic: str) -> str:
        """The primary button of the last section of a topic's last article."""
        text = self.tr("More: {topic}", "button: back to the articles of a topic")
        return text.replace("{topic}", self._apart(topic))

    @cached_property
    def sample(self) -> str:
        """Says that nobody has reviewed the text."""
        return self.tr("Sample text, not reviewed by your clinic")

    def minutes_to_read(self, count: int) -> str:
        """How long a section takes."""
        return self.tr("%n minute(s) to read", "how long a section takes", count)

    def written_by(self, author: str) -> str:
        """Who wrote the article."""
        return self.tr("Written by {author}").replace("{author}", self._apart(author))

    def reviewed(self, reviewer: str, day: date | None) -> str:
        """Who reviewed the article, and when; one of the two may be missing."""
        if day is None:
            return self.tr("Reviewed by {reviewer}").replace("{reviewer}", self._apart(reviewer))
        if not reviewer:
            return self.tr("Reviewed on {day}").replace("{day}", self.day(day))
        text = self.tr("Reviewed by {reviewer}, {day}")
        return text.replace("{day}", self.day(day)).replace("{reviewer}", self._apart(reviewer))

    def review_due(self, day: date) -> str:
        """Since when the article waits for its next review."""
        return self.tr("Due for review since {day}").replace("{day}", self.day(day))

    @cached_property
    def related(self) -> str:
        """Stands above the articles that go with this one."""
        return self.tr("Related", "title above related articles")

    @cached_property
    def sources(self) -> str:
        """Stands above the sources."""
        return self.tr("Sources", "title above the sources of an article")

    @cached_property
    def notes(self) -> str:
        """Stands above the footnotes."""
        return self.tr("Notes", "title above footnotes")

    @cached_property
    def enlarge(self) -> str:
        """Stands below a picture."""
        return self.tr("Tap the picture to see it larger")

    def glossary_name(self, word: str) -> str:
        """What a screen reader says of a word that the glossary explains."""
        return self.tr("{word}, what this word means").replace("{word}", self._apart(word))

    def picture_name(self, alternative: str) -> str:
        """What a screen reader says of a picture in the text."""
        return self.tr("Picture: {text}").replace("{text}", self._apart(alternative))

    # Languages

    @cached_property
    def language_button(self) -> str:
        """The button that leads to the languages."""
        return self.tr("Language", "button")

    @cached_property
    def not_in_language(self) -> str:
        """Says that the article has no text in the reader's language."""
        return self.tr("This article is not available in this language yet.")

    @cached_property
    def read_it_in(self) -> str:
        """Stands above the languages that the article has."""
        return self.tr("You can read it in:", "followed by buttons with names of languages")

    def in_language(self, language: str) -> str:
        """Says on a card which language the text is in, by that language's own name."""
        text = self.tr("In {language}", "on a card: the language of its text")
        return text.replace("{language}", self._apart(own_name(language)))

    # Text size, contrast, reach

    @cached_property
    def text_size(self) -> str:
        """The button and the card for the size of text."""
        return self.tr("Text size", "button")

    def per_cent(self, number: int) -> str:
        """A size of text."""
        return self.tr("{number}%", "size of text in per cent").replace("{number}", self.number(number))

    @cached_property
    def easier(self) -> str:
        """The button that makes everything large, clear and within reach at once."""
        return self.tr("Easier to use", "button: large text, strong contrast and buttons within reach, all at once")

    @cached_property
    def high_contrast(self) -> str:
        """The switch for light text on black."""
        return self.tr("Strong contrast", "switch")

    @cached_property
    def low_reach(self) -> str:
        """The switch that brings everything down."""
        return self.tr("Buttons lower down", "switch: brings everything that can be touched to the lower half")

    @cached_property
    def less_movement(self) -> str:
        """The switch that stops pages from sliding."""
        return self.tr("Less movement", "switch: pages do not slide")

    @cached_property
    def speak_screen(self) -> str:
        """The switch for a voice that says what is touched."""
        return self.tr("Speak what I touch", "switch: the first touch speaks a button, the second one presses it")

    # Listening

    @cached_property
    def listen(self) -> str:
        """The button that has the section read aloud."""
        return self.tr("Listen", "button: reads the text aloud")

    @cached_property
    def no_voice(self) -> str:
        """Stands in place of *Listen* where no voice speaks the language."""
        return self.tr("No voice for this language")

    @cached_property
    def pause(self) -> str:
        """The button that interrupts reading aloud."""
        return self.tr("Pause", "button: interrupts reading aloud")

    @cached_property
    def go_on(self) -> str:
        """The button that goes on reading aloud."""
        return self.tr("Go on", "button: goes on reading aloud")

    @cached_property
    def sentence_back(self) -> str:
        """The button that reads the sentence before again."""
        return self.tr("Back one sentence", "button, while a text is read aloud")

    @cached_property
    def ten_seconds_back(self) -> str:
        """The button that goes back in a recording."""
        return self.tr("Back 10 seconds", "button, while a recording is played")

    @cached_property
    def slower(self) -> str:
        """The button for a slower voice."""
        return self.tr("Slower", "button: the voice speaks more slowly")

    @cached_property
    def normal_speed(self) -> str:
        """The button for a voice at its usual pace."""
        return self.tr("Normal speed", "button: the voice speaks at its usual pace")

    @cached_property
    def quieter(self) -> str:
        """The button for a lower volume."""
        return self.tr("Quieter", "button: lowers the volume")

    @cached_property
    def louder(self) -> str:
        """The button for a higher volume."""
        return self.tr("Louder", "button: raises the volume")

    @cached_property
    def stop(self) -> str:
        """The button that ends reading aloud."""
        return self.tr("Stop", "button: ends reading aloud")

    @cached_property
    def use_headphones(self) -> str:
        """Stands beside the buttons where sound comes by headphones only."""
        return self.tr("Sound comes through headphones")

    @cached_property
    def touch_again(self) -> str:
        """What is said when the screen begins to speak."""
        return self.tr("Touch again to choose", "spoken after the name of a button that was touched once")

    # Search

    @cached_property
    def search(self) -> str:
        """The button that leads to the search."""
        return self.tr("Search", "button")

    @cached_property
    def search_placeholder(self) -> str:
        """Stands in the empty field."""
        return self.tr("What are you looking for?", "in the empty search field")

    @cached_property
    def clear(self) -> str:
        """The button that empties the field."""
        return self.tr("Clear", "button: empties the search field")

    @cached_property
    def space(self) -> str:
        """The space bar."""
        return self.tr("space", "key of the keyboard")

    @cached_property
    def delete(self) -> str:
        """The key that deletes a letter."""
        return self.tr("Delete", "key of the keyboard: deletes the last letter")

    def search_field(self, text: str) -> str:
        """What a screen reader says of the field."""
        found = self.tr("Search: {text}", "the search field and what was typed, spoken")
        return found.replace("{text}", self._apart(text))

    @cached_property
    def numbers(self) -> str:
        """What a screen reader says of the key "123"."""
        return self.tr("Numbers", "key of the keyboard: shows digits, spoken")

    @cached_property
    def letters(self) -> str:
        """What a screen reader says of the key "ABC"."""
        return self.tr("Letters", "key of the keyboard: shows letters, spoken")

    def other_keyboard(self, name: str) -> str:
        """What a screen reader says of the key that leads to the keyboard of another language."""
        text = self.tr("Keyboard: {name}", "key: the keyboard of another language, spoken")
        return text.replace("{name}", self._apart(name))

    @cached_property
    def other_keyboards(self) -> str:
        """The key that leads to the keyboards of several other languages."""
        return self.tr("Keyboards", "key: keyboards of other languages")

    @cached_property
    def done(self) -> str:
        """The button that folds the keyboard away."""
        return self.tr("Done", "button: hides the keyboard")

    @cached_property
    def type_again(self) -> str:
        """The button that brings the keyboard back."""
        return self.tr("Keyboard", "button: shows the keyboard")

    def nothing_found(self, text: str) -> str:
        """Says kindly that nothing was found."""
        return self.tr("We found nothing for “{text}”.").replace("{text}", self._apart(text))

    @cached_property
    def did_you_mean(self) -> str:
        """Stands above words that are like what was typed."""
        return self.tr("Did you mean:", "followed by buttons with words")

    @cached_property
    def choose_topic(self) -> str:
        """Stands above the topics where nothing was found, or nothing typed yet."""
        return self.tr("Or choose a topic:", "followed by buttons with topics")

    def showing_results_for(self, words: str) -> str:
        """Says which words were looked for in place of mistyped ones."""
        return self.tr("Showing what we have on “{words}”.").replace("{words}", self._apart(words))

    # Taking home

    @cached_property
    def take_home(self) -> str:
        """The button and the card for taking an article along."""
        return self.tr("Take it home", "button: takes the article along on a phone or on paper")

    @cached_property
    def scan_link(self) -> str:
        """Stands beside a code that holds an address."""
        return self.tr("Point your phone’s camera at the code. It opens this article on the clinic’s website.")

    @cached_property
    def scan_text(self) -> str:
        """Stands beside a code that holds text."""
        return self.tr("Point your phone’s camera at the code. The text comes to your phone. It needs no internet.")

    def code_of(self, number: int, count: int) -> str:
        """Which of several codes is shown."""
        text = self.tr("Code {number} of {count}")
        return text.replace("{number}", self.number(number)).replace("{count}", self.number(count))

    @cached_property
    def next_code(self) -> str:
        """The button to the next code."""
        return self.tr("Next code", "button")

    @cached_property
    def previous_code(self) -> str:
        """The button to the code before."""
        return self.tr("Previous code", "button")

    @cached_property
    def print_article(self) -> str:
        """The button that prints."""
        return self.tr("Print", "button")

    @cached_property
    def printing(self) -> str:
        """Says that the paper is on its way."""
        return self.tr("Your pages are being printed.")

    @cached_property
    def not_printed(self) -> str:
        """Says that the printer has failed."""
        return self.tr("The printer does not work just now.")

    @cached_property
    def printed_in_part(self) -> str:
        """The last line of a printed article that is too long for the paper."""
        return self.tr("This is not the whole article. The rest is on the screen in the clinic.", "on paper")

    @cached_property
    def my_questions(self) -> str:
        """The button and the list of questions to take along."""
        return self.tr("Questions for my visit", "button and title")

    @cached_property
    def choose_questions(self) -> str:
        """Stands above the questions that can be ticked."""
        return self.tr("Tick what you want to ask at your visit.")

    def ask_about(self, title: str) -> str:
        """A question about the section that is open."""
        return self.tr("Ask about this part: {title}").replace("{title}", self._apart(title))

    @cached_property
    def no_questions(self) -> str:
        """Stands in place of the list while nothing is ticked."""
        return self.tr("You have not ticked a question yet.")

    def ticked(self, count: int) -> str:
        """How many questions are ticked."""
        return self.tr("%n question(s)", "how many questions were ticked", count)

    @cached_property
    def show_questions(self) -> str:
        """The button to the list of ticked questions."""
        return self.tr("Show my list", "button: the list of ticked questions")

    @cached_property
    def nothing_kept(self) -> str:
        """Says that nobody else will see it."""
        return self.tr("Nothing of this is kept on this screen.")

    # Still reading?

    @cached_property
    def still_reading(self) -> str:
        """The question of the prompt."""
        return self.tr("Are you still reading?")

    @cached_property
    def keep_reading(self) -> str:
        """Its primary button."""
        return self.tr("Keep reading", "button")

    @cached_property
    def finished(self) -> str:
        """Its other button."""
        return self.tr("I’m finished", "button")

    def seconds_left(self, seconds: int) -> str:
        """The countdown."""
        return self.tr("This screen will clear for the next person in %n second(s).", "countdown", seconds)

    # For staff

    @cached_property
    def staff_menu(self) -> str:
        """The title of the menu for staff."""
        return self.tr("For staff", "title of the menu for those who work here")

    @cached_property
    def pin_title(self) -> str:
        """Stands above the keys for the PIN."""
        return self.tr("PIN for staff", "title above keys with digits")

    def digits_entered(self, count: int) -> str:
        """What a screen reader says of the PIN that is being entered."""
        return self.tr("%n digit(s) entered", "how much of a PIN was typed, spoken", count)

    @cached_property
    def enter(self) -> str:
        """The key that ends the PIN."""
        return self.tr("Enter", "key below digits: the PIN is complete, spoken")

    @cached_property
    def pin_wrong(self) -> str:
        """Says that it is another PIN."""
        return self.tr("That is not the PIN.")

    def pin_wait_seconds(self, seconds: int) -> str:
        """Says for how long no PIN can be tried."""
        return self.tr("You can try again in %n second(s).", "after wrong PINs", seconds)

    def pin_wait_minutes(self, minutes: int) -> str:
        """Says for how long no PIN can be tried."""
        return self.tr("You can try again in %n minute(s).", "after wrong PINs", minutes)

    @cached_property
    def no_pin(self) -> str:
        """Says why there is no menu."""
        return self.tr("No PIN is set for staff, so there is nothing to choose here.")

    @cached_property
    def status(self) -> str:
        """The button and the card that tell how the kiosk is."""
        return self.tr("Status", "button and title: how this screen is")

    def status_version(self, version: str) -> str:
        """Which program it is."""
        return self.tr("Program: {version}", "in the status").replace("{version}", self._apart(version))

    def status_library(self, name: str) -> str:
        """Which library is shown."""
        return self.tr("Library: {name}", "in the status").replace("{name}", self._apart(name))

    def status_library_date(self, day: date) -> str:
        """When somebody worked on the library last."""
        return self.tr("Last change of its files: {day}", "in the status, about the library").replace(
            "{day}", self.day(day)
        )

    def status_shown_since(self, moment: datetime) -> str:
        """Since when the library is shown."""
        text = self.tr("On this screen since: {moment}", "in the status, about the library")
        return text.replace("{moment}", self._moment(moment))

    def status_running_since(self, moment: datetime) -> str:
        """Since when the program runs."""
        text = self.tr("Running since: {moment}", "in the status, about the program")
        return text.replace("{moment}", self._moment(moment))

    def status_restarts(self, restarts: int, failures: int) -> str:
        """How often the screen was started anew since then."""
        text = self.tr("Restarts since then: {number}, after a failure: {failures}", "in the status")
        return text.replace("{number}", self.number(restarts)).replace("{failures}", self.number(failures))

    @cached_property
    def library_refused(self) -> str:
        """Says that a library which should be shown is not: a newer one, or one that is missing."""
        return self.tr("There is a library that cannot be shown.")

    def settings_problems(self, number: int) -> str:
        """How many problems there are in the settings of the machine, its policy among them."""
        text = self.tr("Problems found in the settings: {number}", "for staff")
        return text.replace("{number}", self.number(number))

    def library_problems(self, number: int) -> str:
        """How many problems there are in the library that is shown."""
        text = self.tr("Problems found in the library: {number}", "in the status")
        return text.replace("{number}", self.number(number))

    @cached_property
    def library_sound(self) -> str:
        """Says that there is nothing to say against the library."""
        return self.tr("No problems with the library are known.")

    def overdue_texts(self, number: int, action: OverduePolicy) -> str:
        """How many texts of the library are past the day on which they were to be reviewed, and what is done."""
        texts = {
            "warn": self.tr("Texts overdue for review: {number}", "for staff, about the library"),
            "label": self.tr("Texts overdue for review, which say so: {number}", "for staff, about the library"),
            "hide": self.tr("Texts overdue for review, which are not shown: {number}", "for staff, about the library"),
        }
        return texts[action].replace("{number}", self.number(number))

    @cached_property
    def not_hidden_by_clock(self) -> str:
        """Says why overdue texts are shown: by a wrong clock others would be hidden."""
        return self.tr("No overdue text is hidden, as the date may be wrong.", "for staff")

    @cached_property
    def not_hidden_as_nothing_left(self) -> str:
        """Says why overdue texts are shown: all of them are overdue."""
        return self.tr("No overdue text is hidden, as nothing else would be left.", "for staff")

    @cached_property
    def reload_library(self) -> str:
        """The button that has the library looked at for changes."""
        return self.tr("Look for a new library", "button")

    @cached_property
    def library_before(self) -> str:
        """The button that brings the library before this one back."""
        return self.tr("Go back to the library before", "button")

    @cached_property
    def library_from_stick(self) -> str:
        """The button and the card for a library that somebody brings."""
        return self.tr("Library from a USB stick", "button and title")

    @cached_property
    def export(self) -> str:
        """The button and the card for what staff take along."""
        return self.tr("Log and counts to a USB stick", "button and title: copies files")

    @cached_property
    def start_language(self) -> str:
        """The button and the card for the language of each new visit."""
        return self.tr("Language at the start", "button and title")

    @cached_property
    def start_volume(self) -> str:
        """The button and the card for how loud it is for each new reader."""
        return self.tr("Volume at the start", "button and title")

    @cached_property
    def touch_test(self) -> str:
        """The button and the screen on which fingers draw."""
        return self.tr("Touch test", "button and title")

    @cached_property
    def sound_test(self) -> str:
        """The button and the card of a spoken sentence."""
        return self.tr("Sound test", "button and title")

    @cached_property
    def screen_test(self) -> str:
        """The button and the screen of test pictures."""
        return self.tr("Screen test", "button and title")

    @cached_property
    def restart(self) -> str:
        """The button that starts the program anew."""
        return self.tr("Restart", "button: starts the program anew")

    @cached_property
    def leave(self) -> str:
        """The button that ends the program."""
        return self.tr("Leave for the desktop", "button: ends the program")

    @cached_property
    def one_moment(self) -> str:
        """Says that something takes a while."""
        return self.tr("One moment, please …")

    @cached_property
    def look_again(self) -> str:
        """The button that looks for USB sticks once more."""
        return self.tr("Look again", "button: for a USB stick")

    @cached_property
    def no_stick(self) -> str:
        """Says that there is none."""
        return self.tr("No USB stick was found.")

    @cached_property
    def no_library_on_stick(self) -> str:
        """Says that there is none."""
        return self.tr("No library was found on a USB stick.")

    @cached_property
    def library_comes(self) -> str:
        """Says that there is another library."""
        return self.tr("The library was checked. It comes up as soon as nobody is reading.")

    @cached_property
    def exported(self) -> str:
        """Says that the files are copied."""
        return self.tr("Log and counts are on the USB stick. You can take it out.")

    @cached_property
    def library_unchanged(self) -> str:
        """Says that there is no other library."""
        return self.tr("The library has not changed.")

    @cached_property
    def library_unusable(self) -> str:
        """Says that a library was refused."""
        return self.tr("This library has errors and cannot be used. Nothing was changed.")

    @cached_property
    def unreadable(self) -> str:
        """Says that a USB stick or a file fails."""
        return self.tr("It could not be read. Nothing was changed.")

    @cached_property
    def no_space(self) -> str:
        """Says that a disk or USB stick is full."""
        return self.tr("There is not enough space. Nothing was changed.")

    @cached_property
    def no_library_before(self) -> str:
        """Says that one cannot go back."""
        return self.tr("There is no library before this one.")

    @cached_property
    def not_allowed(self) -> str:
        """Says that IT has ruled something out."""
        return self.tr("The settings do not allow this.")

    @cached_property
    def not_done(self) -> str:
        """Says that something failed."""
        return self.tr("That did not work. Nothing was changed.")

    @cached_property
    def touch_everywhere(self) -> str:
        """Stands on the screen on which fingers draw."""
        return self.tr("Touch the screen everywhere, also with several fingers.")

    @cached_property
    def touch_to_go_on(self) -> str:
        """Stands on a test picture."""
        return self.tr("Touch to go on", "on a test picture")

    @cached_property
    def sound_sentence(self) -> str:
        """The sentence that is spoken for staff to hear."""
        return self.tr("This is the voice of this screen.", "spoken as a test")

    @cached_property
    def sound_is_spoken(self) -> str:
        """Says that there is something to hear now."""
        return self.tr("A sentence is being spoken now.")

    @cached_property
    def sound_was_spoken(self) -> str:
        """Says that there was something to hear."""
        return self.tr("The sentence is over. Could you hear it well?")

    @cached_property
    def no_sound(self) -> str:
        """Says that there is nothing to hear."""
        return self.tr("Nothing can be heard on this machine.")

    # Dates and times

    def day(self, day: date) -> str:
        """A day with its year, as in a byline."""
        return self._date(day, _WEEKDAY.sub("", self._long_format))

    def wall_date(self, day: date) -> str:
        """A day with its weekday and without its year, as on the clock; standing alone, it begins with a capital."""
        text = self._date(day, _YEAR.sub("", self._long_format).strip(" ,،"))
        return text[:1].upper() + text[1:]

    def wall_time(self, now: datetime) -> str:
        """The time of day."""
        text = self.locale.toString(QTime(now.hour, now.minute), QLocale.FormatType.ShortFormat)
        latin = any(bidirectional(letter) == "L" for letter in text)
        # Urdu writes "10:24 AM" with Latin letters: it stays in that order on a screen that is mirrored.
        return _LEFT_TO_RIGHT_MARK + text if latin and self.direction is Qt.LayoutDirection.RightToLeft else text

    def _moment(self, moment: datetime) -> str:
        """A day and the time of that day."""
        text = self.tr("{day}, {time}", "a moment, as in: 14 March 2026, 10:30")
        return text.replace("{day}", self.day(moment.date())).replace("{time}", self.wall_time(moment))

    @cached_property
    def _long_format(self) -> str:
        return self.locale.dateFormat(QLocale.FormatType.LongFormat)

    def _date(self, day: date, format_: str) -> str:
        if day.day == 1 and self.locale.language() is QLocale.Language.French:
            # French counts the first day of a month: "1er mars". CLDR's patterns cannot say so.
            format_ = _DAY.sub("d'er'", format_)
        return self.locale.toString(QDate(day.year, day.month, day.day), format_)
