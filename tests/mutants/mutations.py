"""Small changes to a module's source, each of which a test should notice.

Texts, annotations, decorators, errors that are raised and the fields of classes are left alone: mypy or a
reader sees a change there.
"""

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import count
from pathlib import Path

COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
CALCULATED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Div,
    ast.Mod: ast.Mult,
    ast.Pow: ast.Mult,
}
CALLED = {"min": "max", "max": "min", "any": "all", "all": "any", "floor": "ceil", "ceil": "floor"}
LEFT_ALONE = {"annotation", "returns", "decorator_list", "bases"}

Edit = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Mutant:
    """A changed module; `scope` is the function or `Class.method` with the change, "" for the module."""

    path: Path
    scope: str
    line: int
    change: str
    tree: ast.Module


def mutants(path: Path) -> Iterator[Mutant]:
    """Give every mutant of a module, in the order of its lines."""
    source = path.read_text(encoding="utf-8")
    for number in count():
        tree = ast.parse(source)
        sites = list(_sites(tree, ""))
        if number >= len(sites):
            return
        scope, node, edit = sites[number]
        before = ast.unparse(node).strip()
        edit()
        change = f"{before}  =>  {ast.unparse(node).strip()}"
        yield Mutant(path, scope, _line(node), change, ast.fix_missing_locations(tree))


def _line(node: ast.AST) -> int:
    return node.target.lineno if isinstance(node, ast.comprehension) else getattr(node, "lineno", 0)


def _sites(node: ast.AST, scope: str) -> Iterator[tuple[str, ast.AST, Edit]]:
    """Give the places in a tree that can be changed, each with its scope and the edit."""
    for edit in _edits(node):
        yield scope, node, edit
    for name, value in ast.iter_fields(node):
        if name in LEFT_ALONE:
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not _is_left_alone(child, node):
                yield from _sites(child, _scope(child, scope))


def _scope(node: ast.AST, scope: str) -> str:
    if not isinstance(node, ast.FunctionDef | ast.ClassDef) or "()" in scope:
        return scope
    inner = f"{scope}.{node.name}" if scope else node.name
    return inner + "()" if isinstance(node, ast.FunctionDef) else inner


def _is_left_alone(node: ast.AST, parent: ast.AST) -> bool:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "kill":
        return True  # os.kill(pid, 0) asks whether a process lives; signal 1 would end it
    in_class = isinstance(parent, ast.ClassDef) and not isinstance(node, ast.FunctionDef)
    return in_class or isinstance(
        node, ast.JoinedStr | ast.Raise | ast.Import | ast.ImportFrom | ast.arguments
    )


def _edits(node: ast.AST) -> Iterator[Edit]:
    """Give the edits of a node in place; its children have their own."""
    yield from _operator_edits(node)
    yield from _value_edits(node)
    yield from _condition_edits(node)
    yield from _part_edits(node)


def _operator_edits(node: ast.AST) -> Iterator[Edit]:
    match node:
        case ast.Compare():
            for place, operator in enumerate(node.ops):
                yield partial(node.ops.__setitem__, place, COMPARED[type(operator)]())
        case ast.BinOp() if type(node.op) in CALCULATED:
            yield partial(setattr, node, "op", CALCULATED[type(node.op)]())
        case ast.BoolOp():
            yield partial(setattr, node, "op", ast.Or() if isinstance(node.op, ast.And) else ast.And())
        case ast.UnaryOp(op=ast.USub()):
            yield partial(setattr, node, "op", ast.UAdd())
        case ast.UnaryOp(op=ast.Not()):
            yield partial(setattr, node, "operand", ast.UnaryOp(ast.Not(), node.operand))


def _value_edits(node: ast.AST) -> Iterator[Edit]:
    match node:
        case ast.Constant(value=bool(value)):
            yield partial(setattr, node, "value", not value)
        case ast.Constant(value=int(whole)):
            yield partial(setattr, node, "value", whole + 1)
        case ast.Constant(value=float(number)):
            yield partial(setattr, node, "value", number * 1.1 if number else 0.1)
        case ast.Call(func=ast.Name(id=name)) if name in CALLED:
            yield partial(setattr, node.func, "id", CALLED[name])


def _condition_edits(node: ast.AST) -> Iterator[Edit]:
    match node:
        case ast.If() | ast.IfExp() | ast.While() if not isinstance(node.test, ast.Compare | ast.UnaryOp):
            yield partial(setattr, node, "test", ast.UnaryOp(ast.Not(), node.test))
        case ast.comprehension():
            for place in range(len(node.ifs)):
                yield partial(node.ifs.pop, place)


def _part_edits(node: ast.AST) -> Iterator[Edit]:
    """Give the removals of an item of a display, and of a call whose result is not used."""
    match node:
        case ast.Dict() if len(node.keys) > 1:
            for place in range(len(node.keys)):
                yield partial(_without_item, node, place)
        case ast.Tuple(ctx=ast.Load()) | ast.Set() if len(node.elts) > 1:
            for place in range(len(node.elts)):
                yield partial(node.elts.pop, place)
        case ast.Expr(value=ast.Call() | ast.YieldFrom() | ast.Yield()):
            yield partial(setattr, node, "value", ast.Constant(None))


def _without_item(node: ast.Dict, place: int) -> None:
    del node.keys[place], node.values[place]
