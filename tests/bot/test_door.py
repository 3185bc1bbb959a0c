import socket

import pytest

from bot.door import address, open_door, port_of, public_door
from bot.refusal import RefusalError


def test_the_door_listens_at_once_where_it_says():
    with open_door("127.0.0.1", 0) as door:
        host, port = door.getsockname()
        socket.create_connection((host, port)).close()

        assert address(door) == f"http://127.0.0.1:{port}/"


def test_a_door_of_the_newer_internet_is_written_in_brackets():
    try:
        door = open_door("[::1]", 0)
    except RefusalError:
        pytest.skip("there is no IPv6 here")
    with door:
        assert address(door) == f"http://[::1]:{door.getsockname()[1]}/"


def test_a_second_door_at_the_same_place_is_refused_with_what_to_do():
    with open_door("127.0.0.1", 0) as door, pytest.raises(RefusalError) as refused:
        open_door(*door.getsockname())

    assert "is Cairn running?" in str(refused.value)
    assert "--port" in str(refused.value)
    assert refused.value.status == 1


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.0.1", "cairn.example", ""])  # noqa: S104
def test_other_machines_are_kept_out_while_there_is_no_sign_in(host):
    with pytest.raises(RefusalError, match="CAIRN_HOST is wrong"):
        open_door(host, 0)


def test_without_a_port_of_its_own_there_is_no_public_door():
    with public_door("127.0.0.1", None) as door:
        assert door is None


def test_the_public_door_may_be_open_to_other_machines():
    with public_door("0.0.0.0", 0) as door:  # noqa: S104
        socket.create_connection(("127.0.0.1", port_of(door))).close()


def test_a_public_door_that_is_taken_is_refused_with_its_own_setting():
    with (
        open_door("127.0.0.1", 0) as door,
        pytest.raises(RefusalError, match="CAIRN_PUBLIC_PORT"),
        public_door("127.0.0.1", port_of(door)),
    ):
        pass
