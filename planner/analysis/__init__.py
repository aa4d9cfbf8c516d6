"""What a plan comes to: pay, worth, asks, packages and problems, computed in one pure step."""

from planner.analysis.inputs import ModelInputs
from planner.analysis.plan_analysis import analyse, sign_on_case_of
from planner.analysis.results import Analysis, OfferAnalysis

__all__ = ["Analysis", "ModelInputs", "OfferAnalysis", "analyse", "sign_on_case_of"]
