# A company of its own for every example. RSpec starts the simulator once, and stops it.
#
#     rspec employees_spec.rb
#
# HIBOB_SIMULATOR_URL points it to one that runs already; otherwise `npx hibob-simulator` is started.

require "json"
require "net/http"
require "uri"

RSpec.describe "reading employees" do
  before(:all) do
    @simulator = ENV["HIBOB_SIMULATOR_URL"]
    unless @simulator
      @running = IO.popen(%w[npx hibob-simulator --port 0 --json --until-stdin-ends], "r+")
      @simulator = JSON.parse(@running.gets)["url"]
    end
  end

  after(:all) { @running&.close }
  after { ask(Net::HTTP::Delete, "/_sim/v1/companies/#{@company["id"]}") }

  def ask(method, path, body = nil, user = nil)
    uri = URI(@simulator + path)
    request = method.new(uri, "Content-Type" => "application/json")
    request.basic_auth(user["id"], user["token"]) if user
    request.body = JSON.generate(body) if body
    answer = Net::HTTP.start(uri.hostname, uri.port) { |http| http.request(request) }
    answer.body.to_s.empty? ? nil : JSON.parse(answer.body)
  end

  def company_of(scenario)
    @company = ask(Net::HTTP::Post, "/_sim/v1/companies", { scenario: scenario, employees: 20, seed: 7 })
  end

  # What your program does, in the place of your program.
  def employees
    asked = { fields: ["root.id", "home.legalGender"], showInactive: true }
    ask(Net::HTTP::Post, "/v1/people/search", asked, @company["serviceUsers"].first)["employees"]
  end

  it "reads everybody" do
    company_of("guide-complete")
    expect(employees.size).to eq(20)
  end

  it "gets no gender, and no error, where Home is not ticked" do
    company_of("home-missing")
    expect(employees.select { |person| person.key?("home") }).to eq([])
  end
end
