#!/bin/sh
# A company of its own, from a shell.
#
#     npm run simulator -- --port 4010
#     sh apps/simulator/examples/curl/sync.sh
set -eu

simulator=${HIBOB_SIMULATOR_URL:-http://127.0.0.1:4010}
json='Content-Type: application/json'

# Takes the first text that stands behind a name in JSON; with jq at hand, jq does it better.
value_of() { grep -o "\"$1\":\"[^\"]*\"" | head -n 1 | cut -d '"' -f 4; }

made=$(curl -fsS -H "$json" -d '{"scenario":"guide-complete","employees":5,"seed":7}' "$simulator/_sim/v1/companies")
company=$(printf %s "$made" | value_of id)
user=$(printf %s "$made" | sed 's/.*"serviceUsers"//' | value_of id)
token=$(printf %s "$made" | value_of token)
echo "company $company"

status=$(curl -sS -o /dev/null -w '%{http_code}' -u "$user:$token" -H "$json" \
  -d '{"fields":["root.id","work.title"],"showInactive":true}' "$simulator/v1/people/search")
echo "search $status"

verified=$(curl -fsS -H "$json" -d '{"expect":[{"endpoint":"people.search","times":1,"status":200}]}' \
  "$simulator/_sim/v1/companies/$company/journal/verify")
case $verified in
  '{"passed":true'*) echo 'journal as expected' ;;
  *) echo "$verified"; exit 1 ;;
esac

curl -fsS -X DELETE "$simulator/_sim/v1/companies/$company" >/dev/null
