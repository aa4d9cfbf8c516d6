"""Labels as people word them, each with the field or part that it means; and those that mean none."""

import datetime

import pytest

from planner.intake.layout.columns.column_roles import role_of
from planner.intake.layout.columns.present_names import is_present, present_company
from planner.intake.layout.labels import meaning, read_label
from planner.plan import entry
from planner.plan.entry.number import EntryError
from planner.plan.fields.grant import Grant
from planner.plan.fields.terms import GrantKind
from planner.plan.registry import FIELDS
from tests.intake.tables.test_table_layouts import names, parsed, texts

WORDED = {
    "base": "What they pay; Headline salary; Regular pay; Fixed remuneration",
    "bonus_target": "Bonus at 100%; Expected bonus; Target bonus, 20%; Annual bonus (months of pay)",
    "sign_on": "Cash on joining; Signature bonus; Up-front bonus; Initial bonus",
    "grants": "Joining grant; Shares that vest ($); Share package",
    "match_rate": "Pension, employer part (%); RRSP match (% of base); Workplace pension",
    "deadline": "Last day to accept; Last date to sign; Valid till; Lapses on",
    "start": "First day of work; Commences",
    "title": "Post; Name of role",
    "level": "Pay grade; Internal level",
    "relocation": "Moving costs; Help with moving",
    "valuation": "Company worth; Implied valuation",
    "price": "Value of a share today; Share price at last round",
    "total": "Everything; Year-one sum; All in",
}
"""Labels by the field or part that each means."""


@pytest.mark.parametrize("key", WORDED)
def test_labels_in_other_words_mean_their_field(key: str) -> None:
    assert [meaning(label) for label in WORDED[key].split("; ")] == [key] * (WORDED[key].count("; ") + 1)


@pytest.mark.parametrize("label", ["Health premium", "Max bonus", "From", "Base after raise"])
def test_labels_that_leave_it_open_mean_nothing(label: str) -> None:
    assert meaning(label) is None


def test_shares_under_a_label_of_money_are_not_counted() -> None:
    money, count = read_label("Shares that vest ($)"), read_label("Number of shares")
    assert money is not None
    assert count is not None
    assert (money.counts, count.counts) == ("", "shares")


def test_all_years_together_are_no_offer() -> None:
    table = ",First year,Second year,All four\nBase,182000,182000,364000\nJoining bonus,40000,20000,60000\n"
    assert texts(table, "sign_on") == ["40000 year 1 + 20000 year 2"]


def test_an_average_of_the_rows_is_no_offer_and_a_kind_marks_the_present_job() -> None:
    table = (
        "Employer,Kind,Base\nUmber,current job,151000\nCassia,offer,178000\n"
        "Beacon,offer,185500\nAverage of the offers,,181750\n"
    )
    assert names(table) == ["present job", "Cassia", "Beacon"]


def test_a_title_alone_scales_the_ends_of_a_posted_range() -> None:
    table = (
        "All amounts in USD thousands,,\nCompany,Base,Posted range\nDove,208,185-245\nEmber,176.5,160-200\n"
    )
    assert texts(table, "posted_min") == ["185k", "160k"]


def test_thousands_in_the_corner_scale_a_bonus_in_money() -> None:
    table = '"US$ thousands, unless marked",Bracken,Salt\nBase,200,207\nTarget bonus,30,41.4\n'
    assert texts(table, "bonus_target") == ["=30k/200k", "=41.4k/207k"]


def test_a_remark_beside_a_line_of_a_long_table_says_how_it_vests_and_is_repaid() -> None:
    table = (
        "employer,what,figure,unit,remark\nDun,base salary,13750,USD / month,\n"
        "Dun,stock,150000,USD,vests over 3 years\n"
        "Dun,signing bonus,18000,USD,repay in full if I resign within 12 months\n"
    )
    assert [text for text in texts(table, "grants") if "over 3 years" in text]
    assert [text for text in texts(table, "sign_on") if "repay in full" in text]


def test_a_place_in_the_brackets_of_a_company_is_its_place() -> None:
    table = (
        "Factor,Marl Bank (London),Osprey (Leeds)\n"
        "Gross pay per month (GBP),7250,6900\nAnnual leave (days),28,30\n"
    )
    assert names(table) == ["Marl Bank", "Osprey"]
    assert texts(table, "state") == ["outside US", "outside US"]


def test_the_title_over_years_names_the_company() -> None:
    table = (
        "Tamarack - Principal PM; offer of Nov 20,,\n"
        ",Year 1,Year 2\nSalary,212000,212000\nSign-on,50000,25000\n"
    )
    assert names(table) == ["Tamarack"]


def test_options_in_their_column_are_options_as_a_share_of_the_company() -> None:
    columns = parsed("Start-up,Cash pay,Options\nPip,142k,0.35% of the company\nWharf,155k,1%\n").columns
    entries = [item.text for column in columns for item in column.entries if item.key == "grants"]
    assert entries == ["0.35% options", "1% options"]


def test_a_comment_and_an_uplift_are_no_offers() -> None:
    table = (
        "Item,Now: Mill,Offer: Tern,Uplift %,My comment\nBase,158000,186000,17.7%,fine\nDays off,18,23,27%,\n"
    )
    assert names(table) == ["present job", "Tern"]


def test_shares_of_each_year_in_columns_of_their_own_are_one_schedule() -> None:
    table = (
        "Company,Total RSU ($),Vest Y1,Vest Y2,How often,Base ($)\nJuno,480000,60%,40%,monthly,215000\n"
        "Plover,520000,50%,50%,quarterly,208000\n"
    )
    assert texts(table, "grants") == ["480000, 60/40, monthly", "520000, 50/50, quarterly"]


