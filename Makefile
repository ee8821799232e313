# briefgen: make brief, make test. Both set up what they need: a .venv from requirements.lock.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.ready

.PHONY: help setup brief test check stress lock clean

help:
	@echo "make brief   read seeds/ and write the briefings to briefings/"
	@echo "make test    ruff, mypy --strict and every quick test"
	@echo "make stress  the slow tests too"
	@echo "make lock    pin the dependencies anew"
	@echo "make clean   remove what the other targets made"

setup: $(STAMP)

# Where ensurepip is missing (Debian without python3-venv), the pip of the machine puts one into the venv.
$(STAMP): requirements.lock pyproject.toml
	@rm -f $@
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "briefgen needs Python 3.11 or newer: make PYTHON=python3.11 …" >&2; exit 1; }
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || { rm -rf $(VENV); \
	  $(PYTHON) -m venv $(VENV) >/dev/null 2>&1 || { rm -rf $(VENV); $(PYTHON) -m venv --without-pip $(VENV) && \
	  $(PYTHON) -m pip --python $(BIN)/python install --quiet --disable-pip-version-check pip; }; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps --editable .
	@touch $@

brief: $(STAMP)
	$(BIN)/briefgen seeds/ --lang ar,en

check: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/mypy --strict src

test: check
	$(BIN)/python -m pytest -n auto

stress: check
	$(BIN)/python -m pytest -n auto -m "slow or not slow"

lock:
	$(PYTHON) -m venv $(VENV)-lock
	$(VENV)-lock/bin/python -m pip install --quiet --disable-pip-version-check "pip-tools>=7.4"
	CUSTOM_COMPILE_COMMAND="make lock" $(VENV)-lock/bin/pip-compile --quiet --extra dev --generate-hashes --allow-unsafe \
	  --strip-extras --no-header --no-annotate --no-emit-options --no-emit-index-url --no-emit-trusted-host \
	  --no-emit-find-links --output-file requirements.lock pyproject.toml
	@! grep -n "://" requirements.lock
	rm -rf $(VENV)-lock

clean:
	rm -rf $(VENV) $(VENV)-lock briefings build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
