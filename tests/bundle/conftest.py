"""One bundle for all tests of this folder."""

from pathlib import Path

import pytest

from tests.bundle.building import ROOT, make_bundle


@pytest.fixture(scope="session")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_bundle(ROOT, tmp_path_factory.mktemp("bundle"))
