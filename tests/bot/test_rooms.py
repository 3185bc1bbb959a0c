import pytest

from bot.rooms import room_of


@pytest.mark.parametrize(
    ("conversation", "room"),
    [
        pytest.param("slack:T1:C1:1700000000.1", "slack:T1:C1", id="a thread in Slack"),
        pytest.param("slack:T1:C1", "slack:T1:C1", id="a channel in Slack"),
        pytest.param("slack:T1:C1:@U1", "slack:T1:C1", id="said to one in a channel"),
        pytest.param(
            "teams:t:channel:19:a@thread.tacv2;messageid=1", "teams:t:channel:19:a@thread.tacv2",
            id="a thread in Teams",
        ),
        pytest.param("teams:t:group:19:b@thread.v2", "teams:t:group:19:b@thread.v2", id="a chat"),
    ],
)  # fmt: skip
def test_what_is_said_anew_is_said_in_the_room(conversation, room):
    assert room_of(conversation) == room
