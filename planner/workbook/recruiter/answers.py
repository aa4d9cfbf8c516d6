"""Formulas over the boxes that a recruiter fills in, which are empty when the workbook leaves.

A figure is taken as it is, "Accept" as what is proposed; anything else, and nothing, as what is offered.
"""

from collections.abc import Sequence

from planner.workbook.sheets.formula import Operand, Term, TextFormula, term

ACCEPT = "Accept"
ACCEPT_OR_TYPE = "Choose Accept, or type your figure. Totals follow."
ACCEPT_PACKAGE = "Choose Accept to take this package as a whole."
ACCEPT_CONDITION = "Choose Accept, or type what you can do."
TITLE = "Your answer"


def if_accepted(box: Term, then: Operand, otherwise: Operand) -> Term:
    """A figure where a box says Accept, else another."""
    other = term(otherwise)
    return Term(f'IF({box.text}="{ACCEPT}",{term(then).text},{other.text})', other.number)


def if_number(box: Term, then: Operand, otherwise: Operand) -> Term:
    """A figure where a box has a number, else another."""
    other = term(otherwise)
    return Term(f"IF(ISNUMBER({box.text}),{term(then).text},{other.text})", other.number)


def answered(box: Term, proposed: Term, offered: Term) -> Term:
    """The figure that a box answers with."""
    return if_number(box, box, if_accepted(box, proposed, offered))


def first_accepted(packages: Sequence[tuple[Term, Operand]], otherwise: Term) -> Term:
    """The figure of the first package whose box says Accept, else another."""
    for box, figure in reversed(packages):
        otherwise = if_accepted(box, figure, otherwise)
    return otherwise


def once_answered(count: Term, figure: Term) -> TextFormula:
    """A figure, or nothing while no line is answered."""
    return TextFormula(f'IF({count.text}=0,"",{figure.text})', "")
