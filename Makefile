# One entry point for people and for CI; thin over SwiftPM.
FILE ?= seeds/000_7b9c853acbd692ae.txt seeds/002_489d0ee25a1fdea4.txt $(wildcard Fixtures/pages/news-agency.html)
PROGRAM = .build/release/factcheck

.PHONY: report test build setup format lint fixtures rules browser-test pictures check memory bench bench-gate

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

# Opens fresh and recorded HTML reports in a headless Chromium; says so and passes where there is none.
browser-test:
	bash Tests/Browser/run.sh $(if $(wildcard $(PROGRAM)),$(PROGRAM),.build/debug/factcheck)

# Peak memory of 200,000 documents against a bound.
memory: build
	python3 Tests/Benchmarks/memory.py $(PROGRAM)

check: lint test rules

# Speed beside other programs: BENCH passes arguments, such as BENCH="--corpus folder --peers venv/bin/python".
bench: build
	python3 Tests/Benchmarks/bench.py --program $(PROGRAM) $(BENCH)

# Instruction counts against Fixtures/instructions.json; RECORD=1 lowers the floors.
bench-gate: build
	python3 Tests/Benchmarks/gate.py --program $(PROGRAM) $(if $(RECORD),--record)

# The pictures of the README, from a founding document.
pictures: build
	bash Tools/pictures.sh $(PROGRAM)
