#!/usr/bin/env bash
# Runs the tests of the law on a solution that is already built, and demands that they reach every line and every branch of HousingPortal.Domain.
# The places they do not reach are printed. Only these tests run on the measured library: others start the portal from the same folder.
set -euo pipefail
cd "$(dirname "$0")/.."
results=artifacts/coverage
rm -rf "$results"
dotnet test HousingPortal.Tests --no-build --filter "FullyQualifiedName~HousingPortal.Tests.DomainTests" --logger "console;verbosity=minimal" \
  --settings eng/coverage.runsettings --collect "XPlat Code Coverage" --results-directory "$results"

if ! cmp -s HousingPortal.{Domain,Tests}/bin/Debug/net10.0/HousingPortal.Domain.dll; then
  echo "The measured library was left in the folder of the tests: build again." >&2
  exit 1
fi

awk -F'"' '
  function value(name,   i) { for (i = 1; i < NF; i += 2) if ($i ~ ("[ <]" name "=$")) return $(i + 1) }
  /<coverage / { lines = value("lines-covered") " of " value("lines-valid"); branches = value("branches-covered") " of " value("branches-valid"); reached = value("lines-valid") > 0 }
  /<class / { file = value("filename") }
  /<line / { if (value("hits") == 0) missed[file ":" value("number") " is not reached"]
             else if (value("branch") == "True" && value("condition-coverage") !~ /^100%/) missed[file ":" value("number") " branches " value("condition-coverage")] }
  END {
    print "HousingPortal.Domain: " lines " lines, " branches " branches"
    for (place in missed) { count++; print "  " place | "sort -t: -k1,1 -k2,2n" }
    exit count > 0 || !reached
  }' "$results"/*/coverage.cobertura.xml
