"""YAML that others wrote → texts, lists and mappings, whatever tags it holds."""

from __future__ import annotations

from typing import Any, cast

import yaml
from yaml.composer import ComposerError

_DEEPEST = 12
_NULLS = ("", "~", "null", "none")


def yaml_values(source: str) -> dict[str, object]:
    """The keys of a mapping. Each scalar is the text that was written; tags are not looked at.

    Raises:
        ValueError: if it is not YAML, no mapping, holds aliases (which can blow a small text up) or is nested deeply.
    """
    try:
        node = yaml.compose(source, Loader=_Loader)
    except (yaml.YAMLError, RecursionError) as error:
        raise ValueError("this is not YAML that can be read") from error
    if not isinstance(node, yaml.MappingNode):
        raise ValueError("these are no keys")  # noqa: TRY004 - what a person wrote
    return _mapping(node, 0)


class _Loader(yaml.BaseLoader):
    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        event = cast("Any", super()).peek_event()  # the stubs know no types here
        if isinstance(event, yaml.AliasEvent):
            raise ComposerError(None, None, "aliases are not read", cast("Any", event.start_mark))
        return super().compose_node(parent, index)


def _mapping(node: yaml.MappingNode, depth: int) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in node.value:
        if isinstance(key, yaml.ScalarNode):
            # Of two keys with one name, the first counts: what was pasted stands below.
            found.setdefault(str(key.value), _value(value, depth + 1))
    return found


def _value(node: yaml.Node, depth: int) -> object:
    if depth > _DEEPEST:
        raise ValueError("nested too deeply")
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, depth)
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, depth + 1) for item in node.value]
    scalar = cast("Any", node)
    return "" if not scalar.style and scalar.value.lower() in _NULLS else str(scalar.value)
