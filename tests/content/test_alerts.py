import pytest

from kiosk.content.alerts import admonitions, as_alert, canonical_alerts, repaired_alerts


@pytest.mark.parametrize(
    "written",
    ["> [!note] A title", ">[!NOTE] A title", "> [!Note]A title", "  > [!NOTE]   A title"],
)
def test_an_alert_is_written_in_one_way(written: str) -> None:
    assert canonical_alerts(f"Before.\n\n{written}\n> Words.\n") == "Before.\n\n> [!NOTE] A title\n> Words.\n"


def test_an_alert_without_a_title_has_no_space_at_its_end() -> None:
    assert canonical_alerts("> [!tip] \n> Words.") == "> [!TIP]\n> Words."


@pytest.mark.parametrize(
    "written",
    ["> [! NOTE] A title", "> [!NOTE ] A title", "> [ !note] A title", r"> \[!NOTE\] A title", ">   [!NOTE] A title"],
)
def test_a_broken_alert_is_repaired(written: str) -> None:
    assert repaired_alerts(f"{written}\n> Words.\n") == "> [!NOTE] A title\n> Words.\n"


@pytest.mark.parametrize(
    "written",
    [
        "> [!HINT] Whatever that is",
        "> [NOTE] A title",
        "> A quote\n> [! note] inside it",
        "    > [!note] code",
        "[!note]",
    ],
)
def test_what_may_be_meant_otherwise_is_left_alone(written: str) -> None:
    assert repaired_alerts(canonical_alerts(written)) == written


@pytest.mark.parametrize("title", ['"Call for help"', "Call for help"])
def test_an_admonition_becomes_an_alert(title: str) -> None:
    body = f"Before.\n\n!!! warning {title}\n    Pain that stays.\n\n    - One\n        - Two\n\nBehind.\n"
    assert admonitions(body) == [2]
    assert as_alert(body, 2) == (
        "Before.\n\n> [!WARNING] Call for help\n> Pain that stays.\n>\n> - One\n>     - Two\n\nBehind.\n"
    )


def test_an_admonition_without_an_empty_line_behind_it_gets_one() -> None:
    assert as_alert("!!! tip\n    Words.\nBehind.", 0) == "> [!TIP]\n> Words.\n\nBehind."


def test_admonitions_inside_lists_and_of_other_kinds_are_left_alone() -> None:
    assert admonitions("- One\n\n    !!! note\n        Words.\n\n!!! hint\n    Words.\n") == []
