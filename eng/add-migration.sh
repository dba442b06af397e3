#!/usr/bin/env bash
# Adds one migration to both databases: eng/add-migration.sh NameOfTheChange
set -euo pipefail
cd "$(dirname "$0")/.."
name="${1:?usage: eng/add-migration.sh NameOfTheChange}"
dotnet tool restore >/dev/null
dotnet build HousingPortal.Web -v q -nologo
for database in Sqlite SqlServer; do
  dotnet ef migrations add "$name" --no-build --project HousingPortal.Web \
    --context "${database}PortalDb" --output-dir "Data/Migrations/$database"
done
dotnet format HousingPortal.Web --no-restore --include HousingPortal.Web/Data/Migrations/ -v q || true
