"""What free text may give away: no construction can keep it safe, so it is read before it leaves.

Another company's name, a private figure, or words that show a floor. What is certain stops the export until
the text is mended; what is doubtful warns, and the user may let it pass.
"""

from planner.share.leak_check.check import Documents, after_overrides, leaks
from planner.share.leak_check.leak import Leak

__all__ = ["Documents", "Leak", "after_overrides", "leaks"]
