#!/usr/bin/env bash
# Everything there is to test: ./test.sh   (with arguments, only what dotnet test makes of them: ./test.sh --filter Intake)
set -euo pipefail
cd "$(dirname "$0")"
. eng/setup.sh
if ! find_browser >/dev/null; then
  echo "The browser tests need Chromium, Chrome or Edge." >&2
  exit 1
fi
dotnet build -nologo -v q
dotnet format --no-restore --verify-no-changes
if [ $# -gt 0 ]; then
  exec dotnet test HousingPortal.Tests --no-build --logger "console;verbosity=minimal" "$@"
fi
eng/coverage.sh
dotnet test HousingPortal.Tests --no-build --logger "console;verbosity=minimal" --filter "FullyQualifiedName!~HousingPortal.Tests.DomainTests"
