"""Make src/cordially/proofing/data/words.bin from SCOWL and five lists of cspell (docs/adr/0018-words.md).

    apt-get download scowl && dpkg -x scowl_*.deb SCOWL
    npm pack @cspell/dict-software-terms@5.4.9 (and data-science, k8s, fullstack, companies, people-names)
    uv run --no-project python -m tools.build_words SCOWL/usr/share/dict/scowl FOLDER_OF_PACKS

What is kept is hashes: of words in small letters, and of names, which count only where a capital stands.
"""

from __future__ import annotations

import gzip
import re
import struct
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path

from tools.build_ngrams import buckets, hash_of

OUT = Path(__file__).parent.parent / "src/cordially/proofing/data/words.bin"
MAGIC = b"cordially-words-1\n"
RAREST = 80
"""The largest of SCOWL's sizes that is taken; size 95 holds twice as many common misspellings as 80."""

SHORT = {2: 50, 3: 60, 4: 70}
"""Of words so short only the commoner are taken: the rare ones are slips more often than meant ("ot")."""

VARIANTS = 70
"""Its variant spellings ("dependance") are taken up to this size."""

_PLAIN = re.compile(r"[^\W\d_]{2,}")


def scowl(folder: Path) -> Iterator[str]:
    """Every word of SCOWL's lists up to the size, without possessives."""
    for path in sorted(folder.iterdir()):
        name, _, size = path.name.rpartition(".")
        if int(size) <= (VARIANTS if "variant" in name else RAREST):
            words = path.read_text("iso-8859-1").split("\n")
            yield from (w for w in words if int(size) <= SHORT.get(len(w), RAREST))


def packs(folder: Path) -> Iterator[str]:
    """Every word of the lists in the npm packs of a folder, parts of several words each for itself."""
    for pack in sorted(folder.glob("cspell-dict-*.tgz")):
        with tarfile.open(pack) as archive:
            for member in archive.getmembers():
                held = archive.extractfile(member) if ".txt" in member.name else None
                if held:
                    data = held.read()
                    text = (gzip.decompress(data) if member.name.endswith(".gz") else data).decode()
                    for line in text.split("\n"):
                        yield from re.split(r"[\s:_.*+~-]+", line.partition("#")[0])


def sorted_out(words: Iterator[str]) -> tuple[set[str], set[str]]:
    """Words and names: a name has a capital; one that has more of them is a term, known in either case."""
    small, names = set(), set()
    for word in words:
        if _PLAIN.fullmatch(word):
            inner = word[1:] != word[1:].lower()
            (names if word[0].isupper() and not inner else small).add(word.lower())
    return small, names


def shelf(words: set[str], bits: int) -> bytes:
    """The words as `cordially.proofing.wordlist` reads them: hashes in buckets."""
    order = sorted({hash_of(word, bits) for word in words})
    return struct.pack("<II", bits, len(order)) + buckets(order, bits)


def main(lists: Path, folder: Path) -> None:
    small, names = sorted_out(scowl(lists))
    more, more_names = sorted_out(packs(folder))
    terms = {w for w in more if len(w) > 3}  # a short one is somebody's abbreviation and anybody's slip
    words = small | terms
    named = (names | more_names) - small
    OUT.write_bytes(MAGIC + shelf(words, 14) + shelf(named, 12))
    print(f"{len(words):,} words and {len(named):,} names: {OUT.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
