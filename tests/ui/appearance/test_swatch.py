"""Offers are told apart by colour, and by stripes where the six colours repeat."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from planner.ui.appearance.swatch import line_pens, slits, swatch
from planner.ui.appearance.theme import LIGHT, offer_colour
from planner.values.palette import stripe_count


def runs(image: QImage) -> int:
    """How many stripes a picture has across its middle."""
    row = [image.pixelColor(x, image.height() // 2).alpha() > 127 for x in range(image.width())]
    return sum(on and not before for before, on in zip([False, *row], row, strict=False))


def test_no_two_of_eighteen_offers_have_the_same_mark(qapp: QApplication) -> None:
    del qapp
    marks = {(offer_colour(place), stripe_count(place)) for place in range(18)}
    assert len(marks) == 18
    assert [runs(swatch(place).toImage()) for place in (0, 5, 6, 11, 12, 17)] == [1, 1, 2, 2, 3, 3]


def test_a_square_is_of_one_colour_to_both_edges(qapp: QApplication) -> None:
    del qapp
    image = swatch(6).toImage()
    assert image.pixelColor(0, 5) == image.pixelColor(image.width() - 1, 5) == QColor(offer_colour(0))


def test_a_bar_is_parted_along_its_length_into_equal_stripes() -> None:
    bar = QRectF(10, 20, 22, 100)
    assert slits(bar, 0) == ()
    assert slits(bar, 6) == (QRectF(20, 20, 2, 100),)
    assert slits(bar, 12) == (QRectF(16, 20, 2, 100), QRectF(24, 20, 2, 100))
    assert slits(QRectF(20, 10, 100, 22), 6, upright=False) == (QRectF(20, 20, 100, 2),)


def test_a_line_is_drawn_as_many_parallel_lines_with_the_ground_between(qapp: QApplication) -> None:
    del qapp
    colour, ground = offer_colour(0).lower(), LIGHT.background.lower()
    drawn = [[(pen.color().name(), pen.widthF()) for pen in line_pens(place, ground)] for place in (0, 6, 12)]
    assert drawn[0] == [(colour, 2)]
    assert drawn[1] == [(colour, 4.5), (ground, 1.5)]
    assert drawn[2] == [(colour, 7.5), (ground, 4.5), (colour, 1.5)]
