"""HTML of any origin, made simple enough to be written as Markdown without losing words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Protocol

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PageElement, PreformattedString

from kiosk.content.importing.html_tables import make_tables_plain
from kiosk.content.importing.report import LeftKind, shortened

LINE = "data-line"
"""The attribute of an element that holds its line in the source."""

CALLOUT = "data-callout"
"""The attribute of a `div` that is a callout: its kind. `data-title` may hold its title."""

FOOTNOTE = "data-footnote"
"""The attribute with a footnote's name: of a `div` with its text, or of a `sup` that refers to it."""

DEEPEST = 60
"""Elements that may stand inside one another."""

_HEADING = re.compile(r"h[1-6]")
_LOWEST_HEADING = 4
_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
    "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr",
    "ul",
})  # fmt: skip
_EMBEDS = (
    "script", "style", "iframe", "object", "embed", "video", "audio", "canvas", "input", "select", "textarea", "svg",
    "template", "map", "link", "meta",
)  # fmt: skip
_STRONG = {"b": "strong", "strong": "strong", "i": "em", "em": "em"}
_KNOWN = (
    _BLOCKS | frozenset(_STRONG) | {
        "html", "head", "title", "a", "abbr", "br", "code", "del", "img", "kbd", "q", "s", "samp", "strike",
        "sub", "sup", "col", "colgroup", "wbr", "picture", "source", "noscript", "tt",
    }
)  # fmt: skip
_WITHOUT_MEANING = frozenset(
    {"span", "u", "small", "font", "mark", "cite", "dfn", "var", "time", "label", "big", "ins"}
)
_LABELS = ("label", "title", "heading", "header", "summary", "caption", "name")
"""Attributes of a component that readers see."""

_HOLDERS_OF_NO_HEADING = ("li", "td", "th", "blockquote", "dd", "dt", "summary")
_ALERT = re.compile(r"\s*\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][-+]?(?:[ \t]+([^\n]*))?(?:\n|\Z)", re.IGNORECASE)
_MARKERS = re.compile(
    r"\s*(more|truncate|toc|prettier-ignore\S*|markdownlint\S*.*|vale\S*.*|lint\S*.*)\s*", re.IGNORECASE
)
_SUPERSCRIPTS = str.maketrans("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ")
_SUBSCRIPTS = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")
_IDEOGRAPH = "[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]"
_LINE_END_BETWEEN_IDEOGRAPHS = re.compile(f"(?<={_IDEOGRAPH})[ \t]*\n[ \t]*(?={_IDEOGRAPH})")


class Surroundings(Protocol):
    """What the text of a page cannot know by itself. `line` is that of the source, or 0."""

    def article(self, address: str, line: int) -> str:
        """The article, `topic/article`, that a link leads to; empty, and noted, if it leads to none."""
        ...

    def picture(self, address: str, line: int) -> str:
        """The file name that a picture has beside the text; empty, and noted, if it was not taken."""
        ...

    def leave(self, kind: LeftKind, line: int, what: str) -> None:
        """Note something that is not in the article."""
        ...


def simple_tree(html: str, title: str, surroundings: Surroundings) -> BeautifulSoup:
    """The tree of a page whose elements all have an equal in the library's Markdown.

    A first heading that repeats the title is left out. Headings begin at level 2 and skip none.

    Raises:
        RecursionError: if more than `DEEPEST` elements stand inside one another.
    """
    soup = BeautifulSoup(html, "html.parser")
    if any(depth > DEEPEST for depth in _depths(soup)):
        raise RecursionError
    _with_callouts(soup)
    for step in (_without_what_is_not_shown, _with_known_tags, _with_links, _with_pictures):
        step(soup, surroundings)
    for table, words in make_tables_plain(soup):
        surroundings.leave("merged", line_of(table), shortened(words))
    _with_plain_emphasis(soup)
    _with_headings(soup, title, surroundings)
    for text in list(soup.descendants):
        if isinstance(text, NavigableString) and not text:
            # Markdownify takes the text before an empty one for the last, and its space away.
            text.extract()
    return soup


def line_of(element: PageElement) -> int:
    """The line of the source where an element stands, as far as that is known: 0 if it is not."""
    is_marked = isinstance(element, Tag) and element.has_attr(LINE)
    marked = element if is_marked else element.find_parent(attrs={LINE: True})
    if not isinstance(marked, Tag) or marked.name == "div":
        marked = element.find_previous(attrs={LINE: True}) or marked
    value = str(marked[LINE]) if isinstance(marked, Tag) else ""
    return int(value) if value.isdecimal() else 0


