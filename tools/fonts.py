"""Make the hand's fonts anew: Typst reads no woff2 and takes one file a family, so each part gets a name.

    npm pack @fontsource/caveat@5.3.0 && tar xf fontsource-caveat-5.3.0.tgz
    pip install fonttools brotli
    python tools/fonts.py package/files

Caveat is under the SIL Open Font License 1.1 without a reserved name; its licence stands beside the files.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools.ttLib import TTFont  # type: ignore[import-not-found]

TARGET = Path(__file__).parents[1] / "src/cordially/post/letters/fonts"
PARTS = {
    "latin": "Caveat",
    "latin-ext": "Caveat Ext",
    "cyrillic": "Caveat Cyrillic",
    "cyrillic-ext": "Caveat Cyrillic Ext",
}


def main(source: Path) -> None:
    """Convert and name each part."""
    for part, family in PARTS.items():
        font = TTFont(source / f"caveat-{part}-400-normal.woff2")
        font.flavor = None
        for record in font["name"].names:
            if record.nameID in (1, 4, 16):
                record.string = family
            elif record.nameID == 6:
                record.string = family.replace(" ", "")
        font.save(TARGET / f"{family.replace(' ', '')}.ttf")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
