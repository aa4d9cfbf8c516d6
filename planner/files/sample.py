"""The sample plan: its deadlines are written as `in 9 days`, so that it is never out of date."""

import datetime
import json
import re

from planner.files.reading import read_bytes
from planner.plan import Plan

SAMPLE = "samples/sample.counterpoint"  # among the resources
_IN_DAYS = re.compile(r"in (\d{1,3}) days")


def sample_plan(text: str, today: datetime.date) -> Plan:
    """Return the plan in a sample file's text, with deadlines counted from today."""
    content = json.loads(text)
    for offer in content["plan"]["offers"]:
        if match := _IN_DAYS.fullmatch(offer.get("deadline", "")):
            offer["deadline"] = (today + datetime.timedelta(days=int(match[1]))).isoformat()
    return read_bytes(json.dumps(content).encode(), "sample").plan
