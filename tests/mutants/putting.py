"""Put a mutant into the modules of this process: functions get new code, constants new values."""

import gc
import sys
from collections.abc import Iterator
from types import CodeType, FunctionType, ModuleType
from typing import Any

from tests.mutants.mutations import Mutant


def put(mutant: Mutant) -> bool:
    """Change what is loaded; False if nothing that is loaded can be changed so."""
    file = str(mutant.path)
    code = compile(mutant.tree, file, "exec")
    return _constants(code, file) if not mutant.scope else _functions(code, file)


def _functions(code: CodeType, file: str) -> bool:
    """Give each loaded function of the file its new code, wherever it is referred to."""
    new = {(inner.co_qualname, inner.co_firstlineno): inner for inner in _codes(code)}
    changed = False
    for function in [item for item in gc.get_objects() if isinstance(item, FunctionType)]:
        old = function.__code__
        if old.co_filename != file:
            continue
        mutated = new.get((old.co_qualname, old.co_firstlineno))
        if mutated is not None and mutated != old and mutated.co_freevars == old.co_freevars:
            function.__code__ = mutated
            changed = True
    return changed


def _codes(code: CodeType) -> Iterator[CodeType]:
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield constant
            yield from _codes(constant)


def _constants(code: CodeType, file: str) -> bool:
    """Replace module-level values that the mutant changes, in every module that imported them."""
    module = next(item for item in list(sys.modules.values()) if getattr(item, "__file__", None) == file)
    fresh: dict[str, Any] = {**{key: module.__dict__[key] for key in ("__name__", "__file__", "__package__")}}
    exec(code, fresh)
    changed = False
    for name, value in fresh.items():
        old = module.__dict__.get(name)
        if name.startswith("__") or isinstance(value, type | FunctionType | ModuleType) or old is value:
            continue
        if type(value) is type(old) and repr(value) != repr(old):
            changed = True
            for other in [item for item in list(sys.modules.values()) if isinstance(item, ModuleType)]:
                if other.__dict__.get(name) is old:
                    other.__dict__[name] = value
    return changed
