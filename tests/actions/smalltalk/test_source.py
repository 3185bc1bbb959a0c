def test_the_sources_of_the_last_answer_are_named_again(reading):
    reading("guidance", "how long does an online form keep what was typed")

    reply = reading.then("source", "where did you get that?")

    (source,) = reply.sources
    assert (source.title, source.owner) == ("Online forms standard", "eilidh@angus.example")
    assert "passage=1" in source.page


def test_both_documents_of_a_comparison_are_named(reading):
    reading("guidance", "difference between a public cloud and an own data centre")

    reply = reading.then("source", "says who?")

    assert len(reply.sources) == 2


def test_what_is_not_known_has_no_source(reading):
    reading("guidance", "which glue holds wallpaper best")

    assert not reading.then("source", "says who?").answered
