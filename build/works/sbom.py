"""The software bill of materials, in CycloneDX 1.5 (https://cyclonedx.org/docs/1.5/json/), from the parts."""

import datetime
import json
import uuid
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from license_expression import get_spdx_licensing

from build.works.parts import UNSAID, Part

OWN = "counterpoint"


def bill_of_materials(version: str, stamp: int, parts: Iterable[Part]) -> str:
    """Return the bill as JSON; the same parts at the same time give the same text. `stamp` in seconds."""
    components = [_component(part) for part in parts]
    own = {"type": "application", "bom-ref": OWN, "name": OWN, "version": version}
    content = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "timestamp": datetime.datetime.fromtimestamp(stamp, datetime.UTC).isoformat(),
            "component": {**own, "licenses": [{"license": {"id": "MIT"}}]},
        },
        "components": components,
        "dependencies": [{"ref": OWN, "dependsOn": [component["bom-ref"] for component in components]}],
    }
    return _numbered(content)


def without_components(text: str, names: Collection[str]) -> str:
    """Return a bill of materials without the components of these names."""
    content = json.loads(text)
    components = [part for part in content["components"] if part["name"] not in names]
    depends = [{"ref": OWN, "dependsOn": [part["bom-ref"] for part in components]}]
    return _numbered({**content, "components": components, "dependencies": depends})


def _numbered(content: Mapping[str, Any]) -> str:
    """Return the bill as text, with a serial number that follows from its content."""
    plain = {key: value for key, value in content.items() if key != "serialNumber"}
    number = uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(plain, sort_keys=True))
    return json.dumps({**plain, "serialNumber": f"urn:uuid:{number}"}, indent=1, ensure_ascii=False) + "\n"


def _component(part: Part) -> dict[str, Any]:
    component = {"type": part.kind, "bom-ref": part.purl, "name": part.name, "purl": part.purl}
    if part.version:
        component["version"] = part.version
    if part.authors:
        component["author"] = part.authors
    if part.notices:
        component["copyright"] = "\n".join(part.notices)
    if part.licence == UNSAID:
        return component
    if not get_spdx_licensing().validate(part.licence).errors:
        return {**component, "licenses": [{"expression": part.licence}]}
    return {**component, "licenses": [{"license": {"name": part.licence}}]}
