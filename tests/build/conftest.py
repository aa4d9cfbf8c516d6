"""Benchmarks count what processes spend with `resource`, which Windows has not."""

import sys

collect_ignore_glob = ["test_benchmark.py", "test_bare_yardsticks.py"] if sys.platform == "win32" else []
