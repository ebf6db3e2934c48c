#!/usr/bin/env bash
# Opens fresh reports in a headless Chromium: both founding documents, a hostile page, a page without an article, the list
# of all; and the recorded ones. Tests/Browser/run.sh PROGRAM [FOLDER for screenshots]. Says so and passes where there is
# no Chromium or no program.
set -euo pipefail
cd "$(dirname "$0")/../.."
program=${1:-.build/release/factcheck}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fresh=()
if [ -x "$program" ]; then
  "$program" report --no-config --output html="$work/fresh/" \
    seeds/*.txt Tests/Browser/hostile.html Fixtures/pages/error-page.html Fixtures/pages/news-agency.html
  fresh=("$work"/fresh/*.html)
else
  echo "browser test: no program at $program, so only recorded reports are opened"
fi
screenshots=()
[ $# -lt 2 ] || screenshots=(--screenshots "$2")
python3 Tests/Browser/check_report.py "${screenshots[@]}" \
  Fixtures/reports/sample.html Fixtures/reports/unscored.html Fixtures/reports/index.html "${fresh[@]}"
