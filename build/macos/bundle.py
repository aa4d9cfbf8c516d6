"""What Info.plist says of the app: the type of its files, how to show it, the oldest macOS it runs on."""

from collections.abc import Mapping

PLAN_TYPE = "app.counterpoint.plan"
OLDEST_MACOS = "13.0"
"""What the wheel of PySide6_Essentials 6.11.3 is built for (its name says macosx_13_0_universal2)."""


def info(version: str) -> Mapping[str, object]:
    """Return the entries of Info.plist that PyInstaller does not write by itself.

    `version`: three numbers. Of two copies of an app, macOS takes the one of the higher CFBundleVersion.
    """
    return {
        "CFBundleVersion": version,
        "NSHighResolutionCapable": True,
        "LSMinimumSystemVersion": OLDEST_MACOS,
        "LSApplicationCategoryType": "public.app-category.business",
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "Counterpoint plan",
                "CFBundleTypeExtensions": ["counterpoint"],
                "CFBundleTypeIconFile": "counterpoint.icns",
                "CFBundleTypeRole": "Editor",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [PLAN_TYPE],
            }
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": PLAN_TYPE,
                "UTTypeDescription": "Counterpoint plan",
                "UTTypeConformsTo": ["public.data", "public.content"],
                "UTTypeTagSpecification": {"public.filename-extension": ["counterpoint"]},
            }
        ],
    }
