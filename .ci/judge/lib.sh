# What the pieces of .ci/judges share. They are sourced with
#
#   $good   the folder with the exports of the real record, as written by
#           "go run ./examples/export -out $good"
#   $hostile  the same of export/testdata/hostile.json
#   $tmp    a folder for what they make themselves, broken samples above all
#   $judge  the folder of the pieces; node finds the modules from there
#
# and call accepts and rejects, which run a judge, show one line and count.

verdicts=$tmp/verdicts
red=0

# accepts WHO WHAT COMMAND… fails the run unless the command ends with 0.
accepts() { verdict accepts 0 "$@"; }

# rejects WHO WHAT COMMAND… fails the run unless the command ends with another
# status: a judge that takes anything is none. A status of 126 or 127, a
# command that is not there, is no verdict, nor is a module that is missing.
rejects() { verdict rejects 1 "$@"; }

verdict() {
  local word=$1 want=$2 who=$3 what=$4 status=0
  shift 4
  "$@" >"$tmp/said" 2>&1 </dev/null || status=$?
  if [ "$status" -ge 126 ] || [ $((status != 0)) -ne "$want" ] || grep -qE 'ERR_MODULE_NOT_FOUND|MODULE_NOT_FOUND|ModuleNotFoundError' "$tmp/said"; then
    printf 'WRONG  %-22s should have %s %s, ended with %s:\n' "$who" "${word%s}ed" "$what" "$status"
    head -c 3000 "$tmp/said" | sed 's/^/       | /'
    red=$((red + 1))
    return
  fi
  printf '%-8s %-22s %s\n' "$word" "$who" "$what" | tee -a "$verdicts"
}
