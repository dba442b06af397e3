#!/usr/bin/env bash
# Measures the tests of the law by mutation (docs/law/mutation.md). Run by hand: it takes a quarter of an hour on two cores, and while it runs it
# keeps a changed library in the folder of the tests, so nothing else may be tested from this checkout.
set -euo pipefail
cd "$(dirname "$0")/../HousingPortal.Tests"
dotnet tool restore >/dev/null
exec dotnet stryker --config-file ../eng/stryker-config.json --output ../artifacts/mutation "$@"
