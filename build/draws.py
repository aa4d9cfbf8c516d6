"""Draws the random numbers of the simulation and of the imagined recruiters: `python -m build.draws`.

The results are committed: numpy's generators take 4 MB of a window and change with numpy; a file changes no
figure. Run it after changing a seed or a number of paths, years, milestones or recruiters.
"""

import sys
from pathlib import Path

import numpy as np

from planner.ask.cloud.traits import dealt
from planner.model_inputs import load_tables
from planner.pay.worth.draws import drawn

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "tables"


def main() -> int:
    """Write a file of each."""
    cloud = load_tables().asks.cloud
    np.save(FOLDER / "draws.npy", drawn())
    np.save(FOLDER / "recruiter_traits.npy", dealt(cloud.manners, cloud.seed))
    return 0


if __name__ == "__main__":
    sys.exit(main())
