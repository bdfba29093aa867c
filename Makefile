# make eksempel   makes the environment and runs the main job on the example round
# make test       makes the environment and runs the tests
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: install eksempel test maal billeder
.DELETE_ON_ERROR:

$(VENV)/installed: pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.11 …")'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	touch $@

install: $(VENV)/installed

eksempel: install
	$(BIN)/hoering eksempel build/eksempel

test: install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest

maal: install
	$(BIN)/hoering maal corpus

# The README's pictures; needs LibreOffice and poppler.
billeder: install
	$(BIN)/python docs/build_pictures.py
