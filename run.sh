#!/usr/bin/env bash
# Starts the portal on SQLite with demonstration data: ./run.sh   (stop with Ctrl+C; ./run.sh --fresh starts with an empty database)
set -euo pipefail
cd "$(dirname "$0")"
. eng/setup.sh
if [ "${1:-}" = "--fresh" ]; then
  rm -rf data
  shift
fi
export ASPNETCORE_ENVIRONMENT="${ASPNETCORE_ENVIRONMENT:-Development}"
export ASPNETCORE_URLS="${ASPNETCORE_URLS:-http://localhost:5180}"
echo "The portal will answer at $ASPNETCORE_URLS"
exec dotnet run --project HousingPortal.Web --no-launch-profile -- "$@"
