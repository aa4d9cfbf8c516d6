"""The words of `arc.toml`: how the arc of a story shows in whatever trade it is set."""

from msgspec import Struct

from planner.story.caseless import CaselessPattern


class ArcWords(Struct, frozen=True, eq=False):
    """Patterns; the file says what each is for."""

    let_know: CaselessPattern
    came_out: CaselessPattern
    harder: CaselessPattern
    minded: CaselessPattern
    improves: CaselessPattern
    unburdened: CaselessPattern
    turn: CaselessPattern
    other_way: CaselessPattern
    works: CaselessPattern
    less_than_model: CaselessPattern
