"""Reading the file of health topics that MedlinePlus, a service of the U.S. National Library of Medicine, publishes.

The elements are those of its "MedlinePlus Health Topic XML File Description". Older files lack some of them.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, NamedTuple
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException, DTDForbidden
from defusedxml.ElementTree import DefusedXMLParser

LANGUAGES: Final = {"English": "en", "Spanish": "es"}
"""The languages that MedlinePlus has topics in, by the names that its file gives them."""

_PIECE = 64 * 1024
_MOST_IN_TOPIC = 4 * 1024 * 1024
"""Characters of one topic. The longest has a fiftieth of that; what has more is no file of MedlinePlus."""


class HealthTopicsError(Exception):
    """A file is none of MedlinePlus's; the message is one sentence without its end, `line` is where the fault is."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


class Group(NamedTuple):
    """What a topic belongs to. `key` is the same for a group's English and its Spanish name."""

    key: str
    name: str


@dataclass(slots=True)
class HealthTopic:
    """One topic in one language. `summary` is HTML; `related` and `translation` are ids of other topics."""

    id: str
    language: str
    title: str
    url: str
    description: str
    line: int
    summary: str = ""
    also_called: list[str] = field(default_factory=list[str])
    see_references: list[str] = field(default_factory=list[str])
    descriptors: list[str] = field(default_factory=list[str])
    groups: list[Group] = field(default_factory=list[Group])
    related: list[str] = field(default_factory=list[str])
    translation: str = ""


def read_health_topics(file: Path) -> Iterator[HealthTopic]:
    """Read the topics one after the other; the file is never in memory as a whole.

    Its document type is not looked up. One that is written into the file, and entities, are refused.

    Raises:
        HealthTopicsError: if it is no XML, declares entities or a document type of its own, or has other elements.
        OSError: if it cannot be read.
    """
    collector = _Collector()
    parser = _Parser(collector)
    collector.line = lambda: int(parser.parser.CurrentLineNumber)
    try:
        with file.open("rb") as stream:
            while piece := stream.read(_PIECE):
                parser.feed(piece)
                yield from collector.taken()
            parser.close()
    except ParseError as error:
        reason = str(error).partition(": line")[0]
        raise HealthTopicsError(error.position[0], f"this is not well-formed XML ({reason})") from error
    except DefusedXmlException as error:
        message = "entities and document types inside of the file are not read"
        raise HealthTopicsError(collector.line(), message) from error
    yield from collector.taken()


class _Parser(DefusedXMLParser):
    """Knows only what XML itself knows. MedlinePlus's files name a document type elsewhere, which is left alone."""

    def __init__(self, target: object) -> None:
        super().__init__(target=target, forbid_dtd=True)

    def defused_start_doctype_decl(
        self,
        name: str,
        sysid: str | None,
        pubid: str | None,
        has_internal_subset: bool,  # noqa: FBT001 - called so
    ) -> None:
        if has_internal_subset:
            raise DTDForbidden(name, sysid, pubid)


class _Collector:
    """What the parser tells of elements, as topics. Of elements that are not needed nothing is kept."""

    def __init__(self) -> None:
        self._taken: deque[HealthTopic] = deque()
        self._topic: HealthTopic | None = None
        self._path: list[str] = []
        self._text: list[str] = []
        self._length = 0
        self._group = ""
        self.line: Callable[[], int] = lambda: 1
        """Where the parser is."""

    def taken(self) -> Iterator[HealthTopic]:
        """The topics that have been read since it was asked last."""
        while self._taken:
            yield self._taken.popleft()

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        self._path.append(tag)
        self._text.clear()
        match self._path:
            case ["health-topics"]:
                pass
            case [_]:
                raise HealthTopicsError(self.line(), f"this is no file of health topics: it begins with <{tag}>")
            case [_, "health-topic"]:
                self._topic = self._begun(attributes)
                self._length = 0
            case [_, _, "related-topic"] if self._topic is not None:
                self._topic.related.append(attributes.get("id", ""))
            case [_, _, "group"]:
                # /bones.html and /spanish/bones.html
                self._group = attributes.get("url", "").rpartition("/")[2]
            case [_, _, "language-mapped-topic"] if self._topic is not None:
                self._topic.translation = attributes.get("id", "")
            case _:
                pass

    def data(self, text: str) -> None:
        """Text of the element that is open; it may come in pieces."""
        self._length += len(text)
        if self._length > _MOST_IN_TOPIC:
            raise HealthTopicsError(self.line(), "a topic is longer than any of MedlinePlus")
        self._text.append(text)

    def end(self, _tag: str) -> None:
        """The element that is open ends."""
        topic, text = self._topic, "".join(self._text).strip()
        if topic is not None:
            match self._path:
                case [_, "health-topic"]:
                    self._taken.append(topic)
                    self._topic = None
                case [_, _, "full-summary"]:
                    topic.summary = text
                case [_, _, "mesh-heading", "descriptor"]:
                    topic.descriptors.append(text)
                case [_, _, "also-called"]:
                    topic.also_called.append(text)
                case [_, _, "see-reference"]:
                    topic.see_references.append(text)
                case [_, _, "group"]:
                    topic.groups.append(Group(self._group or text, text))
                case _:
                    pass
        self._path.pop()
        self._text.clear()

    def close(self) -> None:
        """The file ends."""

    def _begun(self, attributes: Mapping[str, str]) -> HealthTopic:
        return HealthTopic(
            id=attributes.get("id", ""),
            language=LANGUAGES.get(attributes.get("language", "English"), ""),
            title=attributes.get("title", "").strip(),
            url=attributes.get("url", ""),
            description=attributes.get("meta-desc", "").strip(),
            line=self.line(),
        )
