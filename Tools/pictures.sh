#!/usr/bin/env bash
# Makes the pictures of the README from a founding document: Tools/pictures.sh PROGRAM. Needs headless Chromium.
set -euo pipefail
program=${1:-.build/release/factcheck}
folder=Fixtures/pictures
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
if [ -z "$browser" ]; then
  echo "factcheck: the pictures need Chromium; there is none here" >&2
  exit 1
fi
mkdir -p "$folder"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
shoot() { # page, picture, width, height
  "$browser" --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size="$3,$4" \
    --screenshot="$work/shot.png" "file://$work/$1" >/dev/null 2>&1
  if command -v convert >/dev/null; then
    convert "$work/shot.png" -colors 64 -strip "$folder/$2"
  else
    cp "$work/shot.png" "$folder/$2"
  fi
}
"$program" report --format html seeds/000_7b9c853acbd692ae.txt > "$work/report.html"
shoot report.html report-html.png 1200 1000
{
  echo '<meta charset="utf-8"><body style="margin:0;background:#16181d"><pre style="margin:16px;color:#d8dce4;font:15px/1.35 monospace">'
  "$program" report --color never seeds/002_489d0ee25a1fdea4.txt | head -n 44 |
    sed -e 's/&/\&amp;/g' -e 's/</\&lt;/g' \
      -e 's/^\(.*✖.*\)$/<b style="color:#ff7b72">\1<\/b>/' -e 's/^\(.*▲.*\)$/<b style="color:#e3b341">\1<\/b>/' \
      -e 's/^\( *[~^= ]*[~^=][~^= ]*\)$/<span style="color:#79c0ff">\1<\/span>/'
  echo '</pre>'
} > "$work/report-text.html"
shoot report-text.html report-text.png 800 960
