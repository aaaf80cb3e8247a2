# One front door. `make run` starts Cordially; `make test` and `make check` are what CI runs.
PYTHON ?= python3
BIN := .venv/bin
# Quality tools load the settings; they must not touch the person's own data folder.
SCRATCH := CORDIALLY_HOME=$(CURDIR)/var/scratch

# Rooms of tests that touch tables.
DATABASE_ROOMS := $(addprefix tests/,api chaos contracts desk mcp web)

.PHONY: words setup setup-dev servers run demo test check format bench bench-proofing bench-soak policy docs gallery lock clean help

help: ## What can be made
	@grep -E '^[a-z-]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 12

setup: .venv/.runtime ## What a user needs

setup-dev: .venv/.dev ## What a developer needs as well

.venv/.runtime: requirements.lock pyproject.toml
	@test -e .venv/.dev || sh tools/setup.sh "$(PYTHON)" requirements.lock
	@touch $@

.venv/.dev: requirements-dev.lock pyproject.toml
	@sh tools/setup.sh "$(PYTHON)" requirements-dev.lock
	@touch .venv/.runtime $@

servers: ## Postfix, Dovecot, Redis, nginx and Chromium for the tests, where they may be installed
	@sh tools/servers.sh

run: setup ## Start Cordially and print the address to open
	@$(BIN)/cordially run

demo: setup ## The whole way on an invented interview, at the terminal
	@$(BIN)/cordially demo

test: setup-dev servers ## All tests, real servers and browser included; what has tables also on PostgreSQL
	@$(BIN)/pytest -n 2 --dist loadfile
	@CORDIALLY_TEST_DATABASE=postgres $(BIN)/pytest -n 2 --dist loadfile $(DATABASE_ROOMS)
	@CORDIALLY_TEST_PROFILE=centre $(BIN)/pytest -n 2 --dist loadfile tests/centre

check: setup-dev ## Style, types, layers, migrations
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@mkdir -p var/scratch
	@$(SCRATCH) $(BIN)/mypy
	@$(BIN)/lint-imports
	@$(SCRATCH) $(BIN)/python -m django makemigrations --check --dry-run --settings cordially.desk.settings
	@sh tools/clean_words.sh

format: setup-dev ## Put the code in order
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

bench: setup-dev ## Figures: what a person waits for at a start, and how fast plans are made
	@$(BIN)/python bench/startup.py
	@$(BIN)/python -m bench.planning.speed
	@$(BIN)/python -m bench.planning.database --opportunities 100000

bench-soak: setup-dev ## A million lived histories and every sequence of six events, in two processes
	@$(BIN)/python -m bench.planning.small_world --length 6
	@$(BIN)/python -m bench.planning.soak --histories 1000000 --minutes $(or $(MINUTES),60)

policy: setup-dev ## The page of the etiquette, from the policy itself
	@$(BIN)/python tools/policy_page.py

bench-proofing: setup-dev ## Figures of the proof on dev: errors, facts, latency, a short fuzz
	@$(BIN)/python bench/proofing/score.py dev
	@$(BIN)/python bench/proofing/mutate.py dev second third
	@$(BIN)/python bench/proofing/latency.py
	@$(BIN)/python bench/proofing/fuzz.py 1000

docs: setup-dev servers ## The pictures of the docs, taken anew on the way of the journeys
	@CORDIALLY_SCREENS=docs/screens $(BIN)/pytest tests/journeys
	@sh tools/small_pictures.sh docs/screens

words: setup-dev ## The catalogue of every translation: collected, checked, compiled
	@$(BIN)/python -m tools.catalogue

gallery: setup-dev ## Letters of twelve invented people, for docs/gallery
	@$(BIN)/python -m tools.gallery

lock: ## Write the lock files anew (needs uv)
	@uv lock --quiet
	@uv export --quiet --no-emit-project --format requirements-txt --no-dev --group build --no-header -o requirements.lock
	@uv export --quiet --no-emit-project --format requirements-txt --no-dev --group build --extra centre --no-header -o requirements-centre.lock
	@uv export --quiet --no-emit-project --format requirements-txt --all-groups --no-header -o requirements-dev.lock

clean: ## Remove what was made here
	@rm -rf .venv var .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
