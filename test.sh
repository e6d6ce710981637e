#!/usr/bin/env bash
# Installs what the tests need where it can, builds once, runs every test, and ends with one plain line:
#   N passed, N failed, N skipped
set -u
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
results=artifacts/test-results

# Packages can be installed on Debian and Ubuntu by root, or by one who needs no password to become root.
can_install() {
    command -v apt-get >/dev/null && { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }
}

install_package() {
    echo "Installing $1 ..."
    local as_root=()
    [ "$(id -u)" = 0 ] || as_root=(sudo -n)
    { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$1" >/dev/null 2>&1; } ||
        { "${as_root[@]}" apt-get update -qq >/dev/null 2>&1 &&
            "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$1" >/dev/null 2>&1; }
}

has_browser() {
    [ -n "${CHROMIUM:-}" ] || command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null
}

has_postgres() {
    compgen -G "/usr/lib/postgresql/*/bin/postgres" >/dev/null || command -v postgres >/dev/null
}

has_browser || ! can_install || install_package chromium || echo "Chromium could not be installed; the browser tests are skipped."
has_postgres || ! can_install || install_package postgresql || echo "PostgreSQL could not be installed; its tests are skipped."

dotnet tool restore >/dev/null || { echo "The tools could not be restored."; exit 1; }

echo "Checking the format ..."
dotnet csharpier check . || { echo "Run: dotnet csharpier format ."; exit 1; }

echo "Building ..."
dotnet build Bot.sln -v quiet || { echo "The build failed."; exit 1; }

echo "Testing ..."
rm -rf "$results"
# One project after the other: several at once starve each other's browser and databases of the processor.
dotnet test Bot.sln --no-build -m:1 --results-directory "$results" --logger trx --logger "console;verbosity=minimal"
outcome=$?

# Every project leaves one file with its counters; a project without tests leaves none.
count() {
    grep -rhoE --include='*.trx' "<Counters [^>]*" "$results" 2>/dev/null |
        grep -oE " $1=\"[0-9]+\"" | grep -oE '[0-9]+' | awk '{ sum += $1 } END { print sum + 0 }'
}
total=$(count total)
passed=$(count passed)
executed=$(count executed)
failed=$((executed - passed))
skipped=$((total - executed))
# A test process that died has counted nothing, but it has failed.
[ "$outcome" = 0 ] || [ "$failed" -gt 0 ] || { failed=1 && echo "A test run ended without a result."; }
[ "$total" -gt 0 ] || { failed=1 && echo "No test ran."; }
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ]
