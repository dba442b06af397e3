#!/usr/bin/env bash
# What run.sh and test.sh need besides the .NET 10 SDK: a browser that prints notices and runs the browser tests.
# Sourced by both; sets Documents__BrowserPath unless it is set already.
set -euo pipefail

if ! command -v dotnet >/dev/null || ! dotnet --list-sdks | grep -q '^10\.'; then
  echo "The .NET 10 SDK is needed: https://dotnet.microsoft.com/download/dotnet/10.0" >&2
  exit 1
fi

find_browser() {
  local candidate
  for candidate in "${Documents__BrowserPath:-}" chromium chromium-browser google-chrome google-chrome-stable microsoft-edge \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" "/Applications/Chromium.app/Contents/MacOS/Chromium" \
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"; do
    [ -n "$candidate" ] || continue
    if command -v "$candidate" >/dev/null 2>&1; then command -v "$candidate"; return 0; fi
  done
  return 1
}

install_packages() {
  local sudo=""
  [ "$(id -u)" = 0 ] || sudo="sudo"
  $sudo apt-get update -qq
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@" >/dev/null
}

if ! find_browser >/dev/null; then
  if command -v apt-get >/dev/null; then
    echo "No Chromium, Chrome or Edge found: installing the packages chromium and fonts-noto-core."
    install_packages chromium fonts-noto-core || install_packages chromium-browser fonts-noto-core || true
  fi
fi

if browser="$(find_browser)"; then
  export Documents__BrowserPath="$browser"
  # Notices are set in Noto Serif; without it another serif font with all Kazakh letters is used.
  if command -v apt-get >/dev/null && command -v fc-list >/dev/null && ! fc-list | grep -q 'NotoSerif'; then
    install_packages fonts-noto-core || echo "fonts-noto-core could not be installed; notices use another serif font." >&2
  fi
else
  echo "No Chromium, Chrome or Edge found, and none could be installed. Preview of notices works, printing does not." >&2
  echo "Install one of them, or name it: Documents__BrowserPath=/path/to/browser" >&2
fi
