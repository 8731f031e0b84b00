# A company of its own for every test, over plain HTTP. Ruby's standard library is enough.
#
#     npm run simulator -- --port 4010
#     ruby apps/simulator/examples/ruby/test_sync.rb

require "json"
require "net/http"
require "uri"

SIMULATOR = ENV.fetch("HIBOB_SIMULATOR_URL", "http://127.0.0.1:4010")
METHODS = {
  get: Net::HTTP::Get, post: Net::HTTP::Post, put: Net::HTTP::Put, delete: Net::HTTP::Delete
}.freeze

# Status and JSON of an answer.
def call(method, path, body = nil, user = nil)
  uri = URI(SIMULATOR + path)
  request = METHODS.fetch(method).new(uri, "Content-Type" => "application/json")
  request.basic_auth(user["id"], user["token"]) if user
  request.body = JSON.generate(body) if body
  answer = Net::HTTP.start(uri.hostname, uri.port) { |http| http.request(request) }
  [answer.code.to_i, answer.body.to_s.empty? ? nil : JSON.parse(answer.body)]
end

# The simulator's own API: what HiBob has no API for.
def control(method, path, body = nil)
  status, answer = call(method, "/_sim/v1#{path}", body)
  raise "#{answer["error"]} #{answer["fix"]}" if status >= 400

  answer
end

def with_company
  company = control(:post, "/companies", { scenario: "guide-complete", employees: 5, seed: 7 })
  yield company, company["serviceUsers"].first, "/companies/#{company["id"]}"
ensure
  control(:delete, "/companies/#{company["id"]}") if company
end

def expect(what, actual, expected)
  raise "#{what}: expected #{expected.inspect}, got #{actual.inspect}" unless actual == expected

  puts "ok - #{what}"
end

SEARCH = { fields: ["root.id", "work.title"], showInactive: true }.freeze

with_company do |_, user, path|
  status, answer = call(:post, "/v1/people/search", SEARCH, user)
  expect("reads everybody", [status, answer["employees"].size], [200, 5])
  verified = control(:post, "#{path}/journal/verify", { expect: [{ endpoint: "people.search", times: 1 }] })
  expect("with one call", verified["passed"], true)
end

with_company do |_, user, path|
  rule = { endpoint: "people.search", nth: 1, effect: { kind: "429", retryAfter: 1 } }
  control(:put, "#{path}/weather", { rules: [rule] })
  statuses = Array.new(2) { call(:post, "/v1/people/search", SEARCH, user).first }
  expect("meets a limit", statuses, [429, 200])
end
