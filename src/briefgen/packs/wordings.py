"""Wordings read when the pack compiles: the plain ones become steps that need no template engine at run time.

A wording is Jinja. Most use text, roles, filters, verb(…) and «if»; those are kept as tuples, which are said in
microseconds and can do nothing else. The rest is left to the sandboxed engine.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import msgpack
from jinja2 import nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

FILTERS = frozenset(
    {
        "a", "adjective", "after", "bare", "capital", "clause", "counted", "denied", "done", "figure", "gerund", "held",
        "infinitive", "length", "subjunctive",
        "nisba", "nisba_of", "nominative", "object", "on", "order", "ordinal", "own", "possessive", "short", "third",
        "title",
    }
)  # fmt: skip
"""The closed list of filters."""
ENVIRONMENT = ImmutableSandboxedEnvironment()
CALLS = frozenset({"verb", "holder"})
ATTRIBUTES = frozenset({"id", "type", "plural", "amount"})
COMPARISONS = frozenset({"eq", "ne", "lt", "gt", "lteq", "gteq", "in", "notin"})

Step = tuple[Any, ...]


class NotPlain(Exception):
    """The wording uses more of Jinja than steps can say."""


def packed_steps(wording: str) -> bytes | None:
    """The wording as packed steps, or None where it is not a plain one; raises TemplateSyntaxError."""
    try:
        packed: bytes = msgpack.packb(steps_of(wording))
        return packed
    except NotPlain:
        return None


def steps_of(wording: str) -> tuple[Step, ...]:
    """The wording as steps; raises NotPlain or TemplateSyntaxError."""
    return _body(tree_of(wording).body)


@lru_cache(maxsize=4096)
def tree_of(wording: str) -> nodes.Template:
    """The wording as Jinja's tree, which nobody may change; raises TemplateSyntaxError."""
    return ENVIRONMENT.parse(wording)


def _body(found: list[nodes.Node]) -> tuple[Step, ...]:
    return tuple(_statement(node) for node in found)


def _statement(node: nodes.Node) -> Step:
    if isinstance(node, nodes.Output):
        return ("print", tuple(_expression(part) for part in node.nodes))
    if isinstance(node, nodes.If):
        branches = [(node.test, node.body), *((each.test, each.body) for each in node.elif_)]
        return ("if", tuple((_expression(test), _body(body)) for test, body in branches), _body(node.else_))
    raise NotPlain


def _expression(node: nodes.Node | None) -> Step:
    match node:
        case nodes.TemplateData(data=data):
            return ("const", data)
        case nodes.Const(value=value):
            return ("const", value)
        case nodes.Name(name=name):
            return ("name", name)
        case nodes.Filter(node=inner, name=name, args=args, kwargs=[]) if name in FILTERS:
            return ("filter", name, _expression(inner), tuple(map(_expression, args)))
        case nodes.Call(node=nodes.Name(name=name), args=args, kwargs=kwargs, dyn_args=None) if name in CALLS:
            named = tuple((pair.key, _expression(pair.value)) for pair in kwargs)
            return ("call", name, tuple(map(_expression, args)), named)
        case nodes.Getattr(node=inner, attr=attribute) if attribute in ATTRIBUTES:
            return ("attribute", _expression(inner), attribute)
        case nodes.Concat(nodes=parts):
            return ("concat", tuple(map(_expression, parts)))
        case nodes.CondExpr(test=test, expr1=yes, expr2=no) if no is not None:
            return ("either", _expression(test), _expression(yes), _expression(no))
        case nodes.Not(node=inner):
            return ("not", _expression(inner))
        case nodes.And(left=left, right=right):
            return ("and", _expression(left), _expression(right))
        case nodes.Or(left=left, right=right):
            return ("or", _expression(left), _expression(right))
        case nodes.Compare(expr=left, ops=[nodes.Operand(op=operator, expr=right)]) if operator in COMPARISONS:
            return ("compare", operator, _expression(left), _expression(right))
    raise NotPlain