def _depths(soup: BeautifulSoup) -> Iterator[int]:
    depth: dict[int, int] = {}
    for tag in soup.find_all(True):
        depth[id(tag)] = depth.get(id(tag.parent), 0) + 1
        yield depth[id(tag)]


def _with_callouts(soup: BeautifulSoup) -> None:
    """Quotes that begin as GitHub's alerts do."""
    for quote in soup.find_all("blockquote"):
        paragraph = quote.find(True)
        first = paragraph.contents[0] if paragraph is not None and paragraph.contents else None
        found = _ALERT.match(first) if isinstance(first, NavigableString) else None
        if found and isinstance(first, NavigableString):
            quote.name = "div"
            quote[CALLOUT] = found[1].lower()
            quote["data-title"] = (found[2] or "").strip()
            first.replace_with(first[found.end() :])


def _without_what_is_not_shown(soup: BeautifulSoup, surroundings: Surroundings) -> None:
    for text in soup.find_all(string=True):
        if isinstance(text, PreformattedString):
            if text.strip() and not _MARKERS.fullmatch(text):
                surroundings.leave("comment", line_of(text), shortened(text))
            text.extract()
        elif "\n" in text:
            text.replace_with(NavigableString(_LINE_END_BETWEEN_IDEOGRAPHS.sub("", text)))
    for tag in soup.find_all(_EMBEDS):
        if not tag.decomposed:
            address = str(tag.get("src") or tag.get("data") or tag.get("href") or "")
            surroundings.leave("embed", line_of(tag), shortened(f"<{tag.name}> {address} {tag.get_text(' ')}"))
            tag.decompose()


def _with_known_tags(soup: BeautifulSoup, surroundings: Surroundings) -> None:
    for tag in soup.find_all(True):
        name = tag.name
        if name == "span" and tag.has_attr(LINE):
            continue  # an empty one of ours, which tells the line
        if name in _STRONG:
            tag.name = _STRONG[name]
        elif name in ("kbd", "samp", "tt"):
            tag.name = "code"
        elif name in ("sup", "sub") and not tag.has_attr(FOOTNOTE):
            _raise(tag)
        elif name in ("del", "s", "strike"):
            surroundings.leave("struck", line_of(tag), shortened(tag.get_text()))
            tag.unwrap()
        elif name == "summary":
            tag.name = "p"
            tag.insert(0, _wrapped_children(soup, tag, "strong"))
        elif name == "wbr":
            tag.decompose()
        elif name in _WITHOUT_MEANING:
            tag.unwrap()
        elif name not in _KNOWN:
            surroundings.leave("html", line_of(tag), shortened(f"<{name} {_written(tag)}".strip() + ">"))
            if label := next((str(tag[key]) for key in _LABELS if str(tag.get(key) or "").strip()), ""):
                tag.insert_before(_labelled(soup, label, is_block=any(inner.name in _BLOCKS for inner in tag(True))))
            tag.unwrap()


def _written(tag: Tag) -> str:
    """The attributes of a tag, but our own."""
    return " ".join(f'{key}="{value}"' for key, value in tag.attrs.items() if key != LINE)


def _labelled(soup: BeautifulSoup, label: str, *, is_block: bool) -> Tag:
    words = soup.new_tag("strong", string=label)
    if not is_block:
        return words
    paragraph = soup.new_tag("p")
    paragraph.append(words)
    return paragraph


def _wrapped_children(soup: BeautifulSoup, tag: Tag, name: str) -> Tag:
    wrapper = soup.new_tag(name)
    for child in list(tag.children):
        wrapper.append(child.extract())
    return wrapper


def _raise(tag: Tag) -> None:
    """What stands above or below the line in characters of its own: 10<sup>9</sup> must not become 109."""
    text = tag.get_text()
    table, sign = (_SUPERSCRIPTS, "^") if tag.name == "sup" else (_SUBSCRIPTS, "_")
    if text and all(ord(character) in table for character in text):
        tag.replace_with(text.translate(table))
        return
    before = tag.previous_sibling
    if text.strip() and isinstance(before, NavigableString) and before[-1:].isdigit() and text.strip()[0].isdigit():
        tag.insert_before(sign)
    tag.unwrap()


