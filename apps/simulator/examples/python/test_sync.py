"""A company of its own for every test, over plain HTTP. Python's standard library is enough.

    npm run simulator -- --port 4010
    python3 apps/simulator/examples/python/test_sync.py
"""

import base64
import json
import os
import unittest
import urllib.error
import urllib.request

SIMULATOR = os.environ.get("HIBOB_SIMULATOR_URL", "http://127.0.0.1:4010")


def call(method, path, body=None, headers=None):
    """Status and JSON of an answer, whatever the status."""
    request = urllib.request.Request(
        SIMULATOR + path,
        method=method,
        data=None if body is None else json.dumps(body).encode(),
        headers={"Content-Type": "application/json", **(headers or {})},
    )
    try:
        with urllib.request.urlopen(request) as answer:
            status, text = answer.status, answer.read()
    except urllib.error.HTTPError as error:
        status, text = error.code, error.read()
    return status, json.loads(text) if text else None


def control(method, path, body=None):
    """The simulator's own API: what HiBob has no API for."""
    status, answer = call(method, "/_sim/v1" + path, body)
    if status >= 400:
        raise AssertionError(f"{answer['error']} {answer['fix']}")
    return answer


class SyncTest(unittest.TestCase):
    def setUp(self):
        self.company = control("POST", "/companies", {"scenario": "guide-complete", "employees": 5, "seed": 7})
        user = self.company["serviceUsers"][0]
        credentials = base64.b64encode(f"{user['id']}:{user['token']}".encode()).decode()
        self.headers = {"Authorization": "Basic " + credentials}
        self.path = "/companies/" + self.company["id"]

    def tearDown(self):
        control("DELETE", self.path)

    def search(self):
        return call("POST", "/v1/people/search", {"fields": ["root.id", "work.title"], "showInactive": True}, self.headers)

    def test_reads_everybody_once(self):
        status, answer = self.search()
        self.assertEqual((status, len(answer["employees"])), (200, 5))
        verified = control("POST", self.path + "/journal/verify", {"expect": [{"endpoint": "people.search", "times": 1}]})
        self.assertTrue(verified["passed"], verified)

    def test_a_limit_is_met(self):
        rule = {"endpoint": "people.search", "nth": 1, "effect": {"kind": "429", "retryAfter": 1}}
        control("PUT", self.path + "/weather", {"rules": [rule]})
        self.assertEqual([self.search()[0], self.search()[0]], [429, 200])

    def test_an_unknown_company_is_named(self):
        status, answer = call("GET", "/_sim/v1" + self.path + "0")
        self.assertEqual((status, answer["nearest"]), (404, self.company["id"]))


if __name__ == "__main__":
    unittest.main()
