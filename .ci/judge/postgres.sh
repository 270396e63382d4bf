# A PostgreSQL of our own, for the pieces that source this and call
#
#   postgres_start            starts it, once for all pieces; it ends with the run
#   postgres_new NAME         makes an empty database, in place of one of that name
#   postgres_psql NAME ARG…   runs psql in a database and stops at the first error
#
# Its folder is not below $tmp, which is for root alone; it listens on a socket
# there and nowhere else.

postgres_start() {
  [ -z "${postgres:-}" ] || return 0
  postgres_bin=$(ls -d /usr/lib/postgresql/*/bin | tail -n 1)
  postgres=$(mktemp -d /tmp/postgres.XXXXXX)
  chown postgres "$postgres"
  local before
  before=$(trap -p EXIT) # trap -- 'COMMAND' EXIT
  eval "set -- $before"
  trap "postgres_stop; ${3:-:}" EXIT
  postgres_do initdb -A trust -E UTF8 --locale=C.UTF-8 --no-sync -D "$postgres/data"
  postgres_do pg_ctl -w -D "$postgres/data" -l "$postgres/log" \
    -o "-k $postgres -c listen_addresses='' -c fsync=off" start
}

# postgres_do PROGRAM ARG… runs one of its programs as its user, who must not be root.
postgres_do() {
  local program=$1
  shift
  (cd "$postgres" && runuser -u postgres -- "$postgres_bin/$program" "$@" >"$postgres/said" 2>&1 </dev/null) || {
    cat "$postgres/said" >&2
    return 1
  }
}

postgres_psql() {
  local database=$1
  shift
  PGOPTIONS=--client-min-messages=warning psql -X -q -v ON_ERROR_STOP=1 -h "$postgres" -U postgres -d "$database" "$@"
}

postgres_new() {
  postgres_psql postgres -c "DROP DATABASE IF EXISTS $1" -c "CREATE DATABASE $1 TEMPLATE template0"
}

postgres_stop() {
  [ ! -e "$postgres/data/postmaster.pid" ] || postgres_do pg_ctl -m immediate -D "$postgres/data" stop || :
  rm -rf "$postgres"
}