def _with_links(soup: BeautifulSoup, surroundings: Surroundings) -> None:
    for link in soup.find_all("a"):
        address = str(link.get("href") or "")
        if link.find("img"):
            if address:
                surroundings.leave("picture-link", line_of(link), shortened(address))
            link.unwrap()
            continue
        article = surroundings.article(address, line_of(link)) if address and not address.startswith("#") else ""
        blocks = any(tag.name in _BLOCKS for tag in link.find_all(True))
        if article and link.get_text().strip() and not blocks:
            link.attrs = {"href": f"article:{article}"}
            link.string = " ".join(link.get_text().split())
        else:
            link.unwrap()


def _with_pictures(soup: BeautifulSoup, surroundings: Surroundings) -> None:
    """Each picture in a paragraph of its own; what was not taken leaves its description."""
    for tag in soup.find_all(["picture", "source"]):
        tag.unwrap()
    for picture in soup.find_all("img"):
        line = line_of(picture)
        words = " ".join(str(picture.get("alt") or picture.get("title") or "").split())
        name = surroundings.picture(str(picture.get("src") or ""), line)
        if not name:
            picture.replace_with(words)
            continue
        if not words:
            surroundings.leave("no-words-for-picture", line, name)
        caption = _caption(picture)
        picture.attrs = {"src": name, "alt": words, "title": caption}
        _move_to_own_paragraph(soup, picture)


def _caption(picture: Tag) -> str:
    figure = picture.find_parent("figure")
    caption = figure.find("figcaption") if figure and len(figure.find_all("img")) == 1 else None
    if caption is not None and not caption.find(["img", "a"]):
        text = caption.get_text(" ")
        caption.decompose()
    else:
        text = str(picture.get("title") or "")
    return " ".join(text.split())


def _move_to_own_paragraph(soup: BeautifulSoup, picture: Tag) -> None:
    paragraph = soup.new_tag("p")
    table = picture.find_parents("table")
    holder = table[-1] if table else picture.find_parent(["p", "h1", "h2", "h3", "h4", "h5", "h6", "dt"])
    if holder is None:
        # Beside running text, the block that holds it.
        while picture.parent is not None and picture.parent.name not in _BLOCKS and picture.parent.parent is not None:
            picture.parent.insert_after(picture.extract())
        picture.wrap(paragraph)
        return
    later = list(holder.next_siblings)
    place = holder
    while later and isinstance(later[0], Tag) and later[0].has_attr("data-moved"):
        place = later.pop(0)
    paragraph.append(picture.extract())
    paragraph["data-moved"] = ""
    place.insert_after(paragraph)
    if not holder.get_text().strip() and not holder.find("img"):
        holder.decompose()


def _with_plain_emphasis(soup: BeautifulSoup) -> None:
    """No emphasis inside of emphasis, next to its like, or around a block: their signs could not be told apart."""
    for tag in soup.find_all(["strong", "em"]):
        if (
            tag.find_parent(["strong", "em"])
            or any(inner.name in _BLOCKS for inner in tag.find_all(True))
            or not tag.get_text().strip()
        ):
            tag.unwrap()
    for tag in soup.find_all(["strong", "em"]):
        while isinstance(following := tag.next_sibling, Tag) and following.name in ("strong", "em"):
            for child in list(following.children):
                tag.append(child.extract())
            following.decompose()


def _with_headings(soup: BeautifulSoup, title: str, surroundings: Surroundings) -> None:
    above: list[int] = []
    is_first = True
    for heading in soup.find_all(_HEADING):
        words = " ".join(heading.get_text().split())
        repeats_title = is_first and words.casefold() == title.casefold()
        is_first = False
        if repeats_title or not words:
            heading.decompose()
            continue
        if heading.find_parent(_HOLDERS_OF_NO_HEADING) or heading.find_parent("div", attrs={CALLOUT: True}):
            surroundings.leave("nesting", line_of(heading), shortened(words))
            heading.name = "p"
            heading.insert(0, _wrapped_children(soup, heading, "strong"))
            for inner in heading.find_all(["strong", "em"]):
                if inner.parent is not heading:
                    inner.unwrap()
            continue
        level = int(heading.name[1])
        while above and above[-1] >= level:
            above.pop()
        above.append(level)
        heading.name = f"h{min(len(above) + 1, _LOWEST_HEADING)}"
