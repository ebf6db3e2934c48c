# One entry point for people and for CI; thin over SwiftPM.
FILE ?= seeds/000_7b9c853acbd692ae.txt seeds/002_489d0ee25a1fdea4.txt $(wildcard Fixtures/pages/news-agency.html)
PROGRAM = .build/release/factcheck

.PHONY: report test build setup format lint fixtures rules browser-test pictures memory check

report: build
	$(PROGRAM) report $(FILE)

build: setup
	swift build -c release --product factcheck

test: setup
	swift build --build-tests
	swift test --skip-build

setup:
	@bash Tools/setup.sh

format:
	swift format -i -r Sources Tests Plugins Package.swift

lint:
	swift format lint --strict -r Sources Tests Plugins Package.swift

# Records golden files anew and fails, so that the difference is read before it is committed.
fixtures: setup
	UPDATE_FIXTURES=1 swift test

rules: build
	$(PROGRAM) rules test

# Opens the golden HTML reports in a headless Chromium; says so and passes where there is none.
browser-test:
	python3 Tests/Browser/check_report.py Fixtures/reports/sample.html Fixtures/reports/unscored.html Fixtures/reports/index.html

# Peak memory of 200,000 documents against a bound.
memory: build
	python3 Tests/Benchmarks/memory.py $(PROGRAM)

check: lint test rules

# The pictures of the README, from a founding document.
pictures: build
	bash Tools/pictures.sh $(PROGRAM)
