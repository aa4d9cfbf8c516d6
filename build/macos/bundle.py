"""What Info.plist says of the app: the type of its files, how to show it, the oldest macOS it runs on."""

from collections.abc import Mapping

PLAN_TYPE = "app.counterpoint.plan"
OLDEST_MACOS = "13.0"
"""What the wheel of PySide6_Essentials 6.11.3 is built for (its name says macosx_13_0_universal2)."""


def info() -> Mapping[str, object]:
    """Return the entries of Info.plist that PyInstaller does not write by itself."""
    return {
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
