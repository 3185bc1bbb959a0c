"""Web pages, piece by piece."""

from tests.knowledge.documents.conftest import Reading


def body(inside: str) -> str:
    return f"<!DOCTYPE html><html><body><h1>A</h1><p>Text of the page.</p>{inside}</body></html>"


def test_cells_that_span_rows_are_in_each_of_them(reading: Reading) -> None:
    rows = "<tr><th rowspan=2>Kind<th colspan=2>Kept<tr><td>least<td>most<tr><td>A|B<td>1<td>2"
    table = "| Kind | Kept |  |\n| --- | --- | --- |\n| Kind | least | most |\n| A\\|B | 1 | 2 |"
    assert table in reading("a.html", body(f"<table>{rows}</table>")).markdown


def test_a_table_that_lays_out_the_page_is_taken_apart(reading: Reading) -> None:
    inside = "<table><tr><td><h2>Scope</h2><p>Of it.</p></td><td><p>Beside.</p></td></tr></table>"
    assert reading("a.html", body(inside)).markdown.endswith("## Scope\n\nOf it.\n\nBeside.")


def test_lists_in_lists_keep_their_depth_and_numbers(reading: Reading) -> None:
    inside = "<ol start=3><li>three<ul><li>in it</ul><li><p>four</p><p>more</p></ol>"
    expected = "3. three\n   - in it\n4. four\n\n   more"
    assert reading("a.html", body(inside)).markdown.endswith(expected)


def test_a_list_straight_in_a_list_belongs_to_the_item_before(reading: Reading) -> None:
    inside = "<ul><li>one<ul><li>in it</ul><ul><li>in it too</ul><li>two</ul>"
    expected = "- one\n  - in it\n  - in it too\n- two"
    assert reading("a.html", body(inside)).markdown.endswith(expected)
    inside = "<ul><li>one</li><ul><li>in it</li></ul></ul>"
    assert reading("b.html", body(inside)).markdown.endswith("- one\n  - in it")


def test_definitions_are_kept(reading: Reading) -> None:
    inside = "<dl><dt>RAG<dt>Rating<dd>Red, amber, green.<dd>Each fortnight.</dl>"
    expected = "- RAG, Rating: Red, amber, green.\n- Each fortnight."
    assert reading("a.html", body(inside)).markdown.endswith(expected)


def test_a_short_bold_paragraph_is_a_heading(reading: Reading) -> None:
    inside = "<p><b>Who does what</b></p><p>x</p>"
    assert "## Who does what\n" in reading("a.html", body(inside)).markdown


def test_only_links_to_the_web_keep_their_target(reading: Reading) -> None:
    inside = (
        "<p><a href='/x'>one</a> <a href='https://a.example/(b)'>two</a> "
        "<a href='data:x'>three</a></p>"
    )
    assert "one [two](https://a.example/%28b%29) three" in reading("a.html", body(inside)).markdown


def test_text_that_looks_like_markup_stays_text(reading: Reading) -> None:
    inside = "<p># five &lt;b&gt; and 3 &lt; 4</p><p>[x](javascript:y)</p>"
    written = reading("a.html", body(inside)).markdown
    assert "\\# five \\<b> and 3 < 4" in written
    assert "[x]\\(javascript:y)" in written


def test_related_links_go_but_links_in_the_text_stay(reading: Reading) -> None:
    inside = (
        "<h2>Related guidance</h2><ul><li><a href=x>Bins</a></ul>"
        "<h2>Forms</h2><ul><li><a href=y>Claim</a> it.</ul>"
    )
    written = reading("a.html", body(inside)).markdown
    assert "Bins" not in written
    assert "Related" not in written
    assert "## Forms\n\n- Claim it." in written


def test_a_cookie_policy_is_a_document_too(reading: Reading) -> None:
    text = (
        "<div class='cookie-policy'><h1>Cookies</h1>" + "<p>We set a cookie for each visit.</p>" * 9
    )
    assert reading("a.html", f"<html><body>{text}</div></body></html>").title == "Cookies"


def test_the_site_is_not_part_of_the_title(reading: Reading) -> None:
    head = "<html><head><title>Example Council - Using mail</title></head>"
    page = f"{head}<body><h1>Using mail</h1><p>x</p>"
    assert reading("a.html", page).title == "Using mail"


def test_meta_tags_tell_owner_source_and_review(reading: Reading) -> None:
    page = """<html><head><meta name="DC.creator" content="Records Team">
    <meta name="DC.date.reviewed" content="2026-02-01"><link rel="canonical" href="https://a.example/g">
    </head><body><h1>A</h1><p>b</p></body></html>"""
    written = reading("a.html", page)
    assert (written.owner, written.source) == ("Records Team", "https://a.example/g")
    assert str(written.reviewed) == "2026-02-01"
