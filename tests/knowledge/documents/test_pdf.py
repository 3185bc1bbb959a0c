"""PDF, piece by piece."""

import io
from collections.abc import Callable

from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from tests.knowledge.documents import made_pdf
from tests.knowledge.documents.conftest import Reading
from tests.knowledge.documents.guides import guide, seeded

Drawing = Callable[[Canvas], None]


def drawn(*pages: Drawing) -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4)
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def lines(*texts: str, left: float = 70, top: float = 700) -> Drawing:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 11)
        for at, text in enumerate(texts):
            canvas.drawString(left, top - 14 * at, text)

    return draw


def test_a_paragraph_goes_on_over_the_page(reading: Reading) -> None:
    first = lines(
        "Every council keeps its own list of the records that it has and of those which", top=90
    )
    second = lines("it has destroyed, with the date.", top=770)
    expected = "of those which it has destroyed, with the date."
    assert expected in reading("a.pdf", drawn(first, second)).markdown


def test_words_broken_at_the_end_of_a_line_are_mended(reading: Reading) -> None:
    said = lines("The retention sched-", "ule and the well-", "being plan are read together.")
    assert reading("a.pdf", drawn(said)).markdown == (
        "The retention schedule and the well-being plan are read together."
    )


def test_a_page_without_text_is_noted(reading: Reading) -> None:
    def picture(canvas: Canvas) -> None:
        canvas.rect(50, 50, 300, 300, fill=1)

    written = reading("a.pdf", drawn(lines("Text of the first page."), picture))
    assert written.notes == ("page 2 has no text: it may be a scan",)


def test_a_page_turned_sideways_is_read_upright(reading: Reading) -> None:
    def sideways(canvas: Canvas) -> None:
        canvas.rotate(90)
        canvas.translate(0, -A4[0])
        lines("Read me from the side.", "Then go on here.", top=400)(canvas)

    assert reading("a.pdf", drawn(sideways)).markdown == "Read me from the side. Then go on here."


def test_a_lock_on_printing_alone_does_not_keep_it_from_being_read(reading: Reading) -> None:
    made = guide(seeded(5), 2)
    lock = StandardEncryption("", ownerPassword="secret", canPrint=0)
    assert reading("a.pdf", made_pdf.pdf(made, 0, encrypt=lock)).title == made.title


def test_a_table_that_goes_on_over_the_page_is_one(reading: Reading) -> None:
    def table(*rows: tuple[str, str]) -> Drawing:
        def draw(canvas: Canvas) -> None:
            canvas.grid([70, 200, 400], [700 - 20 * at for at in range(len(rows) + 1)])
            for at, row in enumerate(rows):
                for place, cell in zip((75, 205), row, strict=True):
                    canvas.drawString(place, 686 - 20 * at, cell)

        return draw

    head = ("Record", "Kept for")
    content = drawn(table(head, ("Minutes", "6 years")), table(head, ("Invoices", "7 years")))
    expected = "| Record | Kept for |\n| --- | --- |\n| Minutes | 6 years |\n| Invoices | 7 years |"
    assert reading("a.pdf", content).markdown == expected


def test_contents_with_dots_are_left_out(reading: Reading) -> None:
    said = lines(
        "1 Scope ........................ 3", "2 Duties ....................... 5", "Text."
    )
    assert reading("a.pdf", drawn(said)).markdown == "Text."


def test_page_numbers_go_and_numbers_in_the_text_stay(reading: Reading) -> None:
    pages = [lines(f"The year {2020 + at} had a plan of its own.") for at in range(4)]

    def numbered(at: int) -> Drawing:
        def draw(canvas: Canvas) -> None:
            pages[at](canvas)
            canvas.drawCentredString(300, 40, f"- {at + 1} -")

        return draw

    written = reading("a.pdf", drawn(*(numbered(at) for at in range(4)))).markdown
    assert [f"The year {2020 + at} had" in written for at in range(4)] == [True] * 4
    assert "- 1" not in written
