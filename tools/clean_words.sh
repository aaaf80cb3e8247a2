#!/bin/sh
# What must never be in the repository: registry addresses, paths of one machine, secrets files.
set -eu
bad=$(git ls-files | grep -E '(^|/)(uv\.lock|package-lock\.json|\.env)$' || true)
[ -z "$bad" ] || { echo "Must not be committed: $bad" >&2; exit 1; }
if git grep -nE 'https?://[^ ]*(pypi|pythonhosted|npmjs|debian\.org)' -- . ':!tools/clean_words.sh'; then
    echo "The address of a package registry stands in the files above." >&2
    exit 1
fi
if git grep -nE "[\"' =(]/(work|root|home)/[a-z]" -- '*.py' '*.toml' '*.sh' Makefile; then
    echo "The path of one machine stands in the files above." >&2
    exit 1
fi
