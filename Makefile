# The two commands: `make run` (the demonstration) and `make test` (everything). `make help` lists the rest.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
PYTHON ?= /usr/bin/python3
VENV := .venv
BIN := $(VENV)/bin
TOUR ?= build/tour
SIZE ?= 1920x1080
# Chromium refuses root. With a display the demonstration has a sandbox of its own; the tour needs one around it.
AS_USER := assets/setup/as-user.sh
IF_NO_DISPLAY := $(if $(WAYLAND_DISPLAY)$(DISPLAY),,$(AS_USER))

.PHONY: run setup setup-test test lint bench tour prove-wipe prove-service clean help

help: ## list the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

run: setup ## install what is missing, then start the demonstration
	@$(IF_NO_DISPLAY) $(BIN)/kiosk demo

setup: ## install what is missing, nothing else; a second time it touches no network
	@assets/setup/install.sh run "$(PYTHON)"

setup-test:
	@assets/setup/install.sh test "$(PYTHON)"

lint: setup-test ## ruff, mypy, qmlformat, qmllint
	@assets/setup/lint.sh

# A file stays with one worker: its tests share a window, or a print service. They wait more than they compute, so more
# workers than processors. In order of folders the journeys, the longest tests, begin early.
test: lint ## lint, then all tests
	@$(AS_USER) $(BIN)/pytest -n 3 --dist loadfile --no-loadscope-reorder -m "not benchmark"

bench: setup-test ## measure; one table
	@$(AS_USER) $(BIN)/python -m tests.benchmarks

tour: setup ## play the journey and save its pictures: make tour TOUR=DIR SIZE=1920x1080
	@$(AS_USER) $(BIN)/kiosk tour --out "$(TOUR)" --size "$(SIZE)"

prove-wipe: setup ## prove that nothing of a visitor remains, on the simulated devices
	@$(AS_USER) $(BIN)/kiosk prove-wipe

prove-service: setup-test ## as root: see kiosk.service live and die under a systemd booted in a container
	@$(BIN)/python -m tests.machine

clean: ## remove what was made, not what was downloaded
	@rm -rf build .mypy_cache .ruff_cache .hypothesis *.egg-info
	@find kiosk ui devices tests -name __pycache__ -type d -prune -exec rm -rf {} +
