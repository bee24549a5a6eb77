# Probity: `make demo` builds the program and shows it at work, `make test` runs all tests.

SWIFT ?= swift
PREFIX ?= /usr/local

PROBITY := .build/release/probity
EXAMPLE := Examples/01-ten-rules
DEMO := .build/demo

.PHONY: demo archives engines build test tests-release test-release lint bench fuzz install clean

demo: build
	@$(PROBITY) --version
	@if [ ! -d $(EXAMPLE) ] || ! $(PROBITY) help read >/dev/null 2>&1; then \
	  echo "The program is $(PROBITY); try: $(PROBITY) help"; \
	else \
	  set -e; mkdir -p $(DEMO); \
	  $(PROBITY) check $(EXAMPLE); \
	  $(PROBITY) read $(EXAMPLE) --lang zh-TW > $(DEMO)/rules.zh-TW.txt; \
	  $(PROBITY) read $(EXAMPLE) --lang en > $(DEMO)/rules.en.txt; \
	  echo "The rules as prose: $(DEMO)/rules.zh-TW.txt and $(DEMO)/rules.en.txt"; \
	  for lang in zh-TW en; do \
	    $(PROBITY) scan Examples/03-scan/exports --rules Examples/03-scan --lang $$lang \
	      -o $(DEMO)/findings.$$lang.xlsx || [ $$? -eq 1 ]; \
	  done; \
	  echo "The program: $(PROBITY)"; \
	  echo "The workbook for audit: $(DEMO)/findings.zh-TW.xlsx and $(DEMO)/findings.en.xlsx"; \
	fi

# The C++ library of the run time and the C libraries go in as well: one file is the whole program,
# and without the first it starts a third slower.
ARCHIVES := .build/archives
LIBRARIES := libstdc++.a libcrypto.a libexpat.a libsqlite3.a libz.a libzstd.a
# Whatever is built for release is linked alike, so that the objects serve all of it.
RELEASE := -c release -Xlinker -L$(ARCHIVES)

archives:
	@SWIFT="$(SWIFT)" .ci/prepare
	@mkdir -p $(ARCHIVES)
	@for name in $(LIBRARIES); do \
	  ln -sf "$$(clang -print-file-name=$$name)" $(ARCHIVES)/$$name; done
	@Scripts/xlsxwriter-archive $(ARCHIVES)/libxlsxwriter.a || \
	  echo "warning: the program will need libxlsxwriter.so where it runs" >&2

# DuckDB and Spark, for `--engine`, in an environment of their own; nothing else needs them.
ENGINES := .build/engines
DUCKDB := 2.0.1
SPARK := 4.3.0

engines:
	@SWIFT="$(SWIFT)" .ci/prepare engines
	@[ -x $(ENGINES)/bin/python ] || python3 -m venv $(ENGINES)
	@$(ENGINES)/bin/python -c 'import duckdb; assert duckdb.__version__ == "$(DUCKDB)"' 2>/dev/null || \
	  $(ENGINES)/bin/python -m pip install --quiet --disable-pip-version-check duckdb==$(DUCKDB)
	@Scripts/install-spark $(ENGINES)/bin/python $(SPARK) $(ENGINES)/spark
	@echo "DuckDB $(DUCKDB) and Spark $(SPARK) are in $(ENGINES)"

build: archives
	$(SWIFT) build $(RELEASE) --product probity

test:
	@SWIFT="$(SWIFT)" .ci/prepare
	$(SWIFT) test --disable-xctest

tests-release: archives
	$(SWIFT) build $(RELEASE) --build-tests --disable-xctest

test-release: tests-release
	$(SWIFT) test $(RELEASE) --skip-build --disable-xctest

lint:
	$(SWIFT) format lint --strict -r Sources Tests Benchmarks Fuzz Package.swift

# Figures depend on the machine and its load: compare ratios taken in one run.
bench: build
	$(SWIFT) build $(RELEASE) --product Benchmarks
	@mkdir -p $(DEMO)
	@clang -O2 Benchmarks/yardstick.c -o $(DEMO)/yardstick
	@clang -O2 Benchmarks/cells.c -lxlsxwriter -o $(DEMO)/cells
	@uptime
	@.build/release/Benchmarks start $(PROBITY) $(DEMO)/yardstick
	@.build/release/Benchmarks check $(EXAMPLE)
	@.build/release/Benchmarks parse
	@.build/release/Benchmarks report 10000 $(DEMO) $(DEMO)/cells

# Ten minutes for rules and ten for models; SECONDS=60 for a shorter look.
fuzz:
	@Fuzz/run

install: build
	install -D -m 755 $(PROBITY) "$(DESTDIR)$(PREFIX)/bin/probity"
	install -d "$(DESTDIR)$(PREFIX)/share/man/man1" "$(DESTDIR)$(PREFIX)/share/man/zh_TW/man1" \
	  "$(DESTDIR)$(PREFIX)/share/bash-completion/completions" \
	  "$(DESTDIR)$(PREFIX)/share/zsh/site-functions" \
	  "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d"
	$(PROBITY) manual --lang en > "$(DESTDIR)$(PREFIX)/share/man/man1/probity.1"
	$(PROBITY) manual --lang zh-TW > "$(DESTDIR)$(PREFIX)/share/man/zh_TW/man1/probity.1"
	$(PROBITY) completion bash > "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/probity"
	$(PROBITY) completion zsh > "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_probity"
	$(PROBITY) completion fish > "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/probity.fish"

clean:
	rm -rf .build
