"""Writes what a bundle is made of into it: sbom.cdx.json, THIRD-PARTY-NOTICES.txt, LICENSE and licences/.

    python scripts/bill_of_materials.py BUNDLE WORK

BUNDLE is the folder that PyInstaller made, WORK the folder with its lists. The same bundle gives the same bytes: the
date is that of SOURCE_DATE_EPOCH, and the serial number is made of the content.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
from argparse import ArgumentParser
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import ExternalReference, ExternalReferenceType, HashAlgorithm, HashType, Property, XsUri
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component as Entry
from cyclonedx.model.component import ComponentType
from cyclonedx.model.dependency import Dependency
from cyclonedx.model.license import LicenseAcknowledgement
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from kiosk import __version__  # noqa: E402 - runs from a checkout too
from scripts.bundle_components import Component, Inventory, components, files_of  # noqa: E402 - as above
from scripts.bundle_origins import Collected, IncompleteBillError, Machine, collected  # noqa: E402 - as above
from scripts.licence_texts import LicenceTexts, notices  # noqa: E402 - as above

STANDARD_TEXTS = ROOT / "packaging" / "licences" / "texts"
BILL = "sbom.cdx.json"
NOTICES = "THIRD-PARTY-NOTICES.txt"
LICENCE = "LICENSE"
TEXTS = "licences"


def write_bill(bundle: Path, found: Collected, machine: Machine, inventory: Inventory, date: datetime) -> None:
    """Write all four into the bundle; what stands there from an earlier run goes first.

    Raises IncompleteBillError when something in the bundle is not known.
    """
    remove_written(bundle)
    known = components(bundle, found, machine, inventory)
    product = next(component for component in known if component.name == inventory.name)
    others = [component for component in known if component is not product]
    texts = LicenceTexts(STANDARD_TEXTS)
    for component in known:
        texts.add(component)
    (bundle / TEXTS).mkdir()
    for name, content in texts.files().items():
        write(bundle / TEXTS / name, content)
    write(bundle / NOTICES, notices(product, others, texts))
    write(bundle / LICENCE, product.texts[0].content)
    write(bundle / BILL, bill(bundle, product, others, texts, date))


def remove_written(bundle: Path) -> None:
    """Remove what an earlier run wrote."""
    shutil.rmtree(bundle / TEXTS, ignore_errors=True)
    for name in (BILL, NOTICES, LICENCE):
        (bundle / name).unlink(missing_ok=True)


def write(path: Path, content: str) -> None:
    """Write a text file that is the same on every system."""
    path.write_text(content, encoding="utf-8", newline="\n")


def bill(bundle: Path, product: Component, others: list[Component], texts: LicenceTexts, date: datetime) -> str:
    """The bill of materials, in CycloneDX 1.6."""
    written = {file for file in files_of(bundle) if file in {NOTICES, LICENCE} or file.startswith(f"{TEXTS}/")}
    root = entry(product, [], texts, bundle)
    root.type = ComponentType.APPLICATION
    root.components |= {file_entry(bundle, file) for file in written}
    tops = [
        entry(one, [part for part in others if part.inside == one.name], texts, bundle)
        for one in others
        if not one.inside
    ]
    document = Bom(
        components=tops,
        metadata=BomMetaData(component=root, timestamp=date),
        dependencies=[Dependency(root.bom_ref, [Dependency(top.bom_ref) for top in tops])],
        serial_number=uuid5(NAMESPACE_URL, ""),
    )
    # The number stands for all the rest of the document.
    document.serial_number = uuid5(NAMESPACE_URL, JsonV1Dot6(document).output_as_string())
    return JsonV1Dot6(document).output_as_string(indent=1) + "\n"


def entry(component: Component, parts: Iterable[Component], texts: LicenceTexts, bundle: Path) -> Entry:
    """A component, with the components that are compiled into it and its files."""
    inner = [entry(part, (), texts, bundle) for part in parts] + [file_entry(bundle, file) for file in component.files]
    licence = LicenseFactory().make_from_string(
        component.licence, license_acknowledgement=LicenseAcknowledgement.CONCLUDED
    )
    properties = {"clinic-kiosk:licence-stated-in": component.stated_in, "clinic-kiosk:source": component.source}
    references = [
        ExternalReference(type=ExternalReferenceType.LICENSE, url=XsUri(f"{TEXTS}/{name}"))
        for name in texts.of(component)
    ]
    return Entry(
        name=component.name,
        version=component.version or None,
        type=ComponentType.LIBRARY,
        bom_ref="/".join(part for part in (component.inside, f"{component.name}@{component.version}") if part),
        licenses=[licence],
        copyright="\n".join(component.copyright) or None,
        purl=PackageURL.from_string(component.purl) if component.purl else None,
        external_references=references,
        properties=[Property(name=name, value=value) for name, value in properties.items() if value],
        components=inner,
    )


def file_entry(bundle: Path, file: str) -> Entry:
    """A file of the bundle, with its SHA-256."""
    digest = hashlib.sha256((bundle / file).read_bytes()).hexdigest()
    return Entry(
        name=file,
        type=ComponentType.FILE,
        bom_ref=f"file:{file}",
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=digest)],
    )


def main() -> int:
    """Write them; returns the exit code."""
    parser = ArgumentParser(description="Write what a bundle is made of into it.")
    parser.add_argument("bundle", type=Path, help="the folder that PyInstaller made")
    parser.add_argument("work", type=Path, help="the folder with PyInstaller's lists")
    given = parser.parse_args()
    date = datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "0")), UTC)
    try:
        machine = Machine.this(ROOT, given.work)
        write_bill(given.bundle, collected(given.work), machine, Inventory.of(ROOT, __version__), date)
    except IncompleteBillError as error:
        print(f"The bill of materials of {given.bundle} is incomplete: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
