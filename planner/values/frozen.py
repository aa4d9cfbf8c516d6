"""Frozen classes of values, as `dataclass(frozen=True, slots=True)` makes them, in a tenth of the time.

`dataclass` writes and compiles five methods of every class when its module is imported, a quarter of a
millisecond each class, and the window needs some three hundred classes before its first figures. Here each
method is written when it is first called, as many never are; from then on it is as fast as that of a
dataclass. `fields`, `replace`, `asdict`, patterns of `match` and copies work as with dataclasses.
"""

from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from reprlib import recursive_repr
from types import FunctionType
from typing import Any, TypeVar, cast, dataclass_transform, overload

Class = TypeVar("Class", bound=type)
Method = Callable[..., Any]


@overload
def frozen(plain: Class, /) -> Class: ...
@overload
def frozen(*, eq: bool = True, slots: bool = True) -> Callable[[Class], Class]: ...
@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(
    plain: Class | None = None, /, *, eq: bool = True, slots: bool = True
) -> Class | Callable[[Class], Class]:
    """Decorate a class whose annotations are the fields of its values.

    `eq=False`: values are compared by identity; `slots=False`: values have cached properties.
    """
    if plain is not None:
        return _frozen(plain, eq=eq, slots=slots)
    return lambda decorated: _frozen(decorated, eq=eq, slots=slots)


def _frozen(plain: Class, *, eq: bool, slots: bool) -> Class:
    """Let `dataclass` read the fields and make slots; add the methods that the class has not itself."""
    made = cast(Class, dataclass(init=False, repr=False, eq=False, slots=slots)(plain))
    later = {"__init__": _init, "__eq__": _eq, "__hash__": _hash} if eq else {"__init__": _init}
    own = {name for name, value in vars(made).items() if value is not None}
    methods: dict[str, Method] = {
        "__repr__": _repr,
        "__setattr__": _refuse_setting,
        "__delattr__": _refuse_deletion,
        **({"__getstate__": _state, "__setstate__": _restore} if slots else {}),
        **{name: _written_later(made, name, write) for name, write in later.items()},
    }
    for name, method in methods.items():
        if name not in own:
            setattr(made, name, method)
    return made


def _written_later(owner: type, name: str, write: Callable[[type], Method]) -> Method:
    """Return a method that writes another at its first call, and puts that in its own place."""

    def method(self: object, /, *arguments: Any, **named: Any) -> Any:
        written = write(owner)
        setattr(owner, name, written)
        return written(self, *arguments, **named)

    method.__qualname__, method.__name__ = f"{owner.__qualname__}.{name}", name
    return method


def _init(owner: type) -> Method:
    """Write the method that sets each field, from an argument or its default."""
    names: dict[str, object] = {"set_field": object.__setattr__, "MISSING": MISSING}
    parameters, lines = [], []
    for each in fields(owner):
        default, value = f"default_{each.name}", each.name
        if each.default is not MISSING:
            names[default] = each.default
        elif each.default_factory is not MISSING:
            names[default], names[f"make_{each.name}"] = MISSING, each.default_factory
            value = f"make_{each.name}() if {each.name} is MISSING else {each.name}"
        if each.init:
            parameters.append(f"{each.name}={default}" if default in names else each.name)
        if each.init or default in names:
            lines.append(f"set_field(self, {each.name!r}, {value if each.init else _own_value(each)})")
    if hasattr(owner, "__post_init__"):
        lines.append("self.__post_init__()")
    return _compiled(owner, "__init__", ["self", *parameters], lines or ["pass"], names)


def _own_value(each: "Field[Any]") -> str:
    """The expression of a field that is no argument."""
    return f"default_{each.name}" if each.default is not MISSING else f"make_{each.name}()"


def _eq(owner: type) -> Method:
    """Write the method that compares the fields of two values of the same class."""
    ours, theirs = (_tuple_text(_compared(owner), of) for of in ("self", "other"))
    lines = [f"return {ours} == {theirs} if other.__class__ is self.__class__ else NotImplemented"]
    return _compiled(owner, "__eq__", ["self", "other"], lines, {})


def _hash(owner: type) -> Method:
    """Write the method that hashes what is compared."""
    return _compiled(
        owner, "__hash__", ["self"], [f"return hash({_tuple_text(_compared(owner), 'self')})"], {}
    )


def _compared(owner: type) -> list[str]:
    return [each.name for each in fields(owner) if each.compare]


def _tuple_text(names: list[str], of: str) -> str:
    return f"({''.join(f'{of}.{name},' for name in names)})"


def _compiled(
    owner: type, name: str, parameters: list[str], lines: list[str], names: dict[str, object]
) -> Method:
    """Compile a method of a class; `names` are those that its lines use besides the parameters."""
    body = "\n ".join(lines)
    namespace: dict[str, object] = {"__name__": owner.__module__, **names}
    exec(f"def {name}({', '.join(parameters)}):\n {body}", namespace)
    method = namespace[name]
    assert isinstance(method, FunctionType)
    method.__qualname__ = f"{owner.__qualname__}.{name}"
    return method


@recursive_repr()
def _repr(self: Any) -> str:
    shown = (f"{each.name}={getattr(self, each.name)!r}" for each in fields(self) if each.repr)
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _refuse_setting(_self: object, name: str, _value: object) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_deletion(_self: object, name: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: Any) -> list[Any]:
    return [getattr(self, each.name) for each in fields(self)]


def _restore(self: Any, state: list[Any]) -> None:
    for each, value in zip(fields(self), state, strict=True):
        object.__setattr__(self, each.name, value)
