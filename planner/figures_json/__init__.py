"""An analysis as JSON values for scripts: every figure with its reasons, every ask with its chances.

Private: it includes what no recruiter may see.
"""

from planner.figures_json.analysis import figures_json, problem_json

__all__ = ["figures_json", "problem_json"]
