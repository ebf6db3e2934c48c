#!/usr/bin/env bash
# Installs what the build needs and is missing: libxml2's headers and pkg-config, through apt or brew.
set -euo pipefail

if ! command -v swift >/dev/null; then
  echo "factcheck: Swift 6.2 or newer is needed: https://www.swift.org/install" >&2
  exit 1
fi
if command -v pkg-config >/dev/null && pkg-config --exists libxml-2.0; then
  exit 0
fi
as_root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi; }
if command -v apt-get >/dev/null; then
  echo "factcheck: installing libxml2-dev and pkg-config with apt" >&2
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq libxml2-dev pkg-config >&2
elif command -v brew >/dev/null; then
  echo "factcheck: installing libxml2 and pkg-config with brew" >&2
  brew install libxml2 pkg-config >&2
else
  echo "factcheck: libxml2 with its headers and pkg-config are needed; there is neither apt nor brew here," >&2
  echo "factcheck: so install them with this system's package manager and run the command again." >&2
  exit 1
fi
