import itertools
from dataclasses import fields, replace

import pytest

from knowledge.search.judge import Evidence, fit

SHARES = (0.0, 0.25, 0.5, 0.75, 1.0)
FOR = ("dense", "covered", "covered_by_document")
AGAINST = ("strange",)


def every_evidence():
    names = [one.name for one in fields(Evidence)]
    for values in itertools.product(SHARES, repeat=len(names)):
        yield Evidence(**dict(zip(names, values, strict=True)))


def test_every_part_of_the_evidence_is_looked_at_here():
    assert {one.name for one in fields(Evidence)} == {*FOR, *AGAINST}


def test_a_fit_lies_between_nothing_and_one():
    fits = [fit(one) for one in every_evidence()]

    assert min(fits) > 0
    assert max(fits) < 1


@pytest.mark.parametrize("name", FOR)
def test_what_speaks_for_a_passage_makes_it_fit_better(name):
    for one in every_evidence():
        rising = [fit(replace(one, **{name: share})) for share in SHARES]
        assert all(less < more for less, more in itertools.pairwise(rising))


@pytest.mark.parametrize("name", AGAINST)
def test_what_speaks_against_a_passage_makes_it_fit_worse(name):
    for one in every_evidence():
        falling = [fit(replace(one, **{name: share})) for share in SHARES]
        assert all(more > less for more, less in itertools.pairwise(falling))


def test_without_any_evidence_a_passage_is_no_answer():
    assert fit(Evidence()) < 0.2


def test_with_all_of_it_a_passage_answers():
    assert fit(Evidence(dense=0.8, covered=1.0, covered_by_document=1.0)) > 0.9
