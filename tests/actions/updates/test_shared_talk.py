"""Several people in one conversation: what is offered to one is taken up by nobody else."""

DOUGAL, SENGA = "dougal@highland.example", "senga@falkirk.example"


def texts(replies):
    return " ".join(one.text for one in replies)


def test_nobody_says_yes_for_another(tell):
    offered = tell("telecare: green, 40 homes moved", by=DOUGAL)
    assert [button.label for one in offered for button in one.buttons] != []

    assert "suggestion 1" not in texts(tell("yes", "affirm", by=SENGA)).lower()


def test_who_was_offered_something_takes_it_up(tell):
    tell("telecare: green, 40 homes moved", by=DOUGAL)

    assert "suggestion 1" in texts(tell("yes", "affirm", by=DOUGAL)).lower()