@pytest.mark.parametrize(
    ("name", "company"),
    [
        *(("jetzige Stelle", ""), ("the role I have now", ""), ("My job today (Pinecrest)", "Pinecrest")),
        *(("Existing role: Acme", "Acme"), ("Day job", "")),
    ],
)
def test_words_of_now_with_what_one_has_are_the_present_job(name: str, company: str) -> None:
    assert is_present(name)
    assert present_company(name) == company


@pytest.mark.parametrize("name", ["Now AI", "Present Labs", "Current offer", "Delta Air", "Market Street AI"])
def test_companies_with_words_of_now_or_of_comparison_are_offers(name: str) -> None:
    assert (is_present(name), role_of(name)) == (False, "")


def test_a_stage_of_talks_marks_the_present_job() -> None:
    table = "Employer,Where I stand,Base/yr\nDunmore,current job,152000\nAldgrove,written offer,224000\n"
    assert names(table) == ["present job", "Aldgrove"]


def test_fractions_of_each_year_and_a_share_of_a_diluted_company_are_read() -> None:
    grouped = (
        ",Verbena,Stone\nRSU grant,400000,360000\nVests in year 1,0.6,0.5\n"
        "Vests in year 2,0.4,0.5\nBase,200000,190000\n"
    )
    assert texts(grouped, "grants") == ["400000, 60/40", "360000, 50/50"]
    diluted = read_label("% of company (fully diluted)")
    assert diluted is not None
    assert (diluted.key, diluted.is_share) == ("grants", True)


def test_years_under_a_scale_in_the_corner_are_in_thousands() -> None:
    table = (
        "Component ($K),Year 1,Year 2,2-year total\nBase salary,192,192,384\n"
        "Signing bonus,35,15,50\nRSU vesting,80,80,160\n"
    )
    assert texts(table, "sign_on") == ["35k year 1 + 15k year 2"]
    assert texts(table, "grants") == ["160k 50/50"]


def test_a_payment_at_the_anniversary_is_the_second() -> None:
    table = "Company,Base,Sign-on (at start),Sign-on (1-yr anniversary)\nPine,244000,50000,30000\n"
    assert texts(table, "sign_on") == ["50000 + 30000 after 12 months"]


def test_pay_that_may_be_of_a_month_is_asked() -> None:
    (column,) = parsed("Employer,Base,Bonus\nTall,14250,18%\n").columns
    assert [item.wrong for item in column.entries if item.key == "base"] != [""]


def test_terms_beside_amounts_of_a_long_table_belong_to_them() -> None:
    table = (
        "Employer,What,How much,Unit,How often / terms\n"
        "Tall,Base,14250,USD,monthly\nTall,Days off,20,days,per year\n"
    )
    assert texts(table, "base") == ["14250 USD monthly"]


def test_a_corner_of_words_for_lines_names_no_company() -> None:
    table = "Pay item,Y1,Y2,Sum\nSalary,176000,176000,352000\nStarting bonus,24000,12000,36000\n"
    assert names(table) == ["unnamed"]


def test_base_and_super_in_one_label_are_no_match() -> None:
    assert meaning("Base + super") is None
    assert meaning("Match (% of base)") == "match_rate"


TODAY = datetime.date(2026, 11, 28)


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [
        ("base", "$7000 every two weeks (26 a year)", 182_000.0),
        ("match_rate", "4% of salary", 0.04),
        ("relocation", "$22,000, paid once", 22_000.0),
        ("bonus_target", "1.5 months of pay", 0.125),
        ("bonus_target", "12,5 %", 0.125),
        ("bonus_target", "roughly 12%", 0.12),
        ("base", "$8,125 semi-monthly (24 pay dates)", 195_000.0),
    ],
)
def test_amounts_with_more_words_are_read(key: str, text: str, value: float) -> None:
    """26 payments of 7,000 are 182,000; 1.5 of 12 months are .125 of a year's base."""
    assert entry.read(FIELDS[f"Offer.{key}"], text, TODAY, "USD") == value


def test_how_often_a_year_must_agree_with_the_period() -> None:
    with pytest.raises(EntryError):
        entry.read(FIELDS["Offer.base"], "$7000 every two weeks (24 a year)", TODAY, "USD")


def test_equal_shares_may_be_off_by_their_rounding_and_others_not() -> None:
    """Three times 33.3 is 99.9, a third each; 25, 25, 26 and 25 are 101, a slip."""
    (grant,) = entry.read(FIELDS["Offer.grants"], "$270,000 33.3/33.3/33.3", TODAY, "USD")
    assert grant.years == (1 / 3, 1 / 3, 1 / 3)
    with pytest.raises(EntryError, match="sum to 101 %"):
        entry.read(FIELDS["Offer.grants"], "$270,000 25/25/26/25", TODAY, "USD")


def test_a_prorated_clawback_may_name_its_months_last() -> None:
    (payment,) = entry.read(FIELDS["Offer.sign_on"], "$45K (pro-rated clawback, 24 months)", TODAY, "USD")
    assert (payment.amount, payment.clawback.value, payment.clawback_months) == (45_000.0, "prorated", 24)


def test_a_price_of_a_share_may_say_so() -> None:
    (grant,) = entry.read(FIELDS["Offer.grants"], "3,500 RSUs at $54 a share, 4 years", TODAY, "USD")
    assert isinstance(grant, Grant)
    assert (grant.kind, grant.units, grant.price) == (GrantKind.RSU, 3_500, 54.0)
