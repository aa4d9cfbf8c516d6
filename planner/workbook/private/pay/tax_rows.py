"""The rows of the tax sheet that take from wages: each kind of tax of an offer by year, as live sums."""

from collections.abc import Sequence

from msgspec import Struct

from planner.market.tables import Tables
from planner.market.tax_rules.local_tax import LocalTax
from planner.pay.results import Net
from planner.plan import Offer, Plan
from planner.plan.fields.terms import OUTSIDE_US
from planner.workbook.private.offers_sheet import OffersPage
from planner.workbook.private.pay.tax_curves import CurveCells, along_curve
from planner.workbook.sheets.formula import Operand, Term, larger, smaller
from planner.workbook.sheets.page import Column, Columns, Page
from planner.workbook.sheets.pay_rows import PayRows


class TaxedOffer(Struct, frozen=True):
    """The pay of an offer, and the curves that it is taxed along, None where a rate was typed."""

    net: Net
    pay: PayRows
    curve: CurveCells | None
    local: LocalTax | None
    local_curve: CurveCells | None


class HouseholdCells(Struct, frozen=True):
    """The cells that all offers share."""

    other_income: Term
    spent: Term
    security_rate: Term
    wage_base: Term
    medicare: Term
    medicare_more: Term
    medicare_over: Term


def put_household(page: Page, plan: Plan, tables: Tables) -> HouseholdCells:
    """Put the figures of the household and of payroll tax that every offer uses."""
    other, medicare = plan.person.other_income, tables.tax.medicare[plan.person.filing.value]
    lines = (
        ("Other household income", other, "input.money" if other else "assumption.money"),
        ("Share of net pay spent where you live", plan.person.spent_share, "assumption.share"),
        ("Social Security, on own wages", tables.tax.security_rate, "computed.share"),
        ("up to wages of", tables.tax.wage_base, "computed.money"),
        ("Medicare, on all wages", medicare.rate, "computed.share"),
        ("and more", medicare.additional, "computed.share"),
        ("on wages over", medicare.over, "computed.money"),
    )
    columns: Columns[tuple[str, float, str]] = (
        Column("", lambda line: line[0]),
        Column("", lambda line: line[1], lambda line: line[2]),
    )
    rows = page.table(columns, lines, headings=False)
    page.gap()
    return HouseholdCells(*(value for _, value in rows.cells))


def put_taxes(
    page: Page,
    offer: Offer,
    taxed: TaxedOffer,
    common: HouseholdCells,
    wages: Sequence[Term],
    offers: OffersPage,
) -> list[Term]:
    """Put each kind of tax on wages by year; return the cells of their sum."""
    curve = taxed.curve
    if offer.state == OUTSIDE_US or curve is None:
        rate = offers.cells[offer.id, "tax_rate"]
        return year_row(
            page, "Tax, at the rate typed", [wage * (rate if rate.value is not None else 0) for wage in wages]
        )
    earned = _less(page, "Wages less your HSA contribution", offer, "own_hsa", wages, offers)
    income = _less(page, "Income less your 401(k) deferral", offer, "deferral", earned, offers)
    security = [smaller(wage, common.wage_base) * common.security_rate for wage in earned]
    taxes = [
        year_row(page, "Social Security", security),
        year_row(
            page,
            "Income tax, payroll tax and Medicare",
            [along_curve(wage, common.other_income, curve) for wage in income],
        ),
    ]
    if offer.deferral:
        due = [
            _medicare(wage + common.other_income, common) - _medicare(rest + common.other_income, common)
            for wage, rest in zip(earned, income, strict=True)
        ]
        taxes.append(year_row(page, "Medicare on the deferral", due))
    if local := _put_local(page, offer, taxed, common, income, offers):
        taxes.append(local)
    return year_row(page, "Tax", [_sum(parts) for parts in zip(*taxes, strict=True)])


def _less(
    page: Page, label: str, offer: Offer, key: str, wages: Sequence[Term], offers: OffersPage
) -> Sequence[Term]:
    """Put wages less what a field takes off them, never below 0; the wages themselves where it is empty."""
    if not getattr(offer, key):
        return wages
    aside = offers.cells[offer.id, key] * offers.cells[offer.id, "rate"]
    return year_row(page, label, [larger(wage - aside, 0) for wage in wages])


def _medicare(wages: Term, common: HouseholdCells) -> Term:
    """Medicare on the wages of the household."""
    return wages * common.medicare + larger(wages - common.medicare_over, 0) * common.medicare_more


def _sum(parts: Sequence[Term]) -> Term:
    first, *rest = parts
    return sum(rest, start=first)


def _put_local(
    page: Page,
    offer: Offer,
    taxed: TaxedOffer,
    common: HouseholdCells,
    wages: Sequence[Term],
    offers: OffersPage,
) -> list[Term]:
    """Put the tax of a county or city: along its curve, or at the rate typed; empty where there is none."""
    if taxed.local is None:
        return []
    label = f"Local tax of {taxed.local.place}{'' if taxed.local.read else ', to be checked'}"
    if taxed.local_curve is None:
        rate = offers.cells[offer.id, "local_rate"]
        return year_row(page, label, [wage * rate for wage in wages])
    return year_row(
        page, label, [along_curve(wage, common.other_income, taxed.local_curve) for wage in wages]
    )


def year_row(page: Page, label: str, amounts: Sequence[Operand], style: str = "computed.money") -> list[Term]:
    """Put a row of years; return its cells without the label."""
    first = "total" if style.startswith("total") else "label"
    return page.line(label, *amounts, style=style, first=first)[1:]
