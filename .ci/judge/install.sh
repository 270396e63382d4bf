# Installs the judges. Sourced by .ci/judges.

packages=(
  gcc libc6-dev libical-dev khal python3-icalendar              # calendar
  python3-jsonschema                                            # schema
  miller jq sqlite3 postgresql                                     # tables, database
  python3-openpyxl libreoffice-calc                             # workbook, spreadsheet
  chromium fonts-dejavu-core fonts-ipafont-gothic               # report; without a Japanese font all is boxes
  libxml2-utils librsvg2-bin cmark-gfm openjdk-17-jre-headless
  raptor2-utils pandoc texlive-binaries                         # linked data, citations
)

. /etc/os-release
[ "$VERSION_CODENAME" = bookworm ] || { echo "the judges are pinned by the release of Debian 12, and this is $PRETTY_NAME" >&2; exit 1; }

if ! dpkg-query -W -f '${Status}\n' "${packages[@]}" 2>/dev/null | awk '$3 != "installed" { bad = 1 } END { exit bad || NR < '${#packages[@]}' }'; then
  printf '\n== installing Debian packages\n'
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
fi
command -v node >/dev/null || { apt-get install -y -qq --no-install-recommends nodejs npm >/dev/null; }

printf '\n== the judges\n'
dpkg-query -W -f '${Package} ${Version}\n' "${packages[@]}"
if ! cmp -s "$judge/package-lock.json" "$judge/node_modules/.lock"; then
  PUPPETEER_SKIP_DOWNLOAD=1 npm ci --silent --no-audit --no-fund --ignore-scripts --prefix "$judge"
  cp "$judge/package-lock.json" "$judge/node_modules/.lock"
fi
(cd "$judge" && npm ls --depth 0 | tail -n +2)
