# The way to everything that is done with this project; `make` alone lists it.

# The first Python that fits; looked for only when the environment is made.
PYTHON = $(or $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15))' 2>/dev/null && echo $$python && break; \
	done),$(error Python 3.11 to 3.14 is needed and was not found))
# A virtual environment on Windows has its programs elsewhere.
BIN = .venv/$(if $(filter Windows_NT,$(OS)),Scripts,bin)
PYTEST = $(BIN)/pytest
BUNDLE_PLACE = dist
BUNDLE_WORK = build/pyinstaller
# Two builds of one commit are identical, file by file.
BUILD_DATE = $(or $(shell git log -1 --format=%ct 2>/dev/null),1767225600)

# What the screen says, compiled.
TRANSLATIONS = $(wildcard resources/translations/*.ts)
COMPILED = $(TRANSLATIONS:.ts=.qm)

.PHONY: help run test test-long monkey soak lint format bench bundle golden icons fonts settings-doc translations lock clean
.PHONY: packages-run packages-test packages-bundle sbom sizes
.PHONY: msi admx
.PHONY: deb tarball

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 16

run: .venv/run.stamp $(COMPILED) ## start the kiosk on the starter library
	@status=0; $(BIN)/kiosk run || status=$$?; \
	if [ $$status -eq 69 ]; then \
		echo "The screens are drawn to build/screens/ instead."; \
		exec $(BIN)/kiosk snapshot build/screens; \
	fi; exit $$status

test: .venv/dev.stamp packages-test $(COMPILED) ## run the tests, within 12 minutes
	$(PYTEST) --numprocesses 2 --dist loadgroup

test-long: .venv/dev.stamp packages-bundle $(COMPILED) ## run the tests that take longer, before a release
	$(PYTEST) -m long -o faulthandler_timeout=3600

EVENTS = 20000
SEED = 1
monkey: .venv/dev.stamp packages-test $(COMPILED) ## play with the kiosk at random; EVENTS=number SEED=number
	$(BIN)/python -m tests.monkey --events $(EVENTS) --seed $(SEED)

HOURS = 2
soak: .venv/dev.stamp packages-test $(COMPILED) ## play with the supervised program and break it; HOURS=number SEED=number
	$(BIN)/python -m tests.monkey.soak --hours $(HOURS) --seed $(SEED)

lint: .venv/dev.stamp ## check style, types and layers
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/basedpyright
	$(BIN)/lint-imports

format: .venv/dev.stamp ## mend what ruff can mend
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

# Its standard output is one JSON object, so everything before it speaks on standard error.
bench: .venv/dev.stamp bundle ## measure, from source and from the bundle
	@$(BIN)/python -m benchmarks

# PyInstaller stores modules as they are: they are read faster so, and the packages compress them better.
bundle: .venv/dev.stamp packages-bundle $(COMPILED) ## build the program for machines without Python: dist/kiosk/
	@mkdir -p build
	@{ $(BIN)/kiosk build --full --quiet resources/library -o build/starter.klib && \
		SOURCE_DATE_EPOCH=$(BUILD_DATE) PYTHONHASHSEED=1 PYINSTALLER_ZLIB_COMPRESSION_LEVEL=0 $(BIN)/pyinstaller build.spec \
		--noconfirm --log-level ERROR --workpath $(BUNDLE_WORK) --distpath $(BUNDLE_PLACE); } >&2
	@$(MAKE) --no-print-directory sbom >&2

sbom: .venv/dev.stamp ## say what a bundle is made of, beside the program in it: bill of materials, notices, licences
	@SOURCE_DATE_EPOCH=$(BUILD_DATE) $(BIN)/python scripts/bill_of_materials.py $(BUNDLE_PLACE)/kiosk $(BUNDLE_WORK)/build

sizes: .venv/dev.stamp ## print what the parts of the bundle weigh, on disk and packed
	@$(BIN)/python scripts/bundle_sizes.py $(BUNDLE_PLACE)/kiosk

# They pack the bundle as it lies there, and have it built if there is none.
deb tarball: .venv/dev.stamp $(BUNDLE_PLACE)/kiosk/kiosk
	SOURCE_DATE_EPOCH=$(BUILD_DATE) $(BIN)/python scripts/linux_packages.py $@ $(BUNDLE_PLACE)/kiosk $(PACKAGES)

deb: ## pack the bundle for Debian: dist/packages/
tarball: ## pack the bundle for Linux machines on which nobody is root: dist/packages/

PACKAGES = dist/packages
$(BUNDLE_PLACE)/kiosk/kiosk:
	@$(MAKE) --no-print-directory bundle

# wixl compiles it on Linux; the bundle comes from a build on Windows.
WINDOWS_BUNDLE = $(BUNDLE_PLACE)/kiosk
msi: .venv/dev.stamp packages-test ## pack a bundle from Windows into an MSI: dist/packages/; WINDOWS_BUNDLE=folder
	SOURCE_DATE_EPOCH=$(BUILD_DATE) $(BIN)/python scripts/windows_installer.py $(WINDOWS_BUNDLE) packaging/settings.toml dist/packages

admx: .venv/dev.stamp ## write the administrative template of Windows from the declarations of the settings
	$(BIN)/python scripts/administrative_template.py

golden: .venv/dev.stamp packages-test $(COMPILED) ## draw the golden screenshots anew
	$(PYTEST) tests/golden --update-golden

icons: .venv/dev.stamp ## draw the interface icons anew from their SVG files
	$(BIN)/python scripts/render_icons.py

translations: .venv/run.stamp ## take new words of the screen into resources/translations/*.ts
	$(foreach file,$(TRANSLATIONS),$(BIN)/pyside6-lupdate kiosk/ui/words.py -ts $(file) -silent -no-obsolete -locations none \
		-source-language en_GB $(if $(findstring _en,$(file)),-pluralonly) &&) true

$(COMPILED) &: $(TRANSLATIONS) .venv/run.stamp
	@$(BIN)/python scripts/compile_translations.py >&2

fonts: .venv/dev.stamp ## make the subset fonts anew; ORIGINALS=folder holds what they are made from
	$(BIN)/python scripts/subset_fonts.py $(ORIGINALS)
	$(BIN)/python scripts/font_coverage.py

settings-doc: admx ## write what tells of every setting: docs/settings.md, packaging/settings.toml, the template
	$(BIN)/python scripts/settings_doc.py

lock: ## resolve the versions anew (needs uv)
	uv pip compile pyproject.toml --group build --output-file requirements/run.txt $(LOCK)
	uv pip compile pyproject.toml --group dev --constraint requirements/run.txt --output-file requirements/dev.txt $(LOCK)

LOCK = --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-annotate \
	--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock"

clean: ## remove what was made, but not .venv/
	rm -rf build dist .hypothesis .import_linter_cache .pytest_cache .ruff_cache

# The environment; .venv/run.stamp has what the program needs, .venv/dev.stamp all the rest too.
.venv/run.stamp: | packages-run
.venv/dev.stamp: | packages-test
.venv/%.stamp: requirements/%.txt pyproject.toml
	@{ $(PYTHON) -m venv .venv && \
		$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $< && \
		$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable . ; \
	} >&2
	@touch $@

packages-run packages-test packages-bundle: packages-%:
	@sh scripts/system-packages $* $(PYTHON)
