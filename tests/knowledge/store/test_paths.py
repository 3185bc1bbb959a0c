import pytest

from knowledge.store.paths import shown_path


@pytest.mark.parametrize(
    ("path", "root", "shown"),
    [
        ("/srv/office/guides/cloud.md", "/srv/office/guides", "guides/cloud.md"),
        ("/srv/office/guides/a/b.pdf", "/srv/office/guides", "guides/a/b.pdf"),
        ("/guides/cloud.md", "/guides", "guides/cloud.md"),
        ("/cloud.md", "/", "cloud.md"),
        ("cairn/cloud-first.md", "cairn", "cairn/cloud-first.md"),
        ("C:/office/guides/cloud.md", "C:/office/guides", "guides/cloud.md"),
        ("answers/12", "", "answers/12"),
    ],
)
def test_a_path_begins_at_the_folder_that_was_taken_in(path, root, shown):
    assert shown_path(path, root) == shown


@pytest.mark.parametrize("root", ["", "/home/somebody/else"])
@pytest.mark.parametrize("path", ["/srv/office/cloud.md", "C:/office/cloud.md"])
def test_a_path_of_the_server_is_never_shown(path, root):
    assert shown_path(path, root) == "cloud.md"
