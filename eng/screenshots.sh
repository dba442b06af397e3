#!/usr/bin/env bash
# Makes the pictures of the README anew from the running portal (needs pdftoppm of poppler-utils for the notice).
set -euo pipefail
cd "$(dirname "$0")/.."
. eng/setup.sh
HOUSINGPORTAL_WRITE_SCREENSHOTS=1 dotnet test HousingPortal.Tests --filter FullyQualifiedName~ScreenshotTests
pdftoppm -r 70 -png -singlefile docs/images/notice-kk.pdf docs/images/notice-kk
rm docs/images/notice-kk.pdf
