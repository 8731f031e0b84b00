"""A company of its own for every test. pytest starts the simulator once, and stops it.

    pytest test_employees.py

HIBOB_SIMULATOR_URL points it to one that runs already; otherwise `npx hibob-simulator` is started.
"""

import base64
import json
import os
import subprocess
import urllib.request

import pytest


def call(url, method, body=None, headers=None):
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(
        url, method=method, data=data, headers={"Content-Type": "application/json", **(headers or {})}
    )
    with urllib.request.urlopen(request) as answer:
        text = answer.read()
        return json.loads(text) if text else None


@pytest.fixture(scope="session")
def simulator():
    if "HIBOB_SIMULATOR_URL" in os.environ:
        yield os.environ["HIBOB_SIMULATOR_URL"]
        return
    command = ["npx", "hibob-simulator", "--port", "0", "--json", "--until-stdin-ends"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield json.loads(process.stdout.readline())["url"]
        process.stdin.close()


@pytest.fixture
def company(simulator, request):
    """The company; `@pytest.mark.parametrize("company", ["leavers-hidden"], indirect=True)` takes another scenario."""
    scenario = getattr(request, "param", "guide-complete")
    made = call(simulator + "/_sim/v1/companies", "POST", {"scenario": scenario, "employees": 20, "seed": 7})
    yield made
    call(f"{simulator}/_sim/v1/companies/{made['id']}", "DELETE")


def employees(simulator, company):
    """What your program does, in the place of your program."""
    user = company["serviceUsers"][0]
    credentials = base64.b64encode(f"{user['id']}:{user['token']}".encode()).decode()
    asked = {"fields": ["root.id", "home.legalGender"], "showInactive": True}
    headers = {"Authorization": "Basic " + credentials}
    return call(simulator + "/v1/people/search", "POST", asked, headers)["employees"]


def test_reads_everybody(simulator, company):
    assert len(employees(simulator, company)) == 20


@pytest.mark.parametrize("company", ["home-missing"], indirect=True)
def test_gets_no_gender_and_no_error_where_home_is_not_ticked(simulator, company):
    assert [person for person in employees(simulator, company) if "home" in person] == []
