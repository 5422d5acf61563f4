# The two commands to know: `make demo` and `make test`. Both install what is missing.

PREFIX ?= /usr/local
DESTDIR ?=
# The release build carries Swift's libraries inside, so that it runs where Swift is not installed.
RELEASE = -c release --static-swift-stdlib

.PHONY: demo quarter-demo test build check install uninstall bench coverage setup clean

demo: build
	Scripts/demo.sh

# The job that runs by itself, on two provinces and three windows.
quarter-demo: build
	Scripts/quarter-demo.sh

test: setup
	swift build --build-tests
	swift test --skip-build

build: setup
	swift build $(RELEASE) --product sipas

check: setup
	Scripts/check.sh

install: build
	Scripts/install.sh "$$(swift build $(RELEASE) --show-bin-path)" "$(DESTDIR)$(PREFIX)"

uninstall:
	rm -rf "$(DESTDIR)$(PREFIX)/bin/sipas" "$(DESTDIR)$(PREFIX)/share/sipas" \
	  "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/sipas" \
	  "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_sipas" \
	  "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/sipas.fish"

# How fast, next to DuckDB, SQLite, Python, R survey and svy; installs them. BENCH takes the options.
bench:
	Benchmarks/run.sh $(BENCH)

# How often the intervals and rank sets cover the truth; some minutes.
coverage: setup
	swift build -c release --product coverage
	nice -n 19 "$$(swift build -c release --show-bin-path)/coverage" > Benchmarks/COVERAGE.part
	mv Benchmarks/COVERAGE.part Benchmarks/COVERAGE.md

setup:
	@Scripts/setup.sh

clean:
	swift package clean
	rm -rf demo
