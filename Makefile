# Two commands are enough on a machine with Python 3.11 or later:
#
#   make demo    read the bundled example reports and print their claims
#   make test    run linter, formatter check, type checker and the whole test suite

PYTHON ?= python3
UV_VERSION := 0.13.9
UV := .venv/bin/uv
EXAMPLES := examples/government.txt examples/opposition.txt examples/monitor.html

.PHONY: demo test lint format readme web clean

demo: .venv/ready
	.venv/bin/rashomon read $(EXAMPLES)

test: lint
	@.venv/bin/python web/build.py || true # where there is no Node.js, the tests in a browser tell that they are skipped
	.venv/bin/mypy
	.venv/bin/pytest

lint: .venv/ready
	.venv/bin/ruff check
	.venv/bin/ruff format --check

format: .venv/ready
	.venv/bin/ruff check --fix
	.venv/bin/ruff format

# Prints the output that the README shows anew, and puts it there.
readme: .venv/ready
	.venv/bin/python docs/refresh_readme.py

# Builds the front end again where its sources changed; installing the package does so too.
web: .venv/ready
	.venv/bin/python web/build.py

# The environment holds exactly what uv.lock names; it is made again when the lock or the project changes.
.venv/ready: pyproject.toml uv.lock $(wildcard hatch_build.py gazetteer/regions.tsv web/build.py web/package-lock.json)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Rashomon needs Python 3.11 or later")'
	$(PYTHON) -m venv .venv
	.venv/bin/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)
	@rm -f src/rashomon/resources/gazetteer.sqlite
	UV_PROJECT_ENVIRONMENT=.venv $(UV) sync --frozen --quiet --inexact --reinstall-package rashomon
	@touch $@

clean:
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis build dist src/rashomon/web web/node_modules
