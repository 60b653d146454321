"""Counts as hypothesis makes them up."""

from __future__ import annotations

from collections import Counter

from hypothesis import strategies as st

from kiosk.core.counts import Count, Counts

MONTHS = st.builds("{:04}-{:02}".format, st.integers(2016, 2036), st.integers(1, 12))
LANGUAGES = st.sampled_from(["en", "ar", "zh-Hans"])
ARTICLES = st.sampled_from(["checks/pulse", "scans/tumours", "sleep/lying-down"])
KEYS = st.one_of(
    st.builds(Count, MONTHS, st.sampled_from(["opened", "read"]), LANGUAGES, ARTICLES),
    st.builds(Count, MONTHS, st.just("found_nothing"), LANGUAGES, st.just("")),
)
COUNTS = st.dictionaries(KEYS, st.integers(1, 40), max_size=60).map(lambda numbers: Counts(Counter(numbers)))


def counts_of(**numbers: int) -> Counts:
    """Counts of one month and language, by kind: articles that were `opened` and `read`, searches."""
    month, language, article = "2026-03", "en", "checks/pulse"
    named: dict[str, Count] = {
        "opened": Count(month, "opened", language, article),
        "read": Count(month, "read", language, article),
        "found_nothing": Count(month, "found_nothing", language),
    }
    return Counts(Counter({named[kind]: number for kind, number in numbers.items()}))
