FORMS = "what is the online forms standard?"


def test_show_more_reads_on_to_the_end_and_says_when_it_is_there(reading):
    first = reading("guidance", FORMS)
    pages = []
    while True:
        reply = reading.then("guidance", FORMS, offset=25 * (len(pages) + 1))
        if not reply.answered:
            break
        pages.append(reply)

    read = [quote.text for page in [first, *pages] for quote in page.quotes]
    assert first.buttons[0].label == "Show more"
    assert pages[0].text == "“Online forms standard” goes on:"
    assert len(read) == len(set(read)) == 6
    assert "somebody without a mouse" in " ".join(read)
    assert [one.says for one in pages[-1].buttons] == []
    assert reply.text == "That was all of it. What else would you like to know?"


def test_what_is_read_on_is_warned_about_like_what_was_read_first(reading):
    reading("guidance", "what is a lone working alarm")

    reply = reading.then("guidance", "what is a lone working alarm", offset=25)

    assert not reply.answered


def test_nothing_is_read_on_where_no_document_is_in_mind(reading):
    assert not reading("guidance", "more of that", offset=25).answered
