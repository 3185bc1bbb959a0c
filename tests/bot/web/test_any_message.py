import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.web.reading import clean
from tests.bot.web.calling import caller
from tests.fakes.talk import NOTHING_KNOWN, FakeTalk

JSON = {"content-type": "application/json"}
ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()))
ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | ANY_TEXT,
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(text=ANY_TEXT)
@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_any_text_is_kept_in_a_form_that_every_database_takes(text):
    talk = FakeTalk()

    content = json.dumps({"text": text})
    response = caller(talk)("POST", "/api/messages", content=content, headers=JSON)

    assert response.status_code in (200, 400)
    for said in talk.said:
        assert response.json()["text"] == NOTHING_KNOWN
        assert said.text.encode("utf-8")
        assert "\0" not in said.text
        assert clean(said.text) == said.text


ANY_FORM = st.fixed_dictionaries(
    {
        "name": st.just("update") | ANY_JSON,
        "project": st.just("TEL") | ANY_JSON,
        "values": st.dictionaries(st.sampled_from(["rag", "done", "day"]), ANY_TEXT) | ANY_JSON,
    }
)


@given(
    body=ANY_JSON
    | st.fixed_dictionaries({"text": ANY_JSON, "id": ANY_JSON})
    | st.fixed_dictionaries({"form": ANY_FORM | ANY_JSON})
)
@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_any_json_gets_an_answer_or_a_sentence(body):

    response = caller(FakeTalk())("POST", "/api/messages", content=json.dumps(body), headers=JSON)

    assert response.status_code == 200 or response.json()["error"].endswith(".")
    assert response.status_code in (200, 400, 413)
