import httpx
import pytest

pytestmark = pytest.mark.live


@pytest.fixture(scope="module")
def parse(rasa):
    """Ask the running Rasa what a text means."""
    with httpx.Client(base_url=rasa.url, params={"token": rasa.token}) as http:
        yield lambda text: http.post("/model/parse", json={"text": text}).raise_for_status().json()


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        pytest.param("who leads this project?", "lead", id="asked as the register asks"),
        pytest.param("who leads Project Quokka?", "lead", id="a name that nobody knows"),
        pytest.param("hoo's this project gaun", "status", id="Scots"),
        pytest.param("WHAT IS BLOCKING THIS PROJECT", "blockers", id="shouted"),
        pytest.param("thanks!", "thanks", id="thanks"),
        pytest.param("will it rain in Perth tomorrow?", "out_of_scope", id="the weather"),
        pytest.param("green: Angus migrated 400 users, next Perth", "log_update", id="an update"),
        pytest.param("my mum has fallen and her alarm isn't working", "alarm", id="an alarm"),
    ],
)
def test_a_message_has_its_intent(parse, text, intent):
    assert parse(text)["intent"]["name"] == intent


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("   \n", id="blanks"),
        pytest.param("😀👍", id="emoji"),
        pytest.param("漢字 سلام", id="other scripts"),
        pytest.param("\x00\x07", id="control characters"),
        pytest.param("project " * 5_000, id="forty thousand characters"),
    ],
)
def test_whatever_is_typed_gets_some_intent(parse, text):
    understood = parse(text)

    assert understood["intent"]["name"]
    assert 0 <= understood["intent"]["confidence"] <= 1


def test_the_runners_up_are_given_and_likeliest_first(parse):
    ranking = parse("who leads this project?")["intent_ranking"]
    confidences = [one["confidence"] for one in ranking]

    assert len(ranking) == 10
    assert confidences == sorted(confidences, reverse=True)
