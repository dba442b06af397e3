#!/usr/bin/env bash
# Everything there is to test: ./test.sh   (further arguments go to dotnet test, for example --filter Domain)
set -euo pipefail
cd "$(dirname "$0")"
. eng/setup.sh
if ! find_browser >/dev/null; then
  echo "The browser tests need Chromium, Chrome or Edge." >&2
  exit 1
fi
dotnet build -nologo -v q
dotnet format --no-restore --verify-no-changes
dotnet test HousingPortal.Tests --no-build --logger "console;verbosity=minimal" "$@"
