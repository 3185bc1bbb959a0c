# What a developer needs, each target in one line; `make` alone lists them.

.DEFAULT_GOAL := help
.PHONY: help run setup train test hunt check lint audit bench clean test-channels channel-clients schemas

PYTHON ?= python3
# where setting up puts uv if there was none
RUN = PATH="$(CURDIR)/.tools/uv/bin:$$PATH" uv run --frozen
CLIENTS = .tools/channels/node_modules

help:  ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: setup  ## set everything up and serve, with a register to try it on
	@$(RUN) cairn serve --demo || test $$? = 130  # which is how Ctrl-C ends it

setup:  ## install both houses, build the encoder, train; only what has changed
	@$(PYTHON) deploy/setup.py

train: setup  ## train the NLU model, changed or not
	@$(RUN) cairn train --force

test: setup  ## run every test
	$(RUN) pytest -n 2

hunt: setup  ## look for examples that break a property, new ones each time
	$(RUN) pytest -n 2 --hypothesis-profile=hunting $$(grep -rlE '@given|RuleBasedStateMachine' tests)

test-channels: setup channel-clients  ## drive Cairn in Slack and Teams with real clients, got with npm
	LOCAL_SLACK=$(CLIENTS)/local-slack-linux-x64/bin/local-slack \
	  EMULATE=$(CLIENTS)/emulate/dist/index.js \
	  TEAMS_PLAYGROUND=$(CURDIR)/$(CLIENTS)/@microsoft/m365agentsplayground/cli.js \
	  TEAMS_NODE_MODULES=$(CURDIR)/$(CLIENTS) \
	  $(RUN) python -m tests.offline pytest -m channels tests/channels

channel-clients: $(CLIENTS)/.package-lock.json

$(CLIENTS)/.package-lock.json: tests/channels/package-lock.json
	@mkdir -p .tools/channels
	@cp tests/channels/package.json tests/channels/package-lock.json .tools/channels
	@npm ci --silent --no-audit --no-fund --prefix .tools/channels
	@touch $@

schemas:  ## make the schemas that Slack's and Teams' drawings are tested against, with npm
	@tests/bot/channels/slack/schemas/make.sh .tools/schemas
	@tests/bot/channels/teams/schemas/make.sh .tools/schemas

check: lint audit test  ## all that CI checks: format, lint, types, floors, audit, tests

lint: setup
	$(RUN) ruff format --check
	$(RUN) ruff check
	$(RUN) ruff format --check --config nlu/pyproject.toml nlu
	$(RUN) ruff check --config nlu/pyproject.toml nlu
	$(RUN) mypy
	$(RUN) lint-imports

audit: setup
	@$(RUN) python deploy/audit.py

bench: setup  ## measure understanding, answers, search and speed
	@$(RUN) python -m tests.bench

clean:  ## remove what was installed and built; what the office keeps in var/ stays
	rm -rf .venv nlu/.venv .tools .mypy_cache .ruff_cache .pytest_cache .hypothesis
	rm -rf .import_linter_cache var/encoder var/models var/logs var/run
